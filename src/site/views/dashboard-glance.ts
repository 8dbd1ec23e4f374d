import { html, type SafeHtml } from "../../content/html.ts";
import { fiscalPeriodOf, type FiscalPeriod } from "../../time/fiscal-year.ts";
import type { Dashboard, GroupRow } from "../../dashboard/dashboard.ts";
import type { Measure } from "../../dashboard/measure.ts";
import { recordsOf } from "../../indicators/indicator.ts";
import type { Locale } from "../../model/locale.ts";
import { addDays } from "../../time/calendar.ts";
import { numbersOf } from "../numbers.ts";
import type { Site } from "../site.ts";
import { basisText, glanceList, inUnit, sayOf, valueText, type GlanceItem } from "./numbers.ts";
import { inOurWords } from "./parts.ts";

/** The answers for who has a minute: how much, which team, how fast, what to ask, the code, and what waits. */
export function glance(site: Site, locale: Locale): SafeHtml {
  const dashboard = numbersOf(site);
  return glanceList(
    site,
    [
      lastYear(site, dashboard, locale),
      topTeam(site, dashboard, locale),
      daysToPay(site, dashboard, locale),
      questions(site, locale),
      codeOpen(site, dashboard, locale),
      waiting(site, dashboard, locale),
    ],
    locale,
  );
}

function how(measure: Measure, locale: Locale): string {
  return `${inOurWords(measure.definition, locale)} (${inOurWords(measure.population, locale)})`;
}

function lastYear(site: Site, dashboard: Dashboard, locale: Locale): GlanceItem {
  const words = site.messages(locale).dashboard;
  const { today, fiscalYearStarts: starts, spend, headline } = dashboard;
  const current = fiscalPeriodOf(today, 12, starts);
  const last = fiscalPeriodOf(addDays(current.from, -1), 12, starts);
  const rows = spend.find(({ id }) => id === "fiscal-year")?.rows ?? [];
  const running = rows.find(({ key }) => key === current.key);
  const isNew = headline.awards.value === 0;
  return {
    name: words.lastYear(last.key),
    ...(isNew ? { value: words.nothingYet, isWords: true, lines: [] } : amountsOf(site, rows, last, locale)),
    ...(running && {
      lines: [
        ...(isNew ? [] : amountsOf(site, rows, last, locale).lines),
        words.thisYear(current.key, valueText(site, running.committed, "money", locale)),
      ],
    }),
    how: how(headline.committed, locale),
  };
}

/** A year in which nothing happened has no row: it is known that nothing was spent in it. */
function amountsOf(
  site: Site,
  rows: readonly GroupRow[],
  { key }: FiscalPeriod,
  locale: Locale,
): Pick<GlanceItem, "value" | "lines"> {
  const words = site.messages(locale).dashboard;
  const row = rows.find((one) => one.key === key);
  const nothing = inUnit(site, 0, "money", locale);
  const paid = row === undefined ? nothing : valueOr0(site, row.paid, locale);
  return {
    value: row === undefined ? nothing : valueOr0(site, row.committed, locale),
    lines: [words.lastYearBasis(row?.awards ?? 0, paid)],
  };
}

/** Of no records at all, the amount is nothing; of some that do not tell, it is not known. */
function valueOr0(site: Site, cell: GroupRow["paid"], locale: Locale): string {
  return cell.n === 0 && cell.missing === 0
    ? inUnit(site, 0, "money", locale)
    : valueText(site, cell, "money", locale);
}

function topTeam(site: Site, { spend, headline }: Dashboard, locale: Locale): GlanceItem {
  const words = site.messages(locale).dashboard;
  const grouping = spend.find(({ id }) => id === "team");
  const first = grouping?.rows.find(({ kind }) => kind === "named");
  if (first?.committed.value === undefined)
    return {
      name: words.topTeam,
      value: headline.awards.value === 0 ? words.noTeam : words.notKnown,
      isWords: true,
      lines: [],
    };
  const say = sayOf(site, locale);
  const name = say.name(first.label, first.key);
  return {
    name: words.topTeam,
    value: name,
    isWords: true,
    lines: [
      first.share.value !== undefined &&
        words.topTeamBasis(say.percent(first.share.value), valueText(site, first.committed, "money", locale)),
      basisText(site, headline.committed, locale),
      html`<a href="#spend-by-team">${site.messages(locale).charts.byTeam.title}</a>`,
    ],
  };
}

function daysToPay(site: Site, { payTime }: Dashboard, locale: Locale): GlanceItem {
  const words = site.messages(locale).dashboard;
  const { median, standard, withinStandard } = payTime;
  return {
    name: words.toPay,
    value: valueText(site, median, "days", locale),
    isWords: median.value === undefined,
    lines: [
      [
        median.value !== undefined && median.n > 1 && `${words.median} `,
        standard !== undefined && words.standard(inUnit(site, standard, "days", locale)),
        standard !== undefined &&
          withinStandard.value !== undefined &&
          ` ${words.within(inUnit(site, withinStandard.value, "share", locale))}`,
      ],
      basisText(site, median, locale),
    ],
    how: how(median, locale),
  };
}

function waiting(site: Site, { payTime }: Dashboard, locale: Locale): GlanceItem {
  const words = site.messages(locale).dashboard;
  const { waiting: waits, overdue } = payTime;
  return {
    name: words.waiting,
    value: valueText(site, waits, "count", locale),
    isWords: waits.value === undefined,
    lines: [
      ...(overdue.value === undefined || waits.value === 0 ? [] : [words.waitingBasis(overdue.value)]),
      html`<a href="${site.link({ kind: "payments" }, locale)}">${words.waitingLink}</a>`,
    ],
    how: how(overdue, locale),
  };
}

function codeOpen(site: Site, { code }: Dashboard, locale: Locale): GlanceItem {
  const words = site.messages(locale).dashboard;
  const { confirmedOpen, delivered } = code;
  const isKnown = confirmedOpen.value !== undefined;
  return {
    name: words.codeOpen,
    value: isKnown
      ? words.codeConfirmed(valueText(site, confirmedOpen, "share", locale))
      : delivered.value === 0
        ? words.codeNone
        : words.codeUnconfirmed,
    isWords: true,
    lines: [
      isKnown
        ? basisText(site, confirmedOpen, locale)
        : delivered.value !== undefined && delivered.value > 0 && words.codeNamed(delivered.value),
      html`<a href="${site.link({ kind: "integrity" }, locale)}#repositories">${words.codeLink}</a>`,
    ],
    how: how(confirmedOpen, locale),
  };
}

/** How many records the questions rest on, and where they stand one by one. */
function questions(site: Site, locale: Locale): GlanceItem {
  const words = site.messages(locale).dashboard;
  const asked = site.measurements.questions;
  const records = new Set(asked.flatMap(({ reading }) => recordsOf(reading)));
  return {
    name: words.questions,
    value: sayOf(site, locale).number(records.size),
    lines: [
      words.questionsText(asked.length),
      html`<a href="${site.link({ kind: "integrity" }, locale)}#${asked.length > 0 ? "asked-now" : "questions"}">${words.questionsLink}</a>`,
    ],
  };
}
