import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Grouping, TargetRow } from "../../dashboard/dashboard.ts";
import type { GroupingId } from "../../model/measures.ts";
import type { Locale } from "../../model/locale.ts";
import { numbersOf } from "../numbers.ts";
import type { Site } from "../site.ts";
import { basisText, inUnit, sayOf, valueText } from "./numbers.ts";
import { inOurWords } from "./parts.ts";

/** As many groups as a page has room for; the data has them all. */
const MOST_ROWS = 60;

/** Spend by what no chart shows, a table each. */
export function groupTables(site: Site, ids: readonly GroupingId[], locale: Locale): HtmlValue {
  return numbersOf(site)
    .spend.filter(({ id, rows }) => ids.includes(id) && rows.length > 0)
    .map((grouping) => groupTable(site, grouping, locale));
}

function groupTable(site: Site, { id, name, definition, rows }: Grouping, locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard.groupRow;
  const say = sayOf(site, locale);
  const shown = rows.slice(0, MOST_ROWS);
  return html`<details><summary>${inOurWords(name, locale)}</summary>
<p>${inOurWords(definition, locale)}</p>
${rows.length > MOST_ROWS && html`<p>${site.messages(locale).charts.shownRows(MOST_ROWS, rows.length)}</p>`}
<div class="scroll" tabindex="0" role="group" aria-labelledby="by-${id}"><table class="numbers-table">
<caption id="by-${id}">${inOurWords(name, locale)}</caption>
<thead><tr><th scope="col">${words.group}</th>${[words.awards, words.committed, words.paid, words.share].map((column) => html`<th scope="col" class="right">${column}</th>`)}</tr></thead>
<tbody>
${shown.map(
  (
    row,
  ) => html`<tr><th scope="row">${say.name(row.label, row.key)}</th><td class="right">${say.number(row.awards)}</td><td class="right">${valueText(site, row.committed, "money", locale)}</td><td class="right">${valueText(site, row.paid, "money", locale)}</td><td class="right">${valueText(site, row.share, "share", locale)}</td></tr>
`,
)}</tbody>
</table></div></details>
`;
}

/** What awards wait for at the moment. */
export function waitsTable(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  const { waits } = numbersOf(site).payTime;
  if (waits.length === 0) return html`<p>${words.noWaits}</p>`;
  const say = sayOf(site, locale);
  const { what, awards, overdue, longest } = words.wait;
  return html`<p>${words.waitsText} <a href="${site.link({ kind: "payments" }, locale)}#waits">${words.waitingLink}</a></p>
<table class="stacked counts">
<thead><tr><th scope="col">${what}</th>${[awards, overdue, longest].map((column) => html`<th scope="col" class="right">${column}</th>`)}</tr></thead>
<tbody>
${waits.map(
  (
    row,
  ) => html`<tr><th scope="row">${inOurWords(row.name, locale)}</th><td data-label="${awards}" class="right">${say.number(row.awards)}</td><td data-label="${overdue}" class="right">${say.number(row.overdue)}</td><td data-label="${longest}" class="right">${say.number(row.longest)}</td></tr>
`,
)}</tbody>
</table>`;
}

export function statusTable(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  const say = sayOf(site, locale);
  const rows = numbersOf(site).opportunities.byStatus.filter(({ count }) => count > 0);
  if (rows.length === 0) return html``;
  return html`<details><summary>${words.statuses}</summary>
<table class="numbers-table">
<caption>${words.statuses}</caption>
<thead><tr><th scope="col">${words.status.status}</th><th scope="col" class="right">${words.status.count}</th></tr></thead>
<tbody>
${rows.map(
  ({
    name,
    count,
  }) => html`<tr><th scope="row">${inOurWords(name, locale)}</th><td class="right">${say.number(count)}</td></tr>
`,
)}</tbody>
</table></details>`;
}

/** The programme's own targets: what it wanted, what it reached, and how that is measured. */
export function targetsTable(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  const { targets } = numbersOf(site);
  if (targets.length === 0) return html`<p>${words.targetsNone}</p>`;
  const { name, target, reached, met, how } = words.target;
  return html`<p>${words.targetsText}${isMixed(site) && ` ${words.targetsReal}`}</p>
<table class="stacked">
<thead><tr>${[name, target, reached, met, how].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${targets.map((row) => targetRow(site, row, locale))}</tbody>
</table>`;
}

/** Whether made-up records are counted with real ones. */
function isMixed(site: Site): boolean {
  return numbersOf(site).records.demonstration.opportunities > 0;
}

function targetRow(site: Site, row: TargetRow, locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  const columns = words.target;
  // What they do not tell is said once, above the table.
  const tellsReal = isMixed(site) && row.real.value !== undefined;
  const aim = words.reach[row.reach](inUnit(site, row.target, row.unit, locale));
  const verdict = (is: boolean | undefined): string =>
    is === undefined ? words.notKnown : is ? words.met : words.notMet;
  return html`<tr><th scope="row">${inOurWords(row.name, locale)}</th><td data-label="${columns.target}">${aim}</td><td data-label="${columns.reached}">${valueText(site, row.reached, row.unit, locale)}${row.reached.value !== undefined && html`<br><small>${basisText(site, row.reached, locale)}</small>`}${tellsReal && html`<br><small>${words.realOnly(valueText(site, row.real, row.unit, locale))}</small>`}</td><td data-label="${columns.met}">${verdict(row.met)}${tellsReal && html`<br><small>${words.realOnly(verdict(row.metByReal))}</small>`}</td><td data-label="${columns.how}">${inOurWords(row.howMeasured, locale)}</td></tr>
`;
}
