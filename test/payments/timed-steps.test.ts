import { describe, expect, it } from "vitest";
import { timedSteps } from "../../src/payments/timed-steps.ts";
import { HOLIDAYS, type Change } from "../register/memory-folder.ts";
import { folded, registerWith, SMOOTH, upTo, type Line } from "./support/ledger.ts";

/** Each step as: event, days, business days, what was waited, and whether too long. */
function told(lines: readonly Line[], changes: Readonly<Record<string, Change>> = {}): string[] {
  return timedSteps(folded(lines, changes), registerWith(lines, changes)).map(
    ({ event, passed, ended }) =>
      `${event.event} ${passed ? `${passed.days}/${passed.businessDays}` : "–"} ${
        ended ? `${ended.waited}${ended.due === undefined ? "" : ended.overdue ? " late" : " in time"}` : "–"
      }`,
  );
}

// The smooth life begins on Friday 2026-07-17, with an event each day.
describe("the steps of a ledger", () => {
  it("have the days since the one before, in calendar and business days, and the wait that they ended", () => {
    expect(told(SMOOTH)).toEqual([
      "committed – 1",
      "delivered 1/0 0 in time",
      "accepted 1/0 0 in time",
      "invoiced 1/1 1 in time",
      "certified 1/1 1 in time",
      "requisitioned 1/1 1 in time",
      // From certification on, all steps are one wait.
      "paid 1/1 2 in time",
      "confirmed 1/1 1",
    ]);
  });

  it("were late where they were, on the day they were taken, with holidays left out", () => {
    const lines = upTo("certified").map((line): Line =>
      line.event === "certified" ? { ...line, date: "2026-07-28" } : line,
    );
    expect(told(lines).at(-1)).toBe("certified 8/6 6 late");
    const civic = { [HOLIDAYS]: "- { date: 2026-07-27, name: { en: A holiday, fr: Un jour férié } }\n" };
    expect(told(lines, civic).at(-1)).toBe("certified 8/5 5 in time");
  });

  it("are counted from the last that counts: a refused event is no step", () => {
    const lines: readonly Line[] = [
      ...upTo("accepted"),
      { event: "paid", date: "2026-07-23" },
      { event: "invoiced", date: "2026-07-24" },
    ];
    expect(told(lines).slice(-2)).toEqual(["paid – –", "invoiced 5/5 5 in time"]);
  });

  it("end no wait in part: the rest is still waited for", () => {
    const lines: readonly Line[] = [
      ...upTo("requisitioned"),
      { event: "partially-paid", amount: "1.00" },
      { event: "paid", amount: "7472.38" },
    ];
    expect(told(lines).slice(-2)).toEqual(["partially-paid 1/1 –", "paid 1/1 3 in time"]);
  });

  it("are none where nothing is recorded", () => {
    expect(told([])).toEqual([]);
  });
});
