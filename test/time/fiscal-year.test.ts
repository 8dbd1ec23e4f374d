import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../src/time/calendar.ts";
import { fiscalPeriodOf, fiscalPeriodsBetween } from "../../src/time/fiscal-year.ts";

const on = (day: string): CalendarDate => day as CalendarDate;
const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays(on("2001-01-01"), count));
const months = fc.constantFrom(3 as const, 12 as const);
const starts = fc.integer({ min: 1, max: 12 });

describe("a fiscal period", () => {
  it.each([
    ["2027-02-01", 12, 4, "2026-2027", "2026-04-01", "2027-03-31"],
    ["2026-04-01", 12, 4, "2026-2027", "2026-04-01", "2027-03-31"],
    ["2026-03-31", 12, 4, "2025-2026", "2025-04-01", "2026-03-31"],
    ["2016-01-12", 12, 10, "2015-2016", "2015-10-01", "2016-09-30"],
    ["2026-12-31", 12, 1, "2026", "2026-01-01", "2026-12-31"],
    ["2026-06-30", 3, 4, "2026-2027-Q1", "2026-04-01", "2026-06-30"],
    ["2027-01-01", 3, 4, "2026-2027-Q4", "2027-01-01", "2027-03-31"],
    ["2028-02-29", 3, 1, "2028-Q1", "2028-01-01", "2028-03-31"],
    ["2016-01-12", 3, 10, "2015-2016-Q2", "2016-01-01", "2016-03-31"],
  ] as const)(
    "of %s, of %d months in a year that begins in month %d, is %s",
    (day, length, start, key, from, to) => {
      expect(fiscalPeriodOf(on(day), length, start)).toMatchObject({ key, from, to });
    },
  );

  it("holds its day, and the day before and after it are in others", () => {
    fc.assert(
      fc.property(days, months, starts, (day, length, start) => {
        const { key, from, to } = fiscalPeriodOf(day, length, start);
        expect(from <= day && day <= to).toBe(true);
        expect(fiscalPeriodOf(from, length, start).key).toBe(key);
        expect(fiscalPeriodOf(to, length, start).key).toBe(key);
        expect(fiscalPeriodOf(addDays(from, -1), length, start).key).not.toBe(key);
        expect(fiscalPeriodOf(addDays(to, 1), length, start).key).not.toBe(key);
      }),
    );
  });

  it("follows on the one before, without gaps", () => {
    fc.assert(
      fc.property(days, fc.nat(4000), months, starts, (first, more, length, start) => {
        const last = addDays(first, more);
        const periods = fiscalPeriodsBetween(first, last, length, start);
        for (const [index, { to }] of periods.slice(0, -1).entries())
          expect(periods[index + 1]?.from).toBe(addDays(to, 1));
        expect((periods[0]?.from ?? "9") <= first && last <= (periods.at(-1)?.to ?? "")).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
