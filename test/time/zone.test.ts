import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  instantOf,
  parseWallTime,
  type CalendarDate,
  type Instant,
  type WallTime,
} from "../../src/time/calendar.ts";
import { dayAt, isTimeZone, startOfDay, toInstant, wallTimeAt } from "../../src/time/zone.ts";

/** Zones with daylight saving in either half of the year, of half an hour, at midnight, none, and across the date line. */
const ZONES = [
  "America/Toronto",
  "America/St_Johns",
  "America/Vancouver",
  "America/Regina",
  "America/New_York",
  "Europe/Paris",
  "Europe/London",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Auckland",
  "UTC",
];

const zones = fc.constantFrom(...ZONES);
const instants = fc
  .integer({ min: Date.UTC(2000, 0, 2) / 60_000, max: Date.UTC(2099, 11, 30) / 60_000 })
  .map((minute) => instantOf(minute * 60_000));

function wall(text: string): WallTime {
  const time = parseWallTime(text);
  if (time === undefined) throw new Error(`${text} is not a wall time`);
  return time;
}

const utc = (text: string): Instant => instantOf(Date.parse(text));
const at = (text: string) => ({ kind: "instant", instant: utc(text) });

/** What the platform's own calendar says, as an oracle. */
function shownByIntl(instant: Instant, zone: string): string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts["year"] ?? ""}-${parts["month"] ?? ""}-${parts["day"] ?? ""} ${parts["hour"] ?? ""}:${parts["minute"] ?? ""}`;
}

describe("the instant of a wall time", () => {
  it.each([
    ["in summer in Toronto", "2021-07-12 23:59", "America/Toronto", "2021-07-13T03:59:00Z"],
    ["in winter in Toronto", "2027-02-01 14:30", "America/Toronto", "2027-02-01T19:30:00Z"],
    ["in Newfoundland, half an hour off", "2026-07-01 12:00", "America/St_Johns", "2026-07-01T14:30:00Z"],
    [
      "in Saskatchewan, without daylight saving",
      "2026-07-01 12:00",
      "America/Regina",
      "2026-07-01T18:00:00Z",
    ],
    ["in summer in Paris", "2026-07-01 12:00", "Europe/Paris", "2026-07-01T10:00:00Z"],
    [
      "in summer in Auckland, which is January",
      "2027-01-01 00:00",
      "Pacific/Auckland",
      "2026-12-31T11:00:00Z",
    ],
    ["a minute before clocks go forward", "2026-03-08 01:59", "America/Toronto", "2026-03-08T06:59:00Z"],
    ["when clocks have gone forward", "2026-03-08 03:00", "America/Toronto", "2026-03-08T07:00:00Z"],
    ["a minute before the repeated hour", "2026-11-01 00:59", "America/Toronto", "2026-11-01T04:59:00Z"],
    ["after the repeated hour", "2026-11-01 02:00", "America/Toronto", "2026-11-01T07:00:00Z"],
  ])("is known %s", (_, time, zone, instant) => {
    expect(toInstant(wall(time), zone)).toEqual(at(instant));
  });

  it.each([
    ["2026-03-08 02:00", "America/Toronto"],
    ["2026-03-08 02:30", "America/Toronto"],
    ["2026-03-08 02:59", "America/Toronto"],
    ["2026-03-29 02:30", "Europe/Paris"],
    ["2026-03-29 01:30", "Europe/London"],
    ["2026-10-04 02:15", "Australia/Lord_Howe"],
    ["2018-11-04 00:30", "America/Sao_Paulo"],
    ["2011-12-30 12:00", "Pacific/Apia"],
  ])("%s does not exist in %s, for clocks jump over it", (time, zone) => {
    expect(toInstant(wall(time), zone)).toEqual({ kind: "skipped" });
  });

  it.each([
    ["2026-11-01 01:00", "America/Toronto"],
    ["2026-11-01 01:30", "America/Toronto"],
    ["2026-11-01 01:59", "America/Toronto"],
    ["2026-10-25 02:30", "Europe/Paris"],
    ["2026-10-25 01:30", "Europe/London"],
    ["2026-04-05 01:45", "Australia/Lord_Howe"],
  ])("%s is not known in %s, for clocks show it twice", (time, zone) => {
    expect(toInstant(wall(time), zone)).toEqual({ kind: "repeated" });
  });

  it("is the one whose wall time it is, for every instant but those of a repeated hour", () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const found = toInstant(wallTimeAt(instant, zone), zone);
        if (found.kind !== "repeated") expect(found).toEqual({ kind: "instant", instant });
      }),
      { numRuns: 300 },
    );
  });
});

describe("the wall time of an instant", () => {
  it("is what the platform's own calendar shows", () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(wallTimeAt(instant, zone)).toBe(shownByIntl(instant, zone));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out seconds, and does not round them up", () => {
    expect(wallTimeAt(utc("2021-07-13T03:59:59.999Z"), "America/Toronto")).toBe("2021-07-12 23:59");
  });
});

describe("the day at an instant", () => {
  it.each([
    ["2026-11-24T04:59:59.999Z", "America/Toronto", "2026-11-23"],
    ["2026-11-24T05:00:00Z", "America/Toronto", "2026-11-24"],
    ["2026-11-23T11:00:00Z", "Pacific/Auckland", "2026-11-24"],
    ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
  ])("%s in %s is %s", (instant, zone, date) => {
    expect(dayAt(utc(instant), zone)).toBe(date);
  });

  it("is the day of its wall time", () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(dayAt(instant, zone)).toBe(wallTimeAt(instant, zone).slice(0, 10));
      }),
    );
  });
});

describe("the start of a day", () => {
  it.each([
    ["midnight in winter", "2026-11-23", "America/Toronto", "2026-11-23T05:00:00Z"],
    ["midnight on the day clocks go forward", "2026-03-08", "America/Toronto", "2026-03-08T05:00:00Z"],
    ["midnight on the day clocks go back", "2026-11-01", "America/Toronto", "2026-11-01T04:00:00Z"],
    ["one o'clock where midnight is skipped", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    ["the first of two midnights", "2026-11-01", "America/Havana", "2026-11-01T04:00:00Z"],
    ["the next day's start where the day is missing", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ])("is %s", (_, date, zone, instant) => {
    expect(startOfDay(date as CalendarDate, zone)).toBe(utc(instant));
  });

  it("is the first instant of the day", () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const date = dayAt(instant, zone);
        const start = startOfDay(date, zone);
        expect(dayAt(start, zone)).toBe(date);
        expect(dayAt(instantOf(start - 1), zone) < date).toBe(true);
      }),
    );
  });
});

describe("a time zone", () => {
  it.each([...ZONES, "America/Argentina/Buenos_Aires", "America/Port-au-Prince"])("can be %s", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each([
    "",
    "Ottawa",
    "America/Ottawa",
    "EDT ",
    "+05:00",
    "UTC+5",
    "America/Toronto\n",
    "../../etc/localtime",
  ])("cannot be %j", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
