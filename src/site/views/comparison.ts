import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { plain, said } from "../../content/words.ts";
import { Say } from "../../dashboard/charts/say.ts";
import type { Compared, ComparedRow, Comparison } from "../../dashboard/compare.ts";
import type { Cell } from "../../dashboard/measure.ts";
import { formatMoney } from "../../i18n/money.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { decimalIn } from "../../i18n/numbers.ts";
import type { Locale } from "../../model/locale.ts";
import type { Unit } from "../../model/measures.ts";
import { toCents } from "../../model/money.ts";
import { parseDate } from "../../time/calendar.ts";

/**
 * Two programmes side by side: who they are, and every measure that one of them knows. It needs no site, so that the browser
 * shows a file of the reader’s own in the same way.
 * @param id begins the ids of its headings, for a page may have several
 */
export function comparisonView(comparison: Comparison, locale: Locale, id: string): SafeHtml {
  const words = MESSAGES[locale].comparison;
  const [first, second] = comparison.programmes;
  const [ours, theirs] = [nameOf(first, locale), nameOf(second, locale)];
  const knownOf = (count: number): readonly ComparedRow[] =>
    comparison.rows.filter(({ cells }) => cells.filter(({ value }) => value !== undefined).length === count);
  const [unknown, ofOne, ofBoth] = [knownOf(0), knownOf(1), knownOf(2)];
  return html`<section aria-labelledby="${id}"><h3 id="${id}">${words.together(ours, theirs)}</h3>
${aboutBoth(comparison, locale)}
<p>${words.differenceText}</p>
${measuresTable(ofBoth, comparison, locale)}
${ofOne.length > 0 && html`<details><summary>${words.knownOfOne(ofOne.length)}</summary>\n${measuresTable(ofOne, comparison, locale)}</details>`}
${unknown.length > 0 && html`<p>${words.unknownToBoth}${locale === "fr" ? "\u00a0" : ""}: ${unknown.map(({ name }) => new Say(locale, first.currency).own(name)).join("; ")}.</p>`}
<details><summary>${words.definitions}</summary>
<dl class="definitions">
${[...ofBoth, ...ofOne].map(({ name, definition }) => {
  const say = new Say(locale, first.currency);
  return html`<div><dt>${say.own(name)}</dt><dd>${say.own(definition)}</dd></div>
`;
})}</dl></details></section>
`;
}

function measuresTable(rows: readonly ComparedRow[], comparison: Comparison, locale: Locale): SafeHtml {
  const words = MESSAGES[locale].comparison;
  return html`<table class="stacked">
<thead><tr><th scope="col">${words.measure}</th>${comparison.programmes.map(({ name }) => html`<th scope="col" class="right">${said(name, locale)}</th>`)}<th scope="col" class="right">${words.difference}</th></tr></thead>
<tbody>
${rows.map((row) => measureRow(row, comparison, locale))}</tbody></table>`;
}

function nameOf({ name }: Compared, locale: Locale): string {
  return plain(name, locale);
}

function aboutBoth({ programmes }: Comparison, locale: Locale): SafeHtml {
  const words = MESSAGES[locale].comparison;
  const facts: readonly (readonly [string, (one: Compared) => HtmlValue])[] = [
    [words.department, ({ department }) => said(department, locale)],
    [words.asOf, ({ asOf, currency }) => dayOf(asOf, new Say(locale, currency))],
    [words.currency, ({ currency }) => currency],
    [
      words.standard,
      ({ standard, currency }) =>
        standard === undefined
          ? MESSAGES[locale].dashboard.notKnown
          : new Say(locale, currency).days(standard),
    ],
    [words.records, (one) => recordsOf(one, locale)],
  ];
  return html`<table class="stacked">
<thead><tr><th scope="col">${words.programme}</th>${programmes.map(({ name }) => html`<th scope="col">${said(name, locale)}</th>`)}</tr></thead>
<tbody>
${facts.map(
  ([name, tell]) =>
    html`<tr><th scope="row">${name}</th>${programmes.map((one) => html`<td data-label="${nameOf(one, locale)}">${tell(one)}</td>`)}</tr>
`,
)}</tbody></table>`;
}

function dayOf(asOf: string, say: Say): string {
  const day = parseDate(asOf.slice(0, 10));
  return day === undefined ? asOf : say.date(day);
}

function recordsOf({ awards, demonstration, currency }: Compared, locale: Locale): string {
  const say = new Say(locale, currency);
  const madeUp = demonstration.awards;
  return madeUp === 0
    ? say.number(awards)
    : `${say.number(awards)} (${MESSAGES[locale].comparison.madeUp(madeUp)})`;
}

function measureRow(row: ComparedRow, comparison: Comparison, locale: Locale): SafeHtml {
  const { programmes } = comparison;
  const cells = row.cells.map((cell, index) => {
    const programme = programmes[index === 0 ? 0 : 1];
    const say = new Say(locale, programme.currency);
    return html`<td class="right" data-label="${nameOf(programme, locale)}">${valueOf(cell, row.unit, programme.currency, locale)}${basisOf(cell, say, locale)}</td>`;
  });
  const words = MESSAGES[locale].comparison;
  return html`<tr><th scope="row">${new Say(locale, programmes[0].currency).own(row.name)}</th>${cells}<td class="right" data-label="${words.difference}">${differenceOf(row, comparison, locale)}</td></tr>
`;
}

function valueOf({ value, n, missing }: Cell, unit: Unit, currency: string, locale: Locale): string {
  const words = MESSAGES[locale].dashboard;
  if (value === undefined) return n === 0 && missing === 0 ? words.nothingYet : words.notKnown;
  return numberOf(value, unit, currency, locale);
}

function basisOf({ n, missing, smallPopulation, value }: Cell, say: Say, locale: Locale): HtmlValue {
  const words = MESSAGES[locale].dashboard;
  if (value === undefined) return undefined;
  const parts = [
    `n = ${say.number(n)}`,
    ...(missing > 0 ? [words.notKnownFor(missing)] : []),
    ...(smallPopulation && n > 0 ? [words.few] : []),
  ];
  return html`<br><small>${parts.join("; ")}</small>`;
}

/** A number in its unit: cents as money, a share of 1 in percent. */
function numberOf(value: number, unit: Unit, currency: string, locale: Locale): string {
  const say = new Say(locale, currency);
  switch (unit) {
    case "money":
      return formatMoney(toCents(value), currency, locale);
    case "share":
      return say.percent(value);
    case "index":
      return say.own(decimalIn(value, 2));
    case "days":
      return say.days(value);
    case "business-days":
      return MESSAGES[locale].dashboard.businessDays(say.number(value), value);
    case "count":
      return say.number(value);
  }
}

/** `+12 (1.5 times)`; of shares `−8 points`, for eight percent of a share is something else. */
function differenceOf(
  { unit, cells, difference, ratio }: ComparedRow,
  { isOneCurrency, programmes }: Comparison,
  locale: Locale,
): string {
  const words = MESSAGES[locale].comparison;
  if (difference === undefined)
    return unit === "money" && !isOneCurrency && cells.every(({ value }) => value !== undefined)
      ? words.twoCurrencies
      : words.notCompared;
  const { currency } = programmes[0];
  const say = new Say(locale, currency);
  const size = Math.abs(difference);
  const amount =
    unit === "share"
      ? words.points(say.own(decimalIn(size * 100, 1)))
      : numberOf(unit === "money" ? Math.round(size) : size, unit, currency, locale);
  const sign = difference > 0 ? "+" : difference < 0 ? "\u2212" : "";
  return ratio === undefined || difference === 0
    ? sign + amount
    : `${sign}${amount} (${words.times(say.own(decimalIn(ratio, 1)))})`;
}
