import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeMoney } from "../../src/model/money.ts";
import type { Ref } from "../../src/model/ref.ts";
import { committedTotal, contractValue, paidTotal } from "../../src/payments/totals.ts";
import type { Award } from "../../src/register/register.ts";
import { folded, upTo } from "./support/ledger.ts";
import { AWARD, goodRecords, ledgerPath, registerOf, swap, type Change } from "../register/memory-folder.ts";

const REF = "2026-004-azure-policies" as Ref;
const TAX = 'tax:\n  region: QC\n  amount: "973.38"\n';

function awardOf(changes: Readonly<Record<string, Change>>): Award {
  const award = registerOf(goodRecords(changes)).awards.get(REF);
  if (!award) throw new Error("the award could not be read");
  return award;
}

type Line = readonly [event: string, amount?: string];

/** The good award with a ledger of its own. */
function withLedger(lines: readonly Line[]): Award {
  const own = Object.keys(goodRecords()).filter((path) => /000\d-/.test(path));
  return awardOf({
    ...Object.fromEntries(own.map((path) => [path, null])),
    ...Object.fromEntries(
      lines.map(([event, amount], index) => [
        ledgerPath(`${index + 9000}-${event}.md`),
        `---\nevent: ${event}\ndate: 2026-08-01\n${amount === undefined ? "" : `amount: "${amount}"\n`}---\n`,
      ]),
    ),
  });
}

describe("what an award commits", () => {
  it.each<[what: string, change: (text: string) => string, total: string]>([
    ["price and tax", (text) => text, "7473.38"],
    ["the price alone, where no tax is said", swap(TAX, ""), "6500.00"],
    ["fees too", swap(TAX, `${TAX}fees: "12.50"\n`), "7485.88"],
    [
      "amendments too",
      swap(
        TAX,
        `${TAX}amendments:\n${["100.00", "0.01"].map((amount) => `  - { date: 2026-08-01, amount: "${amount}", reason: { en: More, fr: Plus } }\n`).join("")}`,
      ),
      "7573.39",
    ],
  ])("is %s", (_, change, total) => {
    expect(writeMoney(committedTotal(awardOf({ [AWARD]: change })))).toBe(total);
  });
});

describe("what a contract is worth", () => {
  const { taxes } = registerOf(goodRecords()).program;
  const silent = awardOf({ [AWARD]: swap(TAX, "") });

  it("is all that the award says, where it says the tax", () => {
    const value = contractValue(awardOf({}), { taxes });
    expect(value && writeMoney(value)).toBe("7473.38");
  });

  it("is not known where suppliers charge tax and the award does not say how much", () => {
    expect(contractValue(silent, { taxes })).toBeUndefined();
  });

  it.each([{}, { taxes: {} }])("is its price in a programme without taxes, as in %j", (program) => {
    const value = contractValue(silent, program);
    expect(value && writeMoney(value)).toBe("6500.00");
  });
});

describe("what was paid", () => {
  it.each<[what: string, lines: Line[], total: string]>([
    ["nothing, where nothing happened", [], "0.00"],
    [
      "nothing, where nothing was paid",
      [
        ["committed", "7473.38"],
        ["invoiced", "7473.38"],
        ["certified", "7473.38"],
        ["requisitioned", "7473.38"],
      ],
      "0.00",
    ],
    ["one payment", [["paid", "7473.38"]], "7473.38"],
    [
      "two parts",
      [
        ["partially-paid", "3000.00"],
        ["paid", "4473.38"],
      ],
      "7473.38",
    ],
    [
      "less what came back",
      [
        ["paid", "7473.38"],
        ["refunded", "473.38"],
      ],
      "7000.00",
    ],
    [
      "nothing, where all came back",
      [
        ["paid", "7473.38"],
        ["refunded", "7473.38"],
      ],
      "0.00",
    ],
    [
      "below nothing, where more came back than was paid",
      [
        ["paid", "1.00"],
        ["refunded", "1.05"],
      ],
      "-0.05",
    ],
    [
      "what was paid, whatever others say of it",
      [["paid", "7473.38"], ["confirmed"], ["disputed", "1.00"], ["terminated"]],
      "7473.38",
    ],
  ])("is %s", (_, lines, total) => {
    const paid = paidTotal({ held: withLedger(lines).ledger });
    expect(paid !== undefined && writeMoney(paid)).toBe(total);
  });

  it.each<[what: string, lines: Line[]]>([
    ["a payment", [["paid"]]],
    ["a part", [["partially-paid"], ["paid", "1.00"]]],
    ["what came back", [["paid", "1.00"], ["refunded"]]],
  ])("is not known where the amount of %s is not", (_, lines) => {
    expect(paidTotal({ held: withLedger(lines).ledger })).toBeUndefined();
  });

  it("leaves out a payment that was refused", () => {
    const paid = paidTotal(folded([...upTo("invoiced"), { event: "paid" }]).state);
    expect(paid).toBe(0);
  });

  it("does not depend on the order of events", () => {
    const ledger = withLedger([
      ["partially-paid", "3000.00"],
      ["refunded", "500.00"],
      ["paid", "4473.38"],
      ["confirmed"],
    ]).ledger;
    fc.assert(
      fc.property(fc.shuffledSubarray([...ledger], { minLength: ledger.length }), (shuffled) => {
        expect(paidTotal({ held: shuffled })).toBe(697_338);
      }),
    );
  });
});
