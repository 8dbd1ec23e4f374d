import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { formatDate } from "../../i18n/dates.ts";
import type { Locale } from "../../model/locale.ts";
import { completePayments, type CompletePayment } from "../../payments/pay-periods.ts";
import type { Interest } from "../../payments/interest.ts";
import type { Standing } from "../../payments/standing.ts";
import type { Award } from "../../register/register.ts";
import type { Site } from "../site.ts";
import { said } from "../words.ts";
import { supplierLink } from "./award.ts";
import { day, demonstrationTag } from "./parts.ts";
import { section } from "./waiting.ts";

/** As many rows as a person reads through; the data has them all. */
export const MOST_ROWS = 500;

export function awardLink(site: Site, award: Award, locale: Locale): SafeHtml {
  const title = site.register.opportunities.get(award.ref)?.title;
  return html`<a href="${site.link({ kind: "award", ref: award.ref }, locale)}">${title ? said(title, locale) : award.ref}</a>${demonstrationTag(site, award, locale)}`;
}

/** Every award that is paid in full, with the days that it took. */
export function paidTable(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).payments;
  const payments = completePayments([...site.standings.values()]);
  if (payments.length === 0) return undefined;
  const isJudged = payments.some(({ inTime }) => inTime !== undefined);
  const { supplier } = site.messages(locale).awards;
  return section(
    "paid",
    words.paid,
    html`<p>${words.paidText} ${payments.length > MOST_ROWS && words.shown(MOST_ROWS, payments.length)}</p>
<table class="stacked">
<thead><tr><th scope="col">${words.award}</th><th scope="col">${supplier}</th><th scope="col">${words.paidOn}</th><th scope="col" class="right">${words.days}</th>${isJudged && html`<th scope="col">${words.standardKept}</th>`}</tr></thead>
<tbody>
${payments.slice(0, MOST_ROWS).map((payment) => paidRow(site, payment, isJudged, locale))}</tbody>
</table>`,
  );
}

function paidRow(
  site: Site,
  { standing: { award, interest }, paid, days, inTime }: CompletePayment,
  isJudged: boolean,
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).payments;
  const kept =
    inTime === undefined ? words.notKnown : inTime ? words.kept : words.late(interest?.daysLate ?? 0);
  return html`<tr><th scope="row">${awardLink(site, award, locale)}</th><td data-label="${site.messages(locale).awards.supplier}">${supplierLink(site, award, locale)}</td><td data-label="${words.paidOn}">${day(paid, locale)}</td><td data-label="${words.days}" class="right">${days ?? words.notKnown}</td>${isJudged && html`<td data-label="${words.standardKept}">${kept}</td>`}</tr>
`;
}

/** The payments that came, or are to come, after the last day in time: a question for finance, and no verdict. */
export function latePayments(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).payments;
  const late = [...site.standings.values()]
    .flatMap((one) => (one.interest && one.interest.daysLate > 0 ? [{ ...one, interest: one.interest }] : []))
    .sort((a, b) => b.interest.daysLate - a.interest.daysLate || (a.ref < b.ref ? -1 : 1));
  if (late.length === 0) return undefined;
  return section(
    "late",
    words.lateTitle,
    html`<p>${words.lateText} ${late.length > MOST_ROWS && words.shown(MOST_ROWS, late.length)}</p>
<ul>
${late.slice(0, MOST_ROWS).map((one) => html`<li>${lateLine(site, one, locale)}</li>\n`)}</ul>`,
  );
}

function lateLine(
  site: Site,
  { award, interest: { due, paid, daysLate } }: Standing & { readonly interest: Interest },
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).payments;
  const what =
    paid === undefined
      ? words.unpaidLate(formatDate(due, locale), daysLate)
      : words.paidLate(formatDate(paid, locale), daysLate);
  return html`${awardLink(site, award, locale)}${locale === "fr" ? "\u00a0" : ""}: ${what}`;
}

/** Ledgers with events that are recorded and do not count: told, not hidden. */
export function doubts(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).payments;
  const found = [...site.standings.values()].flatMap(({ award, faults }) => {
    // A broken chain tells that the file before was changed, and nothing of the event that tells it.
    const refused = new Set(faults.filter(({ guard }) => guard !== "chain").map(({ event }) => event)).size;
    return refused > 0 ? [{ award, refused }] : [];
  });
  if (found.length === 0) return undefined;
  return section(
    "doubts",
    words.doubts,
    html`<p>${words.doubtsText} ${found.length > MOST_ROWS && words.shown(MOST_ROWS, found.length)}</p>
<ul>
${found
  .slice(0, MOST_ROWS)
  .map(
    ({ award, refused }) =>
      html`<li>${awardLink(site, award, locale)}${locale === "fr" ? "\u00a0" : ""}: ${words.doubtsCount(refused)}</li>\n`,
  )}</ul>`,
  );
}
