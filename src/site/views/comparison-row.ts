import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { Say } from "../../dashboard/charts/say.ts";
import type { ComparedRow, Comparison } from "../../dashboard/compare.ts";
import type { Cell } from "../../dashboard/measure.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { formatMoney } from "../../i18n/money.ts";
import { decimalIn } from "../../i18n/numbers.ts";
import type { Locale } from "../../model/locale.ts";
import type { Unit } from "../../model/measures.ts";
import { toCents } from "../../model/money.ts";
import { nameOf } from "./comparison-facts.ts";

/** A measure of both programmes, each number with what it stands on, and the difference. */
export function measureRow(row: ComparedRow, comparison: Comparison, locale: Locale): SafeHtml {
  const { programmes } = comparison;
  const cells = row.cells.map((cell, index) => {
    const programme = programmes[index === 0 ? 0 : 1];
    const say = new Say(locale, programme.currency);
    return html`<td class="right" data-label="${nameOf(programme, locale)}">${valueOf(cell, row.unit, programme.currency, locale)}${basisOf(cell, say, locale)}</td>`;
  });
  const words = MESSAGES[locale].comparison;
  return html`<tr><th scope="row">${new Say(locale, programmes[0].currency).own(row.name)}</th>${cells}<td class="right" data-label="${words.difference}">${differenceOf(row, comparison, locale)}${row.isFromFew && html`<br><small>${words.fromFew}</small>`}</td></tr>
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
  return difference === 0 || !tellsRatio(ratio)
    ? sign + amount
    : `${sign}${amount} (${words.times(say.own(decimalIn(ratio, 1)))})`;
}

/** “0 times” says nothing that the two numbers do not say. */
function tellsRatio(ratio: number | undefined): ratio is number {
  return ratio !== undefined && ratio >= 0.05;
}
