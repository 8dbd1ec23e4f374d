import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  completePayments,
  payPeriods,
  summary,
  type CompletePayment,
} from "../../src/payments/pay-periods.ts";
import { standings, type Standing } from "../../src/payments/standing.ts";
import { addDays, type CalendarDate } from "../../src/time/calendar.ts";
import { NOW } from "../register/memory-folder.ts";
import { registerWith, SMOOTH, upTo } from "./support/ledger.ts";

const [STANDING] = standings(registerWith(SMOOTH), NOW) as [Standing];

function payment(paid: string, days: number | undefined, inTime?: boolean): CompletePayment {
  return { standing: STANDING, paid: paid as CalendarDate, days, inTime };
}

const months = (payments: readonly CompletePayment[]): string[] =>
  payPeriods(payments).map(({ from, to, payments: count }) => `${from} ${to} ${count}`);

describe("complete payments", () => {
  it("are awards that are paid in full, with the days from the later of invoice and acceptance", () => {
    expect(completePayments([STANDING])).toEqual([
      { standing: STANDING, paid: "2026-07-23", days: 3, inTime: true },
    ]);
  });

  it("came late after the programme’s number of days, and on its last one in time", () => {
    const paidOn = (date: string) =>
      completePayments(
        standings(
          registerWith(upTo("paid").map((line) => (line.event === "paid" ? { ...line, date } : line))),
          NOW,
        ),
      ).map(({ days, inTime }) => ({ days, inTime }));
    expect(paidOn("2026-08-19")).toEqual([{ days: 30, inTime: true }]);
    expect(paidOn("2026-08-20")).toEqual([{ days: 31, inTime: false }]);
  });

  it("are none as long as something is to be paid", () => {
    const lines = [...upTo("requisitioned"), { event: "partially-paid", amount: "1.00" } as const];
    expect(completePayments(standings(registerWith(lines), NOW))).toEqual([]);
  });
});

describe("days to pay over time", () => {
  it("are told by months, the latest first; a month without a payment is left out", () => {
    expect(months([payment("2026-01-05", 3), payment("2026-03-31", 4), payment("2026-03-01", 5)])).toEqual([
      "2026-03 2026-03 2",
      "2026-01 2026-01 1",
    ]);
  });

  it("are told by quarters where there are payments in more than twelve months", () => {
    const thirteen = Array.from({ length: 13 }, (_, index) =>
      payment(`20${25 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-15`, index),
    );
    expect(months(thirteen.slice(0, 12))).toHaveLength(12);
    expect(months(thirteen)).toEqual([
      "2026-01 2026-03 1",
      "2025-10 2025-12 3",
      "2025-07 2025-09 3",
      "2025-04 2025-06 3",
      "2025-01 2025-03 3",
    ]);
  });

  it.each<[days: (number | undefined)[], median: number | undefined, longest: number | undefined]>([
    [[], undefined, undefined],
    [[undefined], undefined, undefined],
    [[0], 0, 0],
    [[9, 1], 5, 9],
    [[10, 1, 2], 2, 10],
    [[4, undefined, 1], 2.5, 4],
  ])("of %j have the median %s and the longest %s: what is not known is not 0", (days, median, longest) => {
    const found = summary(days.map((one) => payment("2026-01-05", one)));
    expect(found).toMatchObject({ payments: days.length, median, longest });
    expect(found.known).toBe(days.filter((one) => one !== undefined).length);
  });

  it("count as in time what can be judged, and say of how many", () => {
    const some = [payment("2026-01-05", 3, true), payment("2026-01-05", 31, false), payment("2026-01-05", 1)];
    expect(summary(some)).toMatchObject({ inTime: 1, judged: 2 });
  });

  it("lose no payment and count none twice, whenever they came", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2024-01-01" as CalendarDate, days));
    const some = fc.array(fc.record({ day, days: fc.option(fc.nat(400), { nil: undefined }) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(some, (payments) => {
        const periods = payPeriods(payments.map((one) => payment(one.day, one.days)));
        expect(periods.reduce((sum, { payments: count }) => sum + count, 0)).toBe(payments.length);
        expect(new Set(periods.map(({ from }) => from)).size).toBe(periods.length);
        for (const { day: paid } of payments)
          expect(
            periods.filter(({ from, to }) => from <= paid.slice(0, 7) && paid.slice(0, 7) <= to),
          ).toHaveLength(1);
        for (const { median, longest, known } of periods)
          expect(known === 0 ? median === undefined : (median ?? NaN) <= (longest ?? NaN)).toBe(true);
      }),
    );
  });
});
