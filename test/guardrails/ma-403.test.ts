import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problems/problem.ts";
import {
  AWARD,
  expectProblems,
  PROGRAM,
  problemsOf,
  swap,
  type Change,
  type Files,
} from "../register/memory-folder.ts";
import { awardPath, withPurchases, type PurchaseFacts } from "./support/purchases.ts";

const rule = "MA-403";

/** Awards of the good records' team by their totals, without tax, beside its own of 7,473.38. */
function totals(amounts: readonly string[], changes: Readonly<Record<string, Change>> = {}): Files {
  const purchases = amounts.map((price, index): [string, PurchaseFacts] => [
    `2026-0${index + 10}-work`,
    {
      price,
      award: { tax: 'tax: { region: QC, amount: "0.00" }', awarded: "awarded: 2026-07-17" },
    },
  ]);
  return withPurchases(Object.fromEntries(purchases), changes);
}

const of403 = (files: Files): Problem[] => problemsOf(files).filter((problem) => problem.rule === rule);

describe("MA-403: awards just below the limit", () => {
  it("asks about two of four, at the later one, with the share and what it would be", () => {
    const files = totals(["9000.00", "3000.00", "10000.00"]);
    const problems = of403(files);
    expectProblems(files, problems, {
      rule,
      level: "signal",
      file: awardPath("2026-012-work"),
      at: '"10000.00"',
      path: "price",
    });
    expect(problems[0]?.message).toEqual({
      en: "2 of this team’s 4 awards (50%) come to between $9,000 and $10,000, that is from 90% of the limit on; spread evenly, it would be 10%: 2026-010-work, 2026-012-work.",
      fr: "2 des 4 contrats de cette équipe (50\u00a0%) se situent entre 9\u00a0000\u00a0$ et 10\u00a0000\u00a0$, soit à partir de 90\u00a0% de la limite ; répartis également, ce serait 10\u00a0% : 2026-010-work, 2026-012-work.",
    });
  });

  it.each<[what: string, amounts: string[], count: number]>([
    ["one just below the limit", ["9000.00", "3000.00", "3000.00"], 0],
    ["two, one of them a cent too low", ["8999.99", "9000.00", "3000.00"], 0],
    ["two, one of them over the limit, which is another rule's", ["10000.01", "9000.00", "3000.00"], 0],
    ["two of three, which are few", ["9000.00", "9500.00"], 0],
    [
      "two of 20, as when spread evenly",
      ["9000.00", "9500.00", ...Array.from({ length: 17 }, () => "100.00")],
      0,
    ],
    ["two of 19", ["9000.00", "9500.00", ...Array.from({ length: 16 }, () => "100.00")], 1],
  ])("counts %s", (_, amounts, count) => {
    expect(of403(totals(amounts))).toHaveLength(count);
  });

  it("counts the tax, as the limit does", () => {
    const taxed = { [AWARD]: swap('amount: "973.38"', 'amount: "2500.00"') };
    expect(of403(totals(["9000.00", "3000.00", "3000.00"], taxed))).toHaveLength(1);
  });

  it.each(["near_limit: 90, ", "awards_at_least: 4, "])(
    "is not a rule of a programme without %s",
    (number) => {
      expect(of403(totals(["9000.00", "3000.00", "9500.00"], { [PROGRAM]: swap(number, "") }))).toEqual([]);
    },
  );
});
