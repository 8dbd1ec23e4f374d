import { addDays, daysBetween, weekday, type CalendarDate } from "./calendar.ts";

/** The days on which the programme's offices are closed, beside Saturdays and Sundays (`_data/holidays.yml`); they never change. */
export type Holidays = ReadonlySet<CalendarDate>;

export function isBusinessDay(date: CalendarDate, holidays: Holidays): boolean {
  return isWeekday(weekday(date)) && !holidays.has(date);
}

/**
 * The day that is a number of business days after (or, negative, before) a day. The day itself does not count:
 * one business day after a Friday is the Monday.
 */
export function addBusinessDays(date: CalendarDate, count: number, holidays: Holidays): CalendarDate {
  const step = count < 0 ? -1 : 1;
  const first = weekday(date);
  let left = Math.abs(count);
  let days = 0;
  while (left > 0) {
    days += step;
    // Most days are told by the weekday alone; whether one is a holiday takes its name.
    if (isWeekday(modulo(first + days, 7)) && !holidays.has(addDays(date, days))) left -= 1;
  }
  return addDays(date, days);
}

/**
 * How many business days lie between a day and a later one, counted as above: the first day does not count, the last one
 * does. From a Friday to the Monday after it is 1. Nothing where the second day is not later.
 */
export function businessDaysBetween(from: CalendarDate, to: CalendarDate, holidays: Holidays): number {
  if (to <= from) return 0;
  const upTo = counterOf(holidays);
  return upTo(to) - upTo(from);
}

type Counter = (day: CalendarDate) => number;

/** A programme's days are few and its records many: what is counted up to a day is kept, for each calendar of holidays. */
const COUNTERS = new WeakMap<Holidays, Counter>();

function counterOf(holidays: Holidays): Counter {
  const known = COUNTERS.get(holidays);
  if (known) return known;
  const closed = [...holidays].filter((holiday) => isWeekday(weekday(holiday)));
  const counts = new Map<CalendarDate, number>();
  const counter: Counter = (day) => {
    const before = counts.get(day);
    if (before !== undefined) return before;
    const count = weekdaysUpTo(day) - closed.filter((holiday) => holiday <= day).length;
    counts.set(day, count);
    return count;
  };
  COUNTERS.set(holidays, counter);
  return counter;
}

const A_MONDAY = "2000-01-03" as CalendarDate;

/** Weekdays from a Monday up to a day, which counts: five for each whole week, whatever their years. */
function weekdaysUpTo(day: CalendarDate): number {
  const days = daysBetween(A_MONDAY, day);
  return Math.floor(days / 7) * 5 + Math.min(modulo(days, 7) + 1, 5);
}

/** What is left of a number, also of a negative one, after whole times another: from 0 up to it. */
function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}

/** @param day 0 is Sunday */
function isWeekday(day: number): boolean {
  return day !== 0 && day !== 6;
}
