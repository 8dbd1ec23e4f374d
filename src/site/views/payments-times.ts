import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { formatMonth, monthName } from "../../i18n/dates.ts";
import { decimalIn, percentIn } from "../../i18n/numbers.ts";
import type { Locale } from "../../model/locale.ts";
import {
  completePayments,
  payPeriods,
  summary,
  type CompletePayment,
  type PayPeriod,
} from "../../payments/pay-periods.ts";
import type { Site } from "../site.ts";
import { inOurWords } from "./parts.ts";
import { payChart } from "./payments-chart.ts";

/** Fewer payments than these say little, and that is told. */
const FEW = 10;

/** Days to pay over time, from real records; what is made up is told apart, below, and never counted with them. */
export function payTimesOver(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  const all = completePayments([...site.standings.values()]);
  const real = all.filter(({ standing: { award } }) => !award.demonstration);
  const madeUp = all.filter(({ standing: { award } }) => award.demonstration);
  return html`${real.length === 0 ? html`<p>${words.none}</p>` : times(site, "days-to-pay", real, locale)}
${
  madeUp.length > 0 &&
  html`<h3>${words.madeUp}</h3>
<p>${words.madeUpText}</p>
${times(site, "days-to-pay-made-up", madeUp, locale)}`
}`;
}

/** @param id of the chart */
function times(site: Site, id: string, payments: readonly CompletePayment[], locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  const periods = payPeriods(payments);
  return html`<p>${words.timesText}${payments.length < FEW && ` ${words.few(payments.length)}`}</p>
${payChart(
  site,
  id,
  periods.map((period) => ({ ...period, name: periodName(site, period, locale) })),
  locale,
)}
${table(site, periods, summary(payments), locale)}`;
}

function table(
  site: Site,
  periods: readonly PayPeriod[],
  all: Omit<PayPeriod, "from" | "to">,
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).payments;
  const within = site.register.program.payments?.pay_within;
  return html`<table class="stacked">
<thead><tr><th scope="col">${words.period}</th><th scope="col" class="right">${words.count}</th><th scope="col" class="right">${words.median}</th><th scope="col" class="right">${words.longest}</th>${within !== undefined && html`<th scope="col" class="right">${words.inTime(within)}</th>`}</tr></thead>
<tbody>
${periods.map((period) => row(site, periodName(site, period, locale), period, locale))}${periods.length > 1 && row(site, words.all, all, locale)}</tbody>
</table>`;
}

function row(
  site: Site,
  name: string,
  { payments, known, median, longest, inTime, judged }: Omit<PayPeriod, "from" | "to">,
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).payments;
  const within = site.register.program.payments?.pay_within;
  const share = inOurWords(percentIn((inTime / judged) * 100), locale);
  const cell = (label: string, value: HtmlValue): SafeHtml =>
    html`<td data-label="${label}" class="right">${value}</td>`;
  return html`<tr><th scope="row">${name}</th>${[
    cell(words.count, words.countText(known, payments)),
    cell(words.median, median === undefined ? words.notKnown : inOurWords(decimalIn(median, 1), locale)),
    cell(words.longest, longest ?? words.notKnown),
    within !== undefined &&
      cell(words.inTime(within), judged === 0 ? words.notKnown : words.inTimeText(inTime, judged, share)),
  ]}</tr>
`;
}

/** A month, or the quarter from one month to another. */
function periodName(site: Site, { from, to }: PayPeriod, locale: Locale): string {
  return from === to
    ? formatMonth(from, locale)
    : site.messages(locale).payments.quarter(monthName(from, locale), formatMonth(to, locale));
}
