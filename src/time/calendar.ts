/** Dates and wall times as records write them: text that sorts, without a zone. */

declare const brand: unique symbol;

/** A day that exists, `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly [brand]: "date" };

/** A time on the wall clock of the programme's zone, `YYYY-MM-DD HH:MM`. */
export type WallTime = string & { readonly [brand]: "wall time" };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [brand]: "instant" };

const DATE = /^(20\d\d)-(\d\d)-(\d\d)$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY_MS = 86_400_000;

/** Reads a day between 2000 and 2099; undefined where the text is not one (`2021-02-30`, `99999-01-01`). */
export function parseDate(text: string): CalendarDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [month, day] = [Number(match[2]) - 1, Number(match[3])];
  // A day that does not exist is counted into the next month.
  const counted = new Date(Date.UTC(Number(match[1]), month, day));
  return counted.getUTCMonth() === month && counted.getUTCDate() === day ? (text as CalendarDate) : undefined;
}

/** Reads a wall time; whether it exists in a zone is for `toInstant` to say. */
export function parseWallTime(text: string): WallTime | undefined {
  const [date = "", time = "", ...rest] = text.split(/[ T]/);
  if (rest.length > 0 || !TIME.test(time) || parseDate(date) === undefined) return undefined;
  return `${date} ${time}` as WallTime;
}

export function dateOf(time: WallTime): CalendarDate {
  return time.slice(0, 10) as CalendarDate;
}

export function timeOf(time: WallTime): string {
  return time.slice(11);
}

export function wallTime(date: CalendarDate, time: string): WallTime {
  return `${date} ${time}` as WallTime;
}

/** Names a number of milliseconds since 1970 as what it is. */
export function instantOf(ms: number): Instant {
  return ms as Instant;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(utc(date)).getUTCDay();
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayOf(new Date(utc(date) + days * DAY_MS));
}

function dayOf(date: Date): CalendarDate {
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return `${date.getUTCFullYear()}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as CalendarDate;
}

/** Calendar days from one day to another; negative where the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** By its numbers, which is many times faster than to have its text read by `Date`: rules count days by the hundred thousand. */
function utc(date: CalendarDate): number {
  return Date.UTC(digits(date, 0, 4), digits(date, 5, 7) - 1, digits(date, 8, 10));
}

/** The number that a text has from one place up to another. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}

const ZERO = "0".charCodeAt(0);
