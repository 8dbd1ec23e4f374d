import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessDays, businessDaysBetween, isBusinessDay } from "../../src/time/business-days.ts";
import { addDays, daysBetween, type CalendarDate } from "../../src/time/calendar.ts";

const NONE: ReadonlySet<CalendarDate> = new Set();
const day = (text: string): CalendarDate => text as CalendarDate;
const CHRISTMAS = new Set([day("2026-12-25"), day("2026-12-28"), day("2027-01-01")]);

const START = day("2026-01-01");
const days = fc.integer({ min: 0, max: 800 }).map((count) => addDays(START, count));
const holidays = fc.uniqueArray(days, { maxLength: 40 }).map((dates) => new Set(dates));

describe("a business day", () => {
  it("is a day from Monday to Friday", () => {
    const week = Array.from({ length: 7 }, (_, index) => addDays(day("2026-11-23"), index));
    expect(week.filter((date) => isBusinessDay(date, NONE))).toEqual(week.slice(0, 5));
  });

  it("is not a holiday", () => {
    expect(isBusinessDay(day("2026-12-25"), CHRISTMAS)).toBe(false);
  });
});

describe("adding business days", () => {
  it.each([
    ["one after a Friday is the Monday", "2026-11-20", 1, "2026-11-23"],
    ["one after a Saturday is the Monday", "2026-11-21", 1, "2026-11-23"],
    ["one before a Monday is the Friday", "2026-11-23", -1, "2026-11-20"],
    ["two before a Monday is the Thursday", "2021-07-12", -2, "2021-07-08"],
    ["five are a week", "2026-11-23", 5, "2026-11-30"],
    ["none is the day itself, also on a Sunday", "2026-11-22", 0, "2026-11-22"],
  ])("%s", (_, from, count, to) => {
    expect(addBusinessDays(day(from), count, NONE)).toBe(to);
  });

  it("passes over holidays and weekends in a row", () => {
    expect(addBusinessDays(day("2026-12-24"), 1, CHRISTMAS)).toBe("2026-12-29");
    expect(addBusinessDays(day("2026-12-29"), -1, CHRISTMAS)).toBe("2026-12-24");
  });

  it("leads to a business day, with as many of them on the way as were asked for", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -60, max: 60 }).filter(Boolean),
        holidays,
        (from, count, closed) => {
          const to = addBusinessDays(from, count, closed);
          const step = Math.sign(count);
          const passed = Array.from({ length: Math.abs(daysBetween(from, to)) }, (_, index) =>
            addDays(from, step * (index + 1)),
          );
          expect(isBusinessDay(to, closed)).toBe(true);
          expect(passed.at(-1)).toBe(to);
          expect(passed.filter((date) => isBusinessDay(date, closed))).toHaveLength(Math.abs(count));
        },
      ),
    );
  });

  it("and counting back leads home, from a business day", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), holidays, (from, count, closed) => {
        fc.pre(isBusinessDay(from, closed));
        const there = addBusinessDays(from, count, closed);
        expect(addBusinessDays(there, -count, closed)).toBe(from);
      }),
    );
  });
});

describe("business days between two days", () => {
  it.each([
    ["from a Friday to the Monday: one", "2026-11-20", "2026-11-23", 1],
    ["from a Monday to the Monday after: five", "2026-11-23", "2026-11-30", 5],
    ["from a Saturday to the Sunday: none", "2026-11-21", "2026-11-22", 0],
    ["from a day to itself: none", "2026-11-23", "2026-11-23", 0],
    ["to an earlier day: none", "2026-11-23", "2026-11-16", 0],
  ])("%s", (_, from, to, count) => {
    expect(businessDaysBetween(day(from), day(to), NONE)).toBe(count);
  });

  it("are as many as were added", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), holidays, (from, count, closed) => {
        expect(businessDaysBetween(from, addBusinessDays(from, count, closed), closed)).toBe(count);
      }),
    );
  });
});
