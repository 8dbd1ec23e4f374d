import { describe, expect, it } from "vitest";
import { fiscalQuarter } from "../../src/time/fiscal-year.ts";
import type { CalendarDate } from "../../src/time/calendar.ts";

describe("the fiscal quarter of a day", () => {
  it.each([
    ["2021-04-01", "2021-2022-Q1"],
    ["2021-06-30", "2021-2022-Q1"],
    ["2021-07-01", "2021-2022-Q2"],
    ["2021-12-31", "2021-2022-Q3"],
    ["2022-01-01", "2021-2022-Q4"],
    ["2022-03-31", "2021-2022-Q4"],
    ["2022-04-01", "2022-2023-Q1"],
  ])("of %s is %s", (date, quarter) => {
    expect(fiscalQuarter(date as CalendarDate)).toBe(quarter);
  });
});
