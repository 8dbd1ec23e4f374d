import { describe, expect, it } from "vitest";
import { AWARD, expectOnly, goodRecords, PROGRAM, problemsOf, swap } from "../register/memory-folder.ts";

const rule = "MA-304";
const NUMBERS = "  passed: 1\nselection:\n  method: only-passing\n";
const EVIDENCE = "evidence: { en: Drawn before two witnesses, fr: Tirage devant deux témoins }";

/** The good records' award with other numbers, and another selection in a line. */
const selected = (passed: number, selection: string) =>
  goodRecords({ [AWARD]: swap(NUMBERS, `  passed: ${passed}\n${selection}`) });

describe("MA-304: the selection is on record", () => {
  it.each<[what: string, passed: number, selection: string]>([
    ["one that passed, and nothing more", 1, ""],
    ["several that passed, with a draw and its evidence", 2, `selection: { method: draw, ${EVIDENCE} }\n`],
    ["as many passed as came", 4, `selection: { method: draw, ${EVIDENCE} }\n`],
  ])("lets pass: %s", (_, passed, selection) => {
    expectOnly(selected(passed, selection));
  });

  it.each<[what: string, passed: number, selection: string, at: string, path: string]>([
    ["more passed than came", 5, `selection: { method: draw, ${EVIDENCE} }\n`, "5", "applications.passed"],
    ["none passed", 0, "", "0\n", "applications.passed"],
    ["two passed, without a selection", 2, "", "supplier:", "selection"],
    ["two passed, drawn without evidence", 2, "selection: { method: draw }\n", "{ method", "selection"],
    [
      "two passed, of which one is said to",
      2,
      `selection: { method: only-passing, ${EVIDENCE} }\n`,
      "only-passing",
      "selection.method",
    ],
    ...["lowest-price", "other"].map((method): [string, number, string, string, string] => [
      `two passed at a fixed price, and no draw but ${method}`,
      2,
      `selection: { method: ${method}, ${EVIDENCE} }\n`,
      method,
      "selection.method",
    ]),
  ])("refuses: %s", (_, passed, selection, at, path) => {
    const files = selected(passed, selection);
    const place = at === "5" ? "5\nselection" : at === "0\n" ? "0\nawarded" : at;
    expectOnly(files, { rule, file: AWARD, at: place, path });
  });

  it("says the numbers in both languages", () => {
    expect(problemsOf(selected(5, `selection: { method: draw, ${EVIDENCE} }\n`))[0]?.message).toEqual({
      en: "5 applications passed, but only 4 came.",
      fr: "5 candidatures ont été retenues, mais il n’en est arrivé que 4.",
    });
  });

  it("wants no draw where the price is a ceiling, for the lowest bid wins", () => {
    const change = swap(NUMBERS, "  passed: 4\n");
    expectOnly(goodRecords({ [PROGRAM]: swap("price: fixed", "price: ceiling"), [AWARD]: change }));
  });

  it("lets the lowest price win where the price is a ceiling", () => {
    const change = swap(NUMBERS, "  passed: 4\nselection: { method: lowest-price }\n");
    expectOnly(goodRecords({ [PROGRAM]: swap("price: fixed", "price: ceiling"), [AWARD]: change }));
  });

  it("asks for the numbers where the price is fixed", () => {
    const change = swap("applications:\n  received: 4\n  passed: 1\n", "");
    expectOnly(goodRecords({ [AWARD]: change }), {
      rule,
      file: AWARD,
      at: "supplier:",
      path: "applications",
    });
    expectOnly(goodRecords({ [PROGRAM]: swap("price: fixed", "price: ceiling"), [AWARD]: change }));
  });
});
