import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { chartOf } from "../../dashboard/charts/all.ts";
import { CHART_IDS, type ChartId } from "../../dashboard/charts/chart.ts";
import { formatDate } from "../../i18n/dates.ts";
import { chartDataPath, DASHBOARD_DATA } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import { numbersOf } from "../numbers.ts";
import type { Site } from "../site.ts";
import { glance } from "./dashboard-glance.ts";
import { groupTables, statusTable, targetsTable, waitsTable } from "./dashboard-tables.ts";
import { figure } from "./figure.ts";
import type { Page } from "./layout.ts";
import { measureList, valueText } from "./numbers.ts";
import { section } from "./waiting.ts";

/** The sections of the page, in the order of the questions that people ask. */
const SECTIONS = ["spend", "who", "fast", "fair", "code", "targets", "data"] as const;

/** How much, to whom, how fast, how fairly, and the code: the answers first, then what they stand on. */
export function dashboardPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).dashboard;
  const content: Record<(typeof SECTIONS)[number], HtmlValue> = {
    spend: spend(site, locale),
    who: who(site, locale),
    fast: fast(site, locale),
    fair: fair(site, locale),
    code: code(site, locale),
    targets: targetsTable(site, locale),
    data: data(site, locale),
  };
  return {
    route: { kind: "dashboard" },
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead(formatDate(numbersOf(site).today, locale))}</p>
${section("glance", words.glance, [madeUpLine(site, locale), glance(site, locale), madeUp(site, locale)])}
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.contents}</h2>
<ul>${SECTIONS.map((id) => html`<li><a href="#${id}">${words[id]}</a></li>`)}</ul></nav>
${SECTIONS.map((id) => [section(id, words[id], content[id]), "\n"])}`,
  };
}

function hasMadeUp(site: Site): boolean {
  const { opportunities, awards } = numbersOf(site).records.demonstration;
  return opportunities + awards > 0;
}

/** That made-up records are counted, before the first number: no longer than a line, or on a phone the answers are far. */
function madeUpLine(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).dashboard;
  return (
    hasMadeUp(site) &&
    html`<p><strong>${words.madeUp}.</strong> ${words.madeUpShort} <a href="#made-up">${words.madeUpLink}</a></p>
`
  );
}

/** How many records are made up, and what the real ones alone come to. */
function madeUp(site: Site, locale: Locale): HtmlValue {
  if (!hasMadeUp(site)) return undefined;
  const words = site.messages(locale).dashboard;
  const { records, real } = numbersOf(site);
  const { opportunities, awards } = records.demonstration;
  const unknown = site.messages(locale).charts.notKnown;
  const [price = "", committed = "", paid = ""] = [real.price, real.committed, real.paid].map((one) =>
    one.value === undefined ? unknown : valueText(site, one, "money", locale),
  );
  return html`<div class="note demonstration" id="made-up"><p><strong>${words.madeUp}.</strong> ${words.madeUpText(opportunities, awards)} ${words.realText(records.real.opportunities, records.real.awards)} ${words.realMoney(price, committed, paid)}</p></div>
`;
}

function charts(site: Site, ids: readonly ChartId[], locale: Locale): HtmlValue {
  return ids.map((id) => figure(site, chartOf(id, numbersOf(site), locale), locale));
}

function spend(site: Site, locale: Locale): SafeHtml {
  const { committed, paid, price, ended } = numbersOf(site).headline;
  return html`${charts(site, ["spend-over-time", "spend-by-team", "spend-by-skill"], locale)}
${measureList(site, [committed, paid, price, ended], locale)}
<h3>${site.messages(locale).dashboard.groups}</h3>
${groupTables(site, ["fiscal-year", "quarter", "region", "licence", "payment-method"], locale)}`;
}

function who(site: Site, locale: Locale): SafeHtml {
  const { unique, newToGovernment, smallOrFreelance, withheld, concentration } = numbersOf(site).suppliers;
  return html`${charts(site, ["concentration"], locale)}
${measureList(site, [unique, newToGovernment, smallOrFreelance, concentration, withheld], locale)}`;
}

function fast(site: Site, locale: Locale): SafeHtml {
  const { median, longest, withinStandard, late } = numbersOf(site).payTime;
  return html`${charts(site, ["time-to-pay", "stages"], locale)}
${measureList(site, [median, longest, withinStandard, late], locale)}
<h3>${site.messages(locale).dashboard.waits}</h3>
${waitsTable(site, locale)}`;
}

function fair(site: Site, locale: Locale): SafeHtml {
  const { applications, outcomes } = numbersOf(site);
  const { median, mean, passRate } = applications;
  const { delivered, terminated, cancelled, withoutAward, reRun, deliveredShare } = outcomes;
  return html`${charts(site, ["applications", "flow"], locale)}
${measureList(
  site,
  [median, mean, passRate, delivered, deliveredShare, terminated, cancelled, withoutAward, reRun],
  locale,
)}
${statusTable(site, locale)}`;
}

function code(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  const { delivered, confirmedOpen, repositories, forks, reused } = numbersOf(site).code;
  return html`<p>${words.codeText} <a href="${site.link({ kind: "integrity" }, locale)}#repositories">${words.codeLink}</a></p>
${measureList(site, [confirmedOpen, delivered, repositories, forks, reused], locale)}`;
}

function data(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale);
  return html`<p><a href="${site.link({ kind: "explorer" }, locale)}">${words.explorer.seeExplorer}</a></p>
<p><a href="${site.link({ kind: "comparison" }, locale)}">${words.comparison.seeComparison}</a></p>
<p>${words.dashboard.dataText}</p>
<p><a href="${site.addresses.link(DASHBOARD_DATA)}">${words.dashboard.dataJson}</a></p>
<h3>${words.dashboard.dataCharts}</h3>
<ul>
${CHART_IDS.map((id) => {
  const { title } = chartOf(id, numbersOf(site), locale);
  return html`<li><a href="${site.addresses.link(chartDataPath(id, locale))}">${title}</a></li>
`;
})}</ul>`;
}
