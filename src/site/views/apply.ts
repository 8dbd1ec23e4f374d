import { html, type SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import { plain } from "../words.ts";
import type { Page } from "./layout.ts";

/** For vendors: from finding an opportunity to being paid. */
export function applyPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).apply;
  const { payment_methods: methods, price } = site.register.program;
  return {
    route: { kind: "apply" },
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${orderedSteps(words.steps)}
<h2>${words.message}</h2>
<ul>${words.messageItems.map((item) => html`<li>${item}</li>`)}</ul>
<p class="note">${words.never}</p>
<h2>${words.price}</h2>
<p>${price === "fixed" ? words.priceFixed : words.priceCeiling}</p>
<p>${words.paidBy}</p>
<ul>${Object.values(methods).map((method) => html`<li>${plain(method, locale)}</li>`)}</ul>
<h2 id="follow">${words.follow}</h2>
<p>${words.followText}</p>
<p><a class="more" href="${site.link({ kind: "follow" }, locale)}">${site.messages(locale).follow.more}</a></p>
<p><a class="more" href="${site.link({ kind: "opportunities" }, locale)}">${site.messages(locale).home.seeAll}</a></p>`,
  };
}

/** Numbered steps, each with a heading and a sentence or two. */
export function orderedSteps(steps: readonly (readonly [string, string])[]): SafeHtml {
  return html`<ol class="walk">
${steps.map(
  ([title, text]) => html`<li><h2>${title}</h2><p>${text}</p></li>
`,
)}</ol>`;
}
