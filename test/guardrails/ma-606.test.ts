import { describe, it } from "vitest";
import { dayOf, eventPath, recordsWith, upTo, type Line } from "../payments/support/ledger.ts";
import { expectOnlyOf } from "../register/memory-folder.ts";

const rule = "MA-606";
const part = (otherwise: Partial<Line> = {}): Line => ({
  event: "partially-paid",
  amount: "10.00",
  date: dayOf(6),
  ...otherwise,
});
const parts = (...lines: readonly Line[]) => recordsWith([...upTo("requisitioned"), ...lines]);
const PAPER = "d".repeat(64);

describe("MA-606: recorded once", () => {
  it("refuses the same event twice", () => {
    expectOnlyOf(rule, parts(part(), part()), {
      file: eventPath(8, "partially-paid"),
      at: "partially-paid",
      path: "event",
    });
  });

  it("refuses one paper for two payments", () => {
    expectOnlyOf(rule, parts(part({ evidence: PAPER }), part({ evidence: PAPER, amount: "11.00" })), {
      file: eventPath(8, "partially-paid"),
      at: PAPER,
      path: "evidence",
    });
  });

  it.each<[what: string, other: Partial<Line>]>([
    ["of another amount", { amount: "10.01" }],
    ["of another day", { date: dayOf(7) }],
    ["by another", { actor: "payer-2" }],
    ["with a paper of its own", { evidence: PAPER }],
  ])("lets a second payment be %s", (_, other) => {
    expectOnlyOf(rule, parts(part(), part(other)));
  });
});
