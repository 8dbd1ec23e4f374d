import { html, type SafeHtml } from "../../content/html.ts";
import { tablePath } from "../../i18n/data-routes.ts";
import { DASHBOARD_DATA, EXPLORER_DATA } from "../../i18n/routes.ts";
import { ASKABLE } from "../../model/explorer.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import type { Page } from "./layout.ts";
import { fact } from "./parts.ts";

/** A question of one’s own, answered in the browser. Without JavaScript, the page says where the same numbers are. */
export function explorerPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).explorer;
  return {
    route: { kind: "explorer" },
    trail: [{ kind: "dashboard" }],
    title: words.title,
    description: words.description,
    showsViews: true,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<div id="explorer-door" class="note" hidden>
<p>${words.openText}</p>
<p><button type="button" class="button" id="open-explorer" data-script="${site.asset("explorer")}" data-integrity="${site.integrity("explorer")}" data-failed="${words.notLoaded}">${words.open}</button></p>
</div>
<p role="status" class="shown" id="explorer-load"></p>
<section id="explorer" class="explorer" aria-labelledby="explorer-heading" data-columns="${site.addresses.link(EXPLORER_DATA)}" hidden><h2 id="explorer-heading">${words.heading}</h2></section>
<section aria-labelledby="elsewhere"><h2 id="elsewhere">${words.elsewhere}</h2>
<p>${words.withoutScript}</p>
${elsewhere(site, locale)}</section>
<section aria-labelledby="meanings"><h2 id="meanings">${words.meanings}</h2>
<dl class="facts">
${ASKABLE.map((measure) => fact(words.measures[measure].name, words.measures[measure].meaning))}</dl></section>`,
  };
}

/** The tables and files that say the same without the explorer. */
function elsewhere(site: Site, locale: Locale): SafeHtml {
  const messages = site.messages(locale);
  return html`<ul>
<li><a href="${site.link({ kind: "dashboard" }, locale)}">${messages.dashboard.title}</a></li>
<li><a href="${site.link({ kind: "payments" }, locale)}">${messages.payments.title}</a></li>
<li><a href="${site.link({ kind: "awards" }, locale)}">${messages.awards.title}</a></li>
<li><a href="${site.addresses.link(tablePath("payments", "csv"))}">payments.csv</a></li>
<li><a href="${site.addresses.link(DASHBOARD_DATA)}">dashboard.json</a></li>
<li><a href="${site.addresses.link(EXPLORER_DATA)}">explorer.json</a>: ${messages.explorer.allNumbers}</li>
</ul>`;
}
