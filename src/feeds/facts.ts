import { html, type HtmlValue, type SafeHtml } from "../content/html.ts";
import { plain } from "../content/words.ts";
import { written } from "../content/written.ts";
import { formatDate, formatWallTime, formatZone } from "../i18n/dates.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { formatMoney } from "../i18n/money.ts";
import type { LocalText, Locale } from "../model/locale.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import type { Instant, WallTime } from "../time/calendar.ts";

type Fact = readonly [name: string, value: string];

interface Telling {
  readonly register: Register;
  readonly locale: Locale;
}

/** The name of a skill or a team; its key where the programme's list does not have it. */
export function nameOf(
  list: ReadonlyMap<string, { readonly name: LocalText }>,
  key: string,
  locale: Locale,
): string {
  return plain(list.get(key)?.name, locale) || key;
}

/** A deadline with the name of its zone: `Monday, July 12, 2021, 11:59 p.m. (Eastern Daylight Time)`. */
export function deadlineText(time: WallTime, at: Instant, { register, locale }: Telling): string {
  return `${formatWallTime(time, locale)} (${formatZone(register.program.time_zone, at, locale)})`;
}

/** What a vendor decides by, and how to apply; in the order in which an entry tells it. */
export function factsOf(opportunity: Opportunity, telling: Telling): SafeHtml {
  return html`${listOfFacts(telling.locale, vendorFacts(opportunity, telling))}<p>${howToApply(opportunity, telling)}</p>`;
}

/** The facts that a vendor decides by; those that the record does not say are "". */
export function vendorFacts(opportunity: Opportunity, telling: Telling): readonly Fact[] {
  const { register, locale } = telling;
  const words = MESSAGES[locale].opportunity;
  const { price, currency, taxes } = register.program;
  const fixed = taxes ? words.priceFixed : words.priceFixedPlain;
  const { closes, closesAt, questionsClose, skills = [], delivery, hours, licence, team } = opportunity;
  return [
    [
      words.price,
      `${formatMoney(opportunity.price, currency, locale)} (${price === "fixed" ? fixed : words.priceCeiling})`,
    ],
    [words.closes, deadlineText(closes, closesAt, telling)],
    [
      words.questionsUntil,
      questionsClose ? deadlineText(questionsClose.time, questionsClose.at, telling) : "",
    ],
    [words.skills, skills.map((key) => nameOf(register.skills, key, locale)).join(", ")],
    [words.delivery, delivery ? formatDate(delivery, locale) : ""],
    [words.hours, hours === undefined ? "" : words.hoursCount(hours)],
    [words.licence, licence ?? ""],
    [words.team, nameOf(register.teams, team, locale)],
  ];
}

/** One sentence: where an application goes, or why none can be sent. */
function howToApply(opportunity: Opportunity, telling: Telling): HtmlValue {
  const { register, locale } = telling;
  const words = MESSAGES[locale].opportunity;
  const { cancelled, demonstration, closes, closesAt } = opportunity;
  if (cancelled) return words.cancelled(formatDate(cancelled.date, locale));
  if (demonstration) return words.demonstrationApply;
  const address = contactOf(opportunity, register);
  const before = words.applyBefore(deadlineText(closes, closesAt, telling));
  return address === undefined
    ? before
    : html`${before} ${words.applyBy} <a href="mailto:${address}">${address}</a>.`;
}

/** Where questions and applications go: the opportunity's own address, else the programme's. */
export function contactOf(opportunity: Opportunity, register: Register): string | undefined {
  return opportunity.contact ?? register.program.contact;
}

/** Who won, for how much, and where the code is. */
export function awardFacts(award: Award, { register, locale }: Telling): HtmlValue {
  const { award: words, opportunity, selectionMethods } = MESSAGES[locale];
  const { currency, taxes } = register.program;
  const { supplier, price, applications, selection, awarded, licence, repository } = award;
  return [
    listOfFacts(locale, [
      [words.supplier, supplier.name ?? words.withheld],
      [taxes ? words.price : opportunity.price, formatMoney(price, currency, locale)],
      [words.awarded, awarded ? formatDate(awarded, locale) : ""],
      [
        words.applications,
        applications ? words.applicationsText(applications.received, applications.passed) : "",
      ],
      [words.selection, selection ? selectionMethods[selection.method] : ""],
      [words.licence, licence ?? ""],
      [words.repository, repository ?? ""],
    ]),
    supplier.name === undefined && written(supplier.withheld, locale),
  ];
}

/** Facts as a list; those without a value are left out. */
export function listOfFacts(locale: Locale, facts: readonly Fact[]): SafeHtml {
  const colon = locale === "fr" ? "\u00a0:" : ":";
  return html`<ul>${facts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => html`<li>${name}${colon} ${value}</li>`)}</ul>`;
}
