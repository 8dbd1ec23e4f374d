import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateOf,
  daysBetween,
  instantOf,
  parseDate,
  parseWallTime,
  timeOf,
  wallTime,
  weekday,
  type CalendarDate,
} from "../../src/time/calendar.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const days = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10) as CalendarDate);

describe("reading a day", () => {
  it.each(["2021-06-23", "2000-01-01", "2099-12-31", "2024-02-29", "2000-02-29"])("reads %s", (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each([
    ["30 February", "2021-02-30"],
    ["29 February of a common year", "2023-02-29"],
    ["31 April", "2021-04-31"],
    ["month 13", "2021-13-01"],
    ["month 0", "2021-00-10"],
    ["day 0", "2021-06-00"],
    ["the year 99999", "99999-01-01"],
    ["the year 1999", "1999-12-31"],
    ["the year 2100", "2100-01-01"],
    ["a month of one digit", "2021-6-23"],
    ["slashes", "2021/06/23"],
    ["day first", "23-06-2021"],
    ["a time", "2021-06-23T00:00:00Z"],
    ["full-width digits", "２０２１-06-23"],
    ["a line break", "2021-06-23\n"],
    ["a space", " 2021-06-23"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("reads exactly the days that the calendar has", () => {
    const numbers = [
      fc.integer({ min: 1990, max: 2110 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    ] as const;
    fc.assert(
      fc.property(...numbers, (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists =
          date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const read = parseDate(`${year}-${two(month)}-${two(day)}`) !== undefined;
        expect(read).toBe(exists && year >= 2000 && year <= 2099);
      }),
      { numRuns: 500 },
    );
  });
});

describe("reading a wall time", () => {
  it("is read with a space or a T, and written with a space", () => {
    expect(["2021-07-12 23:59", "2021-07-12T23:59"].map(parseWallTime)).toEqual([
      "2021-07-12 23:59",
      "2021-07-12 23:59",
    ]);
  });

  it.each([
    "2021-07-12",
    "23:59",
    "2021-07-12 24:00",
    "2021-07-12 23:60",
    "2021-07-12 9:00",
    "2021-02-30 09:00",
    "2021-07-12 23:59:00",
    "2021-07-12 23:59 EDT",
    "2021-07-12 23:59 h",
    "2021-07-12 23:59 ",
    "2021-07-12T23:59Z",
    "2021-07-12  23:59",
    "2021-07-12 23:59\n",
    "",
  ])("refuses %j", (text) => {
    expect(parseWallTime(text)).toBeUndefined();
  });

  it("comes apart into its day and time, and together again", () => {
    const hours = fc.integer({ min: 0, max: 23 });
    const minutes = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(days, hours, minutes, (day, hour, minute) => {
        const time = `${two(hour)}:${two(minute)}`;
        const read = parseWallTime(`${day} ${time}`);
        expect(read).toBe(wallTime(day, time));
        expect(read && [dateOf(read), timeOf(read)]).toEqual([day, time]);
      }),
    );
  });
});

describe("counting days", () => {
  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-29", 1, "2024-03-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2026-03-07", 1, "2026-03-08"],
    ["2026-03-08", 1, "2026-03-09"],
    ["2026-10-31", 2, "2026-11-02"],
    ["2021-07-12", 0, "2021-07-12"],
  ])("%s and %i days is %s, also where clocks are changed", (from, count, to) => {
    expect(addDays(from as CalendarDate, count)).toBe(to);
  });

  it("between two days gives the number that leads from one to the other", () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it("is negative towards an earlier day", () => {
    expect(daysBetween("2021-07-12" as CalendarDate, "2021-07-05" as CalendarDate)).toBe(-7);
  });

  it("keeps days in the order of their text", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe("the day of the week", () => {
  it.each([
    ["2023-01-01", 0],
    ["2021-07-12", 1],
    ["2026-11-23", 1],
    ["2024-02-29", 4],
    ["2027-01-16", 6],
  ])("of %s is %i", (date, day) => {
    expect(weekday(date as CalendarDate)).toBe(day);
  });

  it("moves on by one each day", () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(weekday(addDays(date, 1))).toBe((weekday(date) + 1) % 7);
      }),
    );
  });
});

it("an instant is the number of milliseconds that it was made from", () => {
  expect(instantOf(1_626_148_740_000)).toBe(Date.parse("2021-07-13T03:59:00Z"));
});
