import { addDays, parseDate, weekday, type CalendarDate } from "./calendar.ts";

/** The days of a week from Monday to Sunday, and its name as ISO 8601 writes it: `2027-W05`. */
export interface Week {
  readonly name: string;
  readonly monday: CalendarDate;
  readonly sunday: CalendarDate;
}

/** Reads the name of a week; undefined where the text is none, or the year has no such week (`2027-W53`). */
export function parseWeek(text: string): Week | undefined {
  const [, year = "", number = ""] = /^(20\d\d)-W(\d\d)$/.exec(text) ?? [];
  // January 4 is in the first week of every year.
  const fourth = parseDate(`${year}-01-04`);
  if (!fourth || number === "00") return undefined;
  const week = weekOf(addDays(fourth, (Number(number) - 1) * 7));
  return week.name === text ? week : undefined;
}

/** The week that a day is in. */
export function weekOf(day: CalendarDate): Week {
  const monday = mondayOf(day);
  // A week belongs to the year that its Thursday is in.
  const thursday = addDays(monday, 3);
  const number = Math.ceil(dayOfYear(thursday) / 7);
  return {
    name: `${thursday.slice(0, 4)}-W${String(number).padStart(2, "0")}`,
    monday,
    sunday: addDays(monday, 6),
  };
}

function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/** From 1. */
function dayOfYear(day: CalendarDate): number {
  return (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000 + 1;
}

/** The last week that is over on a day. */
export function weekBefore(day: CalendarDate): Week {
  return weekOf(addDays(mondayOf(day), -1));
}
