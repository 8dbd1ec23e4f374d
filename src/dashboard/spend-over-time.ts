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
import type { Payment } from "./amounts.ts";
import type { Grouping, GroupRow } from "./dashboard.ts";
import { sumOf } from "./make-measure.ts";
import type { Contract } from "./purchases.ts";
import { partOf, wordsOf } from "./spend.ts";

const MONTHS_OF = { "fiscal-year": 12, quarter: 3 } as const satisfies Record<string, PeriodMonths>;

/** What happened in a period. */
interface Happened {
  readonly contracts: Contract[];
  readonly payments: Payment[];
}

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
  const byKey = new Map<string, Happened>();
  const [first, last] = rangeOf(contracts);
  const periods =
    first === undefined || last === undefined ? [] : fiscalPeriodsBetween(first, last, months, starts);
  for (const { key } of periods) byKey.set(key, { contracts: [], payments: [] });
  // Days are few and come again and again.
  const byDay = new Map<CalendarDate, Happened | undefined>();
  const at = (day: CalendarDate): Happened | undefined => {
    if (!byDay.has(day)) byDay.set(day, byKey.get(fiscalPeriodOf(day, months, starts).key));
    return byDay.get(day);
  };
  for (const contract of contracts) {
    at(contract.awardedOn)?.contracts.push(contract);
    for (const payment of contract.payments) at(payment.date)?.payments.push(payment);
  }
  const all = sumOf(contracts.map(({ committed }) => committed));
  return {
    id,
    ...wordsOf(id),
    overlapping: false,
    rows: periods.map((period): GroupRow => {
      const happened = byKey.get(period.key) ?? { contracts: [], payments: [] };
      const committed = sumOf(happened.contracts.map((one) => one.committed));
      return {
        kind: "named",
        key: period.key,
        label: labelOf(period, starts),
        from: period.from,
        to: period.to,
        awards: happened.contracts.length,
        price: sumOf(happened.contracts.map(({ price }) => price)),
        committed,
        paid: sumOf(happened.payments.map(({ amount }) => amount)),
        share: partOf(committed, all),
      };
    }),
  };
}

/** The first and the last day on which something happened. */
function rangeOf(
  contracts: readonly Contract[],
): readonly [CalendarDate | undefined, CalendarDate | undefined] {
  let first: CalendarDate | undefined;
  let last: CalendarDate | undefined;
  for (const { awardedOn, payments } of contracts) {
    for (const day of [awardedOn, ...payments.map(({ date }) => date)]) {
      if (first === undefined || day < first) first = day;
      if (last === undefined || day > last) last = day;
    }
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
