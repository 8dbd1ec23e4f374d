import { formatMonth, monthName } from "../i18n/dates.ts";
import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import type { Bilingual } from "../model/locale.ts";
import type { CalendarDate } from "../time/calendar.ts";
import {
  fiscalPeriodOf,
  fiscalPeriodsBetween,
  type FiscalPeriod,
  type PeriodMonths,
} from "../time/fiscal-year.ts";
import type { Grouping, GroupRow } from "./dashboard.ts";
import { GroupSpend } from "./group-spend.ts";
import { sumOf } from "./make-measure.ts";
import type { Contract } from "./purchases.ts";
import { wordsOf } from "./spend.ts";

const MONTHS_OF = { "fiscal-year": 12, quarter: 3 } as const satisfies Record<string, PeriodMonths>;

/**
 * Spend by fiscal year or quarter, the earliest first: awards by their day, payments by theirs. Every period from the first to
 * the last in which something happened is there.
 * @param starts the month in which a fiscal year begins, from 1
 */
export function spendOverTime(
  id: keyof typeof MONTHS_OF,
  contracts: readonly Contract[],
  starts: number,
): Grouping {
  const months = MONTHS_OF[id];
  const [first, last] = rangeOf(contracts);
  const periods =
    first === undefined || last === undefined ? [] : fiscalPeriodsBetween(first, last, months, starts);
  const spent = new Map(periods.map(({ key }) => [key, new GroupSpend()]));
  // Days are few and come again and again.
  const byDay = new Map<CalendarDate, GroupSpend | undefined>();
  const at = (day: CalendarDate): GroupSpend | undefined => {
    if (!byDay.has(day)) byDay.set(day, spent.get(fiscalPeriodOf(day, months, starts).key));
    return byDay.get(day);
  };
  for (const contract of contracts) {
    at(contract.awardedOn)?.addAward(contract);
    for (const { date, amount } of contract.payments) at(date)?.addPaid(amount);
  }
  const all = sumOf(contracts.map(({ committed }) => committed));
  return {
    id,
    ...wordsOf(id),
    overlapping: false,
    rows: periods.map((period): GroupRow => ({
      kind: "named",
      key: period.key,
      label: labelOf(period, starts),
      from: period.from,
      to: period.to,
      ...(spent.get(period.key) ?? new GroupSpend()).amounts(all),
    })),
  };
}

/** The first and the last day on which something happened. */
function rangeOf(
  contracts: readonly Contract[],
): readonly [CalendarDate | undefined, CalendarDate | undefined] {
  let first: CalendarDate | undefined;
  let last: CalendarDate | undefined;
  const reach = (day: CalendarDate): void => {
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  };
  for (const { awardedOn, payments } of contracts) {
    reach(awardedOn);
    for (const { date } of payments) reach(date);
  }
  return [first, last];
}

/** `2026-2027`, and `Q1 of 2026-2027 (April to June 2026)`. */
function labelOf({ year, quarter, from, to }: FiscalPeriod, starts: number): Bilingual {
  if (quarter === undefined) return { en: year, fr: year };
  const isWithinYear = starts === 1;
  return inBothLanguages((words, locale) =>
    words.quarter(
      quarter,
      year,
      monthName(from, locale),
      isWithinYear ? monthName(to, locale) : formatMonth(to, locale),
    ),
  );
}
