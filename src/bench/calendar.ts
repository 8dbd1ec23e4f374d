import { addBusinessDays, isBusinessDay, type Holidays } from "../time/business-days.ts";
import { addDays, daysBetween, instantOf, parseDate, weekday, type CalendarDate } from "../time/calendar.ts";
import type { Random } from "./random.ts";

/** The year of the latest records. */
export const LAST_YEAR = 2026;
/** The moment at which they are judged and built: the last ledger has had time to end. */
export const BENCH_NOW = instantOf(Date.UTC(LAST_YEAR + 1, 11, 15, 17));

/** A ref has three digits for its number in the year; beyond this many a year, there are more years. */
const MOST_A_YEAR = 800;
const FEWEST_YEARS = 6;

/** When one purchase's steps are taken, each on a business day. */
export interface Plan {
  readonly year: number;
  /** Within the year, from 1. */
  readonly number: number;
  readonly fundsReserved: CalendarDate;
  readonly posted: CalendarDate;
  readonly closes: CalendarDate;
  readonly selection: CalendarDate;
  readonly signed: CalendarDate;
  readonly delivery: CalendarDate;
}

/** The first year of a number of records. */
export function firstYear(records: number): number {
  return LAST_YEAR + 1 - Math.max(FEWEST_YEARS, Math.ceil(records / MOST_A_YEAR));
}

/** Days of the same date in every year: enough to make business days count. */
export function holidaysFrom(year: number): Holidays {
  const days = ["01-01", "07-01", "09-30", "11-11", "12-25", "12-26"];
  const years = Array.from({ length: LAST_YEAR + 2 - year }, (_, index) => year + index);
  return new Set(years.flatMap((one) => days.map((day) => calendarDate(`${one}-${day}`))));
}

/** Places a record among all: they are spread evenly over the years, in the order of their refs. */
export function planOf(index: number, records: number, holidays: Holidays, random: Random): Plan {
  const first = firstYear(records);
  const years = LAST_YEAR + 1 - first;
  const place = (index * years) / records;
  const year = first + Math.floor(place);
  const firstOfYear = Math.ceil(((year - first) * records) / years);
  const january = calendarDate(`${year}-01-01`);
  const later = (date: CalendarDate, from: number, to: number): CalendarDate =>
    addBusinessDays(date, random.whole(from, to), holidays);

  const day = addDays(january, Math.floor((place % 1) * daysBetween(january, calendarDate(`${year}-12-15`))));
  const posted = isBusinessDay(day, holidays) ? day : addBusinessDays(day, 1, holidays);
  const closing = later(posted, 10, 16);
  const selection = later(closing, 3, 7);
  return {
    year,
    number: index - firstOfYear + 1,
    fundsReserved: later(posted, -6, -1),
    posted,
    // Vendors who finish on a Friday night are rarely served well.
    closes: weekday(closing) === 5 ? addBusinessDays(closing, 1, holidays) : closing,
    selection,
    signed: later(selection, 1, 4),
    delivery: later(selection, 20, 50),
  };
}

function calendarDate(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === undefined) throw new RangeError(`not a day: ${text}`);
  return date;
}
