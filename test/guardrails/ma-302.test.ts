import { describe, expect, it } from "vitest";
import {
  AWARD,
  AWARDED,
  expectOnlyOf,
  goodRecords,
  PROGRAM,
  problemsOf,
  swap,
  swaps,
  type Change,
  type Files,
} from "../register/memory-folder.ts";

const rule = "MA-302";
const amendment = (amount: string): string =>
  `amendments: [{ date: 2026-08-01, amount: "${amount}", reason: { en: More, fr: Plus } }]\n`;

/** The award at a price and a tax, with more lines, and its opportunity at the same price. */
function awarded(
  price: string,
  tax: string | undefined,
  more = "",
  changes: Readonly<Record<string, Change>> = {},
): Files {
  const taxed = tax === undefined ? "" : `tax:\n  region: QC\n  amount: "${tax}"\n`;
  return goodRecords({
    [AWARD]: swaps(
      ['price: "6500.00"', `price: "${price}"`],
      ['tax:\n  region: QC\n  amount: "973.38"\n', taxed + more],
    ),
    [AWARDED]: swap('"6500.00"', `"${price}"`),
    ...changes,
  });
}

const of302 = (files: Files) => problemsOf(files).filter((problem) => problem.rule === rule);

describe("MA-302: an award within the limit", () => {
  it.each<[what: string, price: string, tax: string | undefined, more: string]>([
    ["10,000.00 exactly, tax included", "8695.65", "1304.35", ""],
    ["10,000.00 exactly, fees included", "8000.00", "1900.00", 'fees: "100.00"\n'],
    ["10,000.00 exactly, amendments included", "8000.00", "1000.00", amendment("1000.00")],
    ["a price without tax", "8695.65", undefined, ""],
  ])("lets %s pass", (_, price, tax, more) => {
    expectOnlyOf(rule, awarded(price, tax, more));
  });

  it.each<[what: string, price: string, tax: string | undefined, more: string]>([
    ["10,000.01, tax included", "8695.65", "1304.36", ""],
    ["10,000.01, fees included", "8000.00", "1900.00", 'fees: "100.01"\n'],
    ["10,000.01, amendments included", "8000.00", "1000.00", amendment("1000.01")],
  ])("refuses %s", (_, price, tax, more) => {
    expectOnlyOf(rule, awarded(price, tax, more), { file: AWARD, at: `"${price}"`, path: "price" });
  });

  it("refuses $9,000 and 13 %, which is $10,170, and says by how much", () => {
    const [problem] = of302(awarded("9000.00", "1170.00"));
    expect(problem?.message).toEqual({
      en: "The award comes to $10,170, which is $170 over the limit of $10,000.",
      fr: "Le contrat atteint 10\u00a0170\u00a0$, soit 170\u00a0$ de plus que la limite de 10\u00a0000\u00a0$.",
    });
  });

  it("leaves out the tax where the programme's limit is without it", () => {
    const changes = { [PROGRAM]: swap("includes_tax: true", "includes_tax: false") };
    expect(of302(awarded("10000.00", "1300.00", "", changes))).toEqual([]);
    expect(of302(awarded("10000.00", "1300.00", 'fees: "0.01"\n', changes))).toHaveLength(1);
  });

  it("counts several amendments", () => {
    const more = amendment("500.00").replace(
      " }]\n",
      ' }, { date: 2026-08-02, amount: "500.01", reason: { en: More, fr: Plus } }]\n',
    );
    expect(of302(awarded("8000.00", "1000.00", more))).toHaveLength(1);
  });
});
