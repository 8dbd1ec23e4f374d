import { describe, expect, it } from "vitest";
import { eventPath, recordsWith, SMOOTH, upTo, type Line } from "../payments/support/ledger.ts";
import { expectOnly, problemsOf } from "../register/memory-folder.ts";

const rule = "MA-604";

/** The smooth life with one amount otherwise. */
function withAmount(event: Line["event"], amount: string | null): readonly Line[] {
  return SMOOTH.map((line) => (line.event === event ? { ...line, amount } : line));
}

describe("MA-604: amounts that agree", () => {
  it.each<[Line["event"], number]>([
    ["committed", 1],
    ["invoiced", 4],
    ["certified", 5],
    ["requisitioned", 6],
    ["paid", 7],
  ])("refuses a cent more than may be %s", (event, number) => {
    const lines = withAmount(event, "7473.39").slice(0, number);
    expectOnly(recordsWith(lines), { rule, file: eventPath(number, event), at: '"7473.39"', path: "amount" });
  });

  it("refuses a payment without an amount", () => {
    const files = recordsWith(withAmount("paid", null));
    expectOnly(files, { rule, file: eventPath(7, "paid"), at: "event: paid", path: "" });
  });

  it("lets less be certified than invoiced, where that is what is paid", () => {
    const lines = SMOOTH.map((line): Line =>
      ["certified", "requisitioned", "paid"].includes(line.event) ? { ...line, amount: "7000.00" } : line,
    );
    expectOnly(recordsWith(lines));
  });

  it("refuses that more comes back than was paid, and lets all of it", () => {
    const back = (amount: string) =>
      problemsOf(recordsWith([...upTo("paid"), { event: "refunded", amount }]));
    expect(back("7473.38")).toEqual([]);
    expect(back("7473.39").map((problem) => problem.rule)).toEqual([rule]);
  });
});
