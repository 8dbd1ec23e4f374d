import type { Quarter } from "../../model/explorer.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import { fiscalPeriodOf } from "../../time/fiscal-year.ts";

/**
 * Numbers the quarters of fiscal years one after the other, so that they can be subtracted.
 * @param starts the month in which a fiscal year begins, from 1
 */
export function quarterNumbers(starts: number): (day: CalendarDate) => number {
  /** Hundreds of thousands of days are in a few hundred months. */
  const known = new Map<string, number>();
  return (day) => {
    const month = day.slice(0, 7);
    let number = known.get(month);
    if (number === undefined) {
      const { year, quarter = 1 } = fiscalPeriodOf(day, 3, starts);
      number = Number(year.slice(0, 4)) * 4 + quarter - 1;
      known.set(month, number);
    }
    return number;
  };
}

/** The quarter that a number stands for. */
export function quarterOfNumber(number: number): Quarter {
  return { year: Math.floor(number / 4), quarter: (number % 4) + 1 };
}
