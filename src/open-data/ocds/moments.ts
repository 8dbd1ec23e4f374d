import { Temporal } from "temporal-polyfill";
import { remembered } from "../../model/remembered.ts";
import { addDays, type CalendarDate, type Instant } from "../../time/calendar.ts";
import { startOfDay } from "../../time/zone.ts";

/** More than the first and the last second and the closing of each day of ten years. */
const MOST_TIMES = 16_384;

/** An instant as the wall clocks of a zone show it, with their offset: `2021-06-23T00:00:00-04:00`. */
export const zoned = remembered(MOST_TIMES, (instant: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" }),
);

/** A day on which something happened or begins: its first second, for records know no hour. */
export function dayStarts(day: CalendarDate, zone: string): string {
  return zoned(startOfDay(day, zone), zone);
}

/** A day up to which something lasts: its last second. */
export const dayEnds = remembered(MOST_TIMES, (day: CalendarDate, zone: string): string =>
  zoned((startOfDay(addDays(day, 1), zone) - 1000) as Instant, zone),
);

/** The date of a release or a package. Always in UTC, so that dates sort as text too, as tools that merge releases sort them. */
export function universal(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
