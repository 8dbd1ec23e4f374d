import { addDays, type CalendarDate } from "./calendar.ts";

/** A fiscal year or a quarter of one. */
export interface FiscalPeriod {
  /** `2026-2027`, of a calendar year `2026`; a quarter has `-Q1` to `-Q4` after it. */
  readonly key: string;
  readonly year: string;
  /** From 1; undefined where it is a whole year. */
  readonly quarter: number | undefined;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** How long a period is, in months. */
export type PeriodMonths = 3 | 12;

/**
 * The fiscal year, or its quarter, that a day is in.
 * @param starts the month in which a fiscal year begins, from 1
 * @example `fiscalPeriodOf("2027-02-01", 12, 4)` is 2026-2027, from 2026-04-01 to 2027-03-31
 */
export function fiscalPeriodOf(day: CalendarDate, months: PeriodMonths, starts: number): FiscalPeriod {
  const since = monthNumber(day) - (starts - 1);
  return periodAt(since - (since % months), months, starts);
}

/** Every period between those of two days, both included, without gaps. */
export function fiscalPeriodsBetween(
  first: CalendarDate,
  last: CalendarDate,
  months: PeriodMonths,
  starts: number,
): readonly FiscalPeriod[] {
  const periods: FiscalPeriod[] = [];
  for (
    let period = fiscalPeriodOf(first, months, starts);
    period.from <= last;
    period = fiscalPeriodOf(addDays(period.to, 1), months, starts)
  )
    periods.push(period);
  return periods;
}

/** @param since months from the beginning of the fiscal year that begins in the year 0 */
function periodAt(since: number, months: PeriodMonths, starts: number): FiscalPeriod {
  const begins = Math.floor(since / 12);
  const year = starts === 1 ? String(begins) : `${begins}-${begins + 1}`;
  const quarter = months === 12 ? undefined : (since % 12) / 3 + 1;
  return {
    key: quarter === undefined ? year : `${year}-Q${quarter}`,
    year,
    quarter,
    from: firstOf(since + starts - 1),
    to: addDays(firstOf(since + starts - 1 + months), -1),
  };
}

/** Months from the January of the year 0. */
function monthNumber(day: CalendarDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): CalendarDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01` as CalendarDate;
}
