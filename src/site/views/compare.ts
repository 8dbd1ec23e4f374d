import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { compareDashboards } from "../../dashboard/compare.ts";
import type { KeptDashboard } from "../../dashboard/read-kept.ts";
import { DASHBOARD_DATA } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import { numbersOf } from "../numbers.ts";
import type { Site } from "../site.ts";
import { said } from "../words.ts";
import { comparisonView } from "./comparison.ts";
import type { Page } from "./layout.ts";
import { outside } from "./parts.ts";
import { section } from "./waiting.ts";

/** This programme beside those whose numbers are kept with the records, and beside a file that the reader has. */
export function comparePage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).comparison;
  return {
    route: { kind: "comparison" },
    trail: [{ kind: "dashboard" }],
    title: words.title,
    description: words.description,
    showsViews: true,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${section("careful", words.careful, html`<ul>${words.cautions.map((one) => html`<li>${one}</li>\n`)}</ul>`)}
${section("own", words.own, own(site, locale))}
${section("kept", words.kept, kept(site, locale))}`,
  };
}

function kept(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).comparison;
  if (site.otherDashboards.length === 0) return html`<p>${words.none} ${words.keep}</p>`;
  return site.otherDashboards.map((other, index) =>
    comparisonView(
      compareDashboards(numbersOf(site), other.dashboard),
      locale,
      `kept-${index + 1}`,
      sourceOf(site, other, locale),
    ),
  );
}

/** Where the numbers of a kept file come from; that nobody says it is said as well. */
function sourceOf(site: Site, { file, source }: KeptDashboard, locale: Locale): SafeHtml {
  const words = site.messages(locale).comparison;
  const { source: records } = site.register.program;
  return html`<p>${source ? said(source.about, locale) : words.sourceNotKnown} ${outside(source?.link)}</p>
<p>${words.keptAs} ${records ? outside(records + file, file) : html`<code>${file}</code>`}</p>
`;
}

function own(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).comparison;
  return html`<p id="compare-without-script">${words.withoutScript} <a href="${site.addresses.link(DASHBOARD_DATA)}">dashboard.json</a>.</p>
<div id="compare-own" data-ours="${site.addresses.link(DASHBOARD_DATA)}" hidden>
<p id="compare-about">${words.ownText}</p>
<p><label for="compare-file">${words.choose}</label>
<input type="file" id="compare-file" accept=".json,application/json" aria-describedby="compare-about" data-script="${site.asset("compare")}" data-integrity="${site.integrity("compare")}" data-failed="${words.notLoaded}"></p>
<div role="status" class="shown" id="compare-status"></div>
<div id="compare-result"></div>
</div>`;
}
