import { Temporal } from "temporal-polyfill";
import { remembered } from "../model/remembered.ts";
import { instantOf, type CalendarDate, type Instant, type WallTime } from "./calendar.ts";

/** A wall time in a zone: one instant, or why it is not (the two nights a year when clocks are changed). */
export type ZonedResult =
  | { readonly kind: "instant"; readonly instant: Instant }
  | { readonly kind: "skipped" }
  | { readonly kind: "repeated" };

/** More than the days of ten years. */
const MOST_TIMES = 4096;

/**
 * Finds the instant of a wall time, or says that the zone's clocks jump over it or show it twice.
 * @param zone an IANA name, such as "America/Toronto"
 */
export const toInstant = remembered(MOST_TIMES, (time: WallTime, zone: string): ZonedResult => {
  const plain = Temporal.PlainDateTime.from(time.replace(" ", "T"));
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { kind: "instant", instant: instantOf(earlier.epochMilliseconds) };
  }
  return earlier.toPlainDateTime().equals(plain) ? { kind: "repeated" } : { kind: "skipped" };
});

/** The first instant of a day in a zone (where midnight is skipped, the first minute that exists). */
export const startOfDay = remembered(MOST_TIMES, (date: CalendarDate, zone: string): Instant =>
  instantOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds),
);

/** The day that it is in a zone at an instant. The moment of a build is asked about for every record. */
export const dayAt = remembered(
  MOST_TIMES,
  (instant: Instant, zone: string): CalendarDate =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString() as CalendarDate,
);

export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z_+-]*(?:\/[A-Z][A-Za-z_+-]*)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-CA", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What the wall clocks of a zone show at an instant, to the minute. */
export function wallTimeAt(instant: Instant, zone: string): WallTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return zoned.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ") as WallTime;
}
