import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highestRate, mostBeforeTax } from "../../src/guardrails/ma-201.ts";
import { taxOn, toCents, writeMoney, type TaxRate } from "../../src/model/money.ts";
import {
  AWARD,
  expectOnly,
  goodRecords,
  OPEN,
  PROGRAM,
  problemsOf,
  registerOf,
  swap,
  withoutPostingRules,
  type Change,
  type Files,
} from "../register/memory-folder.ts";

const rule = "MA-201";

/** The good records with the open opportunity at a price. */
function priced(price: string, changes: Readonly<Record<string, Change>> = {}): Files {
  return goodRecords({ [OPEN]: swap('"6500.00"', `"${price}"`), ...changes });
}

/** A programme that charges no tax, and so no award with a tax. */
const WITHOUT_TAXES = {
  [PROGRAM]: (text: string): string => text.replace(/^taxes:\n(?: {2}.*\n)+/m, ""),
  [AWARD]: swap('tax:\n  region: QC\n  amount: "973.38"\n', ""),
};
const TAX_EXCLUDED = { [PROGRAM]: swap("includes_tax: true", "includes_tax: false") };

describe("MA-201: price within the limit", () => {
  it.each([
    ["8695.65, which 15 % of tax make exactly 10,000.00", "8695.65", {}],
    ["10000.00 exactly, where no tax is charged", "10000.00", WITHOUT_TAXES],
    ["10000.00 exactly, where the limit is without tax", "10000.00", TAX_EXCLUDED],
    ["8697.54, where the highest tax is 14.975 %", "8697.54", { [PROGRAM]: swap("rate: 15 }", "rate: 5 }") }],
    ["nothing", "0.00", { [PROGRAM]: withoutPostingRules }],
  ])("lets %s pass", (_, price, changes) => {
    expectOnly(priced(price, changes));
  });

  it.each([
    ["8695.66, which is a cent over", "8695.66", {}],
    ["8697.55, where the highest tax is 14.975 %", "8697.55", { [PROGRAM]: swap("rate: 15 }", "rate: 5 }") }],
    ["9000.00", "9000.00", {}],
    ["10000.01, where no tax is charged", "10000.01", WITHOUT_TAXES],
    ["10000.01, where the limit is without tax", "10000.01", TAX_EXCLUDED],
    ["999999999.99, the greatest amount there is", "999999999.99", {}],
  ])("refuses %s", (_, price, changes) => {
    expectOnly(priced(price, changes), { rule, file: OPEN, at: `"${price}"`, path: "price" });
  });

  it("says what the price comes to, the limit, and the most to ask for", () => {
    const [problem] = problemsOf(priced("8695.66"));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "With the highest tax (15%), this price comes to $10,000.01; the limit is $10,000.",
        fr: "Avec la taxe la plus élevée (15 %), ce prix atteint 10\u00a0000,01\u00a0$ ; la limite est de 10\u00a0000\u00a0$.",
      },
      {
        en: "Ask for at most $8,695.65 before tax.",
        fr: "Demandez au plus 8\u00a0695,65\u00a0$ avant taxes.",
      },
    ]);
  });

  it("writes a rate with decimals as each language does", () => {
    const [problem] = problemsOf(priced("9000.00", { [PROGRAM]: swap("rate: 15 }", "rate: 5 }") }));
    expect([problem?.message.en.includes("(14.975%)"), problem?.message.fr.includes("(14,975 %)")]).toEqual([
      true,
      true,
    ]);
  });

  it("does not speak of a tax where none counts", () => {
    const [problem] = problemsOf(priced("10000.01", WITHOUT_TAXES));
    expect([problem?.message.en, problem?.tip.en].join(" ")).not.toMatch(/tax|0%/);
    expect([problem?.message.fr, problem?.tip.fr].join(" ")).not.toMatch(/taxe|0 %/);
  });

  it("holds for each opportunity by itself", () => {
    expectOnly(goodRecords({ [OPEN]: swap('"6500.00"', '"9500.00"') }), {
      rule,
      file: OPEN,
      at: '"9500.00"',
      path: "price",
    });
  });
});

describe("the most before tax", () => {
  const rates = fc.integer({ min: 0, max: 30_000 }).map((thousandths) => thousandths as TaxRate);

  it("is $8,695.65 for a limit of $10,000 and a tax of 15 %", () => {
    expect(writeMoney(mostBeforeTax(toCents(1_000_000), 15_000 as TaxRate))).toBe("8695.65");
  });

  it("is within the limit once taxed, and a cent more is not", () => {
    const limits = fc.integer({ min: 1, max: 100_000_000 }).map(toCents);
    fc.assert(
      fc.property(limits, rates, (limit, rate) => {
        const most = mostBeforeTax(limit, rate);
        const more = toCents(most + 1);
        expect([most + taxOn(most, rate) <= limit, more + taxOn(more, rate) > limit]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the highest rate", () => {
  it("is the highest of the programme's table", () => {
    expect(highestRate(registerOf(goodRecords()).program)).toBe(15_000);
  });

  it.each([
    ["there is no table", WITHOUT_TAXES],
    ["the limit is without tax", TAX_EXCLUDED],
  ])("is nought where %s", (_, changes) => {
    expect(highestRate(registerOf(goodRecords(changes)).program)).toBe(0);
  });
});
