import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDate, weekday, type CalendarDate } from "../../src/time/calendar.ts";
import { parseWeek, weekBefore, weekOf } from "../../src/time/iso-week.ts";

const day = (text: string): CalendarDate => {
  const date = parseDate(text);
  if (!date) throw new Error(text);
  return date;
};

describe("a week", () => {
  // The calendar of ISO 8601 itself: years that begin or end with a week of another.
  it.each([
    ["2027-02-03", "2027-W05", "2027-02-01", "2027-02-07"],
    ["2027-01-01", "2026-W53", "2026-12-28", "2027-01-03"],
    ["2027-01-04", "2027-W01", "2027-01-04", "2027-01-10"],
    ["2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"],
    ["2020-12-31", "2020-W53", "2020-12-28", "2021-01-03"],
  ])("of %s is %s, from %s to %s", (date, name, monday, sunday) => {
    expect(weekOf(day(date))).toEqual({ name, monday, sunday });
    expect(parseWeek(name)).toEqual({ name, monday, sunday });
  });

  it.each(["2027-W53", "2027-W00", "2027-W54", "2027-05", "W05", "2027-W5", "1999-W01", ""])(
    "is not called “%s”",
    (name) => {
      expect(parseWeek(name)).toBeUndefined();
    },
  );

  it("has seven days, a Monday first, and is found by its name", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 36_000 }), (days) => {
        const date = addDays(day("2000-01-03"), days);
        const week = weekOf(date);
        expect(weekday(week.monday)).toBe(1);
        expect(addDays(week.monday, 6)).toBe(week.sunday);
        expect(week.monday <= date && date <= week.sunday).toBe(true);
        expect(parseWeek(week.name)).toEqual(week);
        expect(weekBefore(date).sunday).toBe(addDays(week.monday, -1));
      }),
    );
  });
});
