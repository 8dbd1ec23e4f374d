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
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  // Years of waiting are counted by the week: for each whole one five days, whatever day it begins on.
  let count = Math.floor(days / 7) * 5;
  const first = weekday(from);
  for (let day = 1; day <= days % 7; day += 1) if (isWeekday((first + day) % 7)) count += 1;
  const closed = closedWeekdays(holidays);
  return count - (countUpTo(to, closed) - countUpTo(from, closed));
}

/** A programme's holidays are few and its records many: they are put in order once. */
const CLOSED = new WeakMap<Holidays, readonly CalendarDate[]>();

/** The holidays on which offices would otherwise be open, in their order. */
function closedWeekdays(holidays: Holidays): readonly CalendarDate[] {
  const known = CLOSED.get(holidays);
  if (known) return known;
  const closed = [...holidays].filter((holiday) => isWeekday(weekday(holiday))).sort();
  CLOSED.set(holidays, closed);
  return closed;
}

/** How many of some days, in their order, are not later than a day. */
function countUpTo(day: CalendarDate, sorted: readonly CalendarDate[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && there <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is left of a number, also of a negative one, after whole times another: from 0 up to it. */
function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}

/** @param day 0 is Sunday */
function isWeekday(day: number): boolean {
  return day !== 0 && day !== 6;
}
