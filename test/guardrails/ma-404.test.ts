import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahl } from "../../src/guardrails/supplier-shares.ts";
import { toCents } from "../../src/model/money.ts";
import type { Problem } from "../../src/problems/problem.ts";
import {
  expectProblems,
  PROGRAM,
  problemsOf,
  swap,
  type Change,
  type Files,
} from "../register/memory-folder.ts";
import { awardPath, withPurchases, type PurchaseFacts } from "./support/purchases.ts";

const rule = "MA-404";

/** Awards of another team, by supplier and total without tax. */
function awards(
  list: readonly (readonly [supplier: string, total: string])[],
  changes: Readonly<Record<string, Change>> = {},
): Files {
  const purchases = list.map(([supplier, price], index): [string, PurchaseFacts] => [
    `2026-0${index + 10}-work`,
    {
      team: "web-accessibility",
      price,
      award: {
        supplier:
          supplier === ""
            ? "supplier: { withheld: { en: No, fr: Non } }"
            : `supplier: { name: "${supplier}" }`,
        tax: 'tax: { region: QC, amount: "0.00" }',
        awarded: `awarded: 2026-07-${17 + index}`,
      },
    },
  ]);
  return withPurchases(Object.fromEntries(purchases), changes);
}

const of404 = (files: Files): Problem[] => problemsOf(files).filter((problem) => problem.rule === rule);
const shares = (files: Files): Problem[] => of404(files).filter(({ file }) => file !== PROGRAM);
const index = (files: Files): Problem[] => of404(files).filter(({ file }) => file === PROGRAM);

describe("MA-404: one supplier's share of a team", () => {
  it("is asked about above half of the awards, at the supplier's last, with both shares", () => {
    const files = awards([
      ["Acme", "1000.00"],
      ["ACME inc.", "1000.00"],
      ["Bleu", "6000.00"],
      ["Acme", "2000.00"],
    ]);
    const problems = shares(files).filter(({ message }) => message.en.includes("Acme"));
    expectProblems(files, problems, {
      rule,
      level: "signal",
      file: awardPath("2026-013-work"),
      at: '"Acme"',
      path: "supplier.name",
    });
    expect(problems[0]?.message).toEqual({
      en: "“Acme” has won 3 of this team’s 4 awards to named suppliers (75%) and $4,000 of $10,000 (40%).",
      fr: "« Acme » a obtenu 3 des 4 contrats de cette équipe à des fournisseurs nommés (75\u00a0%) et 4\u00a0000\u00a0$ sur 10\u00a0000\u00a0$ (40\u00a0%).",
    });
  });

  it.each<[what: string, list: [string, string][], told: string[]]>([
    [
      "half of the awards and of the spend",
      [
        ["A", "10.00"],
        ["A", "20.00"],
        ["B", "10.00"],
        ["C", "20.00"],
      ],
      [],
    ],
    [
      "a cent more than half of the spend",
      [
        ["A", "10.00"],
        ["A", "20.01"],
        ["B", "10.00"],
        ["C", "20.00"],
      ],
      ["A"],
    ],
    [
      "three awards, which are few",
      [
        ["A", "10.00"],
        ["A", "10.00"],
        ["A", "10.00"],
      ],
      [],
    ],
    [
      "four, one of them to a supplier who is withheld",
      [
        ["A", "10.00"],
        ["A", "10.00"],
        ["A", "10.00"],
        ["", "10.00"],
      ],
      [],
    ],
    [
      "four for nothing",
      [
        ["A", "0.00"],
        ["B", "0.00"],
        ["C", "0.00"],
        ["D", "0.00"],
      ],
      [],
    ],
  ])("with %s", (_, list, told) => {
    expect(shares(awards(list)).map(({ message }) => /“(.*?)”/.exec(message.en)?.[1])).toEqual(told);
  });

  it.each(["supplier_share: 50, ", "awards_at_least: 4, "])("is nothing without %s", (number) => {
    const four: [string, string][] = [
      ["A", "10.00"],
      ["A", "10.00"],
      ["A", "10.00"],
      ["A", "10.00"],
    ];
    expect(shares(awards(four))).toHaveLength(1);
    expect(shares(awards(four, { [PROGRAM]: swap(number, "") }))).toEqual([]);
  });
});

describe("MA-404: the concentration of the programme's spend", () => {
  // With the good records' own award: five equal shares.
  const others = (names: string[]): [string, string][] => names.map((name) => [name, "7473.38"]);

  it("is asked about at the programme's number, with the awards, the suppliers and an even share", () => {
    const files = awards(others(["A", "A", "B", "C"]));
    const problems = index(files);
    expectProblems(files, problems, {
      rule,
      level: "signal",
      file: PROGRAM,
      at: "25 }",
      path: "signals.concentration",
    });
    // (2² + 1 + 1 + 1) / 5²
    expect(problems[0]?.message).toEqual({
      en: "The programme’s concentration index is 0.28, over 0.25: n = 5 awards to 4 named suppliers; shared evenly among them, it would be 0.25.",
      fr: "L’indice de concentration du programme est de 0,28, au-delà de 0,25 : n = 5 contrats à 4 fournisseurs nommés ; réparti également entre eux, il serait de 0,25.",
    });
  });

  it.each<[what: string, names: string[], count: number]>([
    ["five equal shares", ["A", "B", "C", "D"], 0],
    ["four equal shares, which are 0.25 exactly", ["A", "B", "C"], 0],
    ["three awards, which are few", ["A", "A"], 0],
  ])("is not asked about with %s", (_, names, count) => {
    expect(index(awards(others(names)))).toHaveLength(count);
  });

  it("is nothing without its number", () => {
    expect(index(awards(others(["A", "A", "A"]), { [PROGRAM]: swap(", concentration: 25", "") }))).toEqual(
      [],
    );
  });

  it("is between an even share and 1, and does not depend on the order", () => {
    const spend = fc.array(fc.integer({ min: 1, max: 1_000_000 }).map(toCents), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(spend, (parts) => {
        const value = herfindahl(parts);
        expect(value).toBeGreaterThanOrEqual(1 / parts.length - 1e-9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        expect(herfindahl([...parts].reverse())).toBeCloseTo(value, 9);
      }),
    );
    expect([herfindahl([]), herfindahl([toCents(0)]), herfindahl([toCents(5)])]).toEqual([0, 0, 1]);
  });
});
