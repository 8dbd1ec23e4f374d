import { html, type HtmlValue } from "../../content/html.ts";
import { highestRate, mostBeforeTax } from "../../guardrails/ma-201.ts";
import { frenchTypography } from "../../i18n/typography.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import { exampleIn } from "./example-opportunity.ts";
import type { Page } from "./layout.ts";
import { money } from "./parts.ts";

/** For teams: how to post and with a complete file to copy. */
export function postPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).post;
  return {
    route: { kind: "post" },
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${toForm(site, locale)}
<h2>${words.before}</h2>
<ul>${[...words.beforeItems, `${words.reserved}.`].map((item) => html`<li>${item}</li>`)}</ul>
<p class="note">${limitText(site, locale)}</p>
<h2>${words.steps}</h2>
<ol class="walk">
${words.stepItems.map(
  ([title, text]) => html`<li><h3>${title}</h3><p>${text}</p></li>
`,
)}</ol>
<h2 id="file">${words.file}</h2>
<p>${words.fileText}</p>
<pre tabindex="0"><code>${exampleIn(site.register.program)}</code></pre>
<h2 id="rules">${words.rules}</h2>
<p>${words.rulesText} <a href="${site.link({ kind: "rules" }, locale)}">${words.rulesLink}</a></p>`,
  };
}

function toForm(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).posting;
  return html`<p class="note">${words.leadsHereText} <a href="${site.link({ kind: "postForm" }, locale)}">${words.leadsHere}</a></p>`;
}

function limitText(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).post;
  const { program } = site.register;
  const limit = money(site, program.limit.amount, locale);
  const rate = highestRate(program);
  if (rate === 0) return words.limitPlain(limit);
  const percent = locale === "fr" ? `${String(rate / 1000).replace(".", ",")} %` : `${rate / 1000}%`;
  return words.limit(
    limit,
    money(site, mostBeforeTax(program.limit.amount, rate), locale),
    frenchTypography(percent),
  );
}
