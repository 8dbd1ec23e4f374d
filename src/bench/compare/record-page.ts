import { formatDate, formatWallTime } from "../../i18n/dates.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { formatMoney } from "../../i18n/money.ts";
import { pathOf } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Cents } from "../../model/money.ts";
import { committedTotal } from "../../payments/totals.ts";
import type { Award, Opportunity, Register } from "../../register/register.ts";

/** A name and its value, as a page lists them. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the page of a record says, for a generator that knows nothing of records: our own page without its links between records. */
export interface RecordPage {
  /** Where it stands in the site, without slashes at its ends: `en/awards/2026-001-search`. */
  readonly path: string;
  readonly locale: Locale;
  readonly kind: "opportunity" | "award";
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  /** What happened, for an award: its ledger. */
  readonly events: readonly Fact[];
  /** Markdown. */
  readonly body: string;
}

/** The pages of every record in every language of the programme, in the order of the refs. */
export function* recordPages(register: Register): Generator<RecordPage> {
  for (const locale of register.program.languages) {
    for (const opportunity of register.opportunities.values())
      yield opportunityPage(register, opportunity, locale);
    for (const award of register.awards.values()) yield awardPage(register, award, locale);
  }
}

function opportunityPage(register: Register, opportunity: Opportunity, locale: Locale): RecordPage {
  const words = MESSAGES[locale].opportunity;
  const { ref, skills = [], team } = opportunity;
  return {
    ...placeOf("opportunity", ref, locale),
    title: opportunity.title[locale] ?? "",
    lead: opportunity.summary?.[locale] ?? "",
    facts: present([
      [words.price, money(register, opportunity.price, locale)],
      [words.closes, formatWallTime(opportunity.closes, locale)],
      [
        words.questionsUntil,
        opportunity.questionsClose && formatWallTime(opportunity.questionsClose.time, locale),
      ],
      [words.posted, formatDate(opportunity.posted, locale)],
      [words.selection, opportunity.selection && formatDate(opportunity.selection, locale)],
      [words.delivery, opportunity.delivery && formatDate(opportunity.delivery, locale)],
      [words.hours, opportunity.hours?.toString()],
      [words.skills, skills.map((key) => register.skills.get(key)?.name[locale] ?? key).join(", ")],
      [words.team, team && (register.teams.get(team)?.name[locale] ?? team)],
      [words.contact, opportunity.contact],
      [words.licence, opportunity.licence],
      [words.fundsReserved, opportunity.funds_reserved && formatDate(opportunity.funds_reserved, locale)],
    ]),
    events: [],
    body: opportunity.body[locale] ?? "",
  };
}

function awardPage(register: Register, award: Award, locale: Locale): RecordPage {
  const words = MESSAGES[locale].award;
  const { supplier, applications, tax } = award;
  return {
    ...placeOf("award", award.ref, locale),
    title: register.opportunities.get(award.ref)?.title[locale] ?? award.ref,
    lead: "",
    facts: present([
      [words.supplier, supplier.name],
      [words.region, supplier.region],
      [words.price, money(register, award.price, locale)],
      [words.taxPlain, tax && money(register, tax.amount, locale)],
      [words.total, money(register, committedTotal(award), locale)],
      [words.method, award.payment_method],
      [
        words.applications,
        applications && words.applicationsText(applications.received, applications.passed),
      ],
      [words.awarded, award.awarded && formatDate(award.awarded, locale)],
      [words.termsSigned, award.terms_signed && formatDate(award.terms_signed, locale)],
      [words.licence, award.licence],
      [words.repository, award.repository],
      [words.commit, award.commit],
    ]),
    events: award.ledger.map(({ event, date, amount }) => ({
      name: MESSAGES[locale].events[event],
      value: [formatDate(date, locale), amount === undefined ? "" : money(register, amount, locale)].join(
        " ",
      ),
    })),
    body: award.body[locale] ?? "",
  };
}

function placeOf(kind: RecordPage["kind"], ref: Award["ref"], locale: Locale) {
  return { path: pathOf({ kind, ref }, locale).replace(/^\/|\/$/g, ""), locale, kind };
}

function money(register: Register, amount: Cents | undefined, locale: Locale): string | undefined {
  return amount === undefined ? undefined : formatMoney(amount, register.program.currency, locale);
}

function present(facts: readonly (readonly [string, string | undefined])[]): readonly Fact[] {
  return facts.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [{ name, value }]));
}
