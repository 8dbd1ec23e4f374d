import { html, type HtmlValue } from "../../content/html.ts";
import { formatDate } from "../../i18n/dates.ts";
import type { Locale } from "../../model/locale.ts";
import { keepsSteps } from "../../payments/context.ts";
import type { Interest } from "../../payments/interest.ts";
import type { Standing } from "../../payments/standing.ts";
import type { Award } from "../../register/register.ts";
import { addDays } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import type { Site } from "../site.ts";
import { day, fact, wideFact } from "./parts.ts";
import { awaitedText, overdueTag, roleText, sinceText } from "./waiting.ts";

/** Where an award's payment stands on the day that the site was built, beside the programme's standard. */
export function payTimes(site: Site, award: Award, locale: Locale): HtmlValue {
  const words = site.messages(locale).ledger;
  const standing = site.standings.get(award.ref);
  if (!standing) return undefined;
  const today = formatDate(dayAt(site.now, site.register.program.time_zone), locale);
  return html`<h3>${words.times}</h3>
${!keepsSteps(site.register) && html`<p>${words.someSteps}</p>`}
${standing.wait && html`<p>${words.asOf(today)}</p>`}
<dl class="facts">
${waiting(site, standing, locale)}
${fact(words.daysToPay, daysToPay(site, standing, locale))}
${standard(site, standing, locale)}
</dl>`;
}

function waiting(site: Site, { wait, state }: Standing, locale: Locale): HtmlValue {
  const words = site.messages(locale).ledger;
  if (!wait) return fact(words.waitsFor, state.stage === "confirmed" && words.nothing);
  return [
    fact(words.waitsFor, [
      html`<strong>${awaitedText(site, wait, locale)}</strong>`,
      overdueTag(site, wait, locale),
    ]),
    fact(words.waitsOn, roleText(site, wait, locale)),
    fact(words.since, sinceText(site, wait, locale)),
    fact(words.lastDay, day(wait.due, locale)),
  ];
}

function daysToPay(site: Site, { award, state, daysToPay: days }: Standing, locale: Locale): HtmlValue {
  const words = site.messages(locale).ledger;
  const { payments } = site.register.program;
  const { paid } = state.days;
  if (paid === undefined) return ended(site, award) ? words.notToPay : words.notPaid;
  if (days === undefined) return site.messages(locale).award.notKnown;
  const text = words.daysText(days, formatDate(addDays(paid, -days), locale), formatDate(paid, locale));
  return payments?.planned === undefined ? text : `${text}. ${words.planned(payments.planned)}`;
}

/** Whether a contract came to its end before it was paid, as its page says at its head. */
function ended(site: Site, { ref }: Award): boolean {
  const opportunity = site.register.opportunities.get(ref);
  const status = opportunity && site.statusOf(opportunity);
  return status === "cancelled" || status === "terminated";
}

function standard(site: Site, { interest }: Standing, locale: Locale): HtmlValue {
  const words = site.messages(locale).ledger;
  const within = site.register.program.payments?.pay_within;
  if (within === undefined) return undefined;
  return wideFact(words.standard, [
    html`<p>${words.standardText(within)}.${interest && html` <strong>${keptText(site, interest, locale)}</strong>`}</p>`,
    interest !== undefined && interest.daysLate > 0 && html`<p>${words.interest}</p>`,
  ]);
}

function keptText(site: Site, { due, paid, daysLate }: Interest, locale: Locale): string {
  const words = site.messages(locale).ledger;
  const last = formatDate(due, locale);
  if (daysLate === 0) return paid === undefined ? words.running(last) : words.standardKept;
  return paid === undefined ? words.overrun(last, daysLate) : words.standardNotKept(last, daysLate);
}
