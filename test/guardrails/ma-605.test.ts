import { describe, expect, it } from "vitest";
import {
  AWARD,
  AWARDED,
  expectProblems,
  goodRecords,
  ledgerPath,
  swap,
  type Files,
} from "../register/memory-folder.ts";
import { problemsOfChange } from "./change-of.ts";

const rule = "MA-605";
const PAID = ledgerPath("0006-paid.md");
const ALL = goodRecords();

const moved = (from: string, to: string): Files => {
  const { [from]: content = "", ...rest } = ALL;
  return { ...rest, [to]: content };
};

describe("MA-605: nothing recorded is rewritten", () => {
  it("lets a new event be recorded", () => {
    const disputed = { [ledgerPath("0007-disputed.md")]: "---\nevent: disputed\ndate: 2026-08-26\n---\n" };
    expect(problemsOfChange(ALL, { ...ALL, ...disputed })).toEqual([]);
  });

  it("lets an award's own file be completed", () => {
    const change = swap(
      "licence: MIT",
      "licence: MIT\npull_request: https://github.com/example-gov/azure-policies/pull/1",
    );
    expect(problemsOfChange(ALL, goodRecords({ [AWARD]: change }))).toEqual([]);
  });

  it.each([
    ["an amount", swap("7473.38", "7473.37")],
    ["no more than a space at the end of a line", swap("event: paid", "event: paid ")],
  ])("refuses an edit of %s", (_, change) => {
    const after = goodRecords({ [PAID]: change });
    expectProblems(after, problemsOfChange(ALL, after), { rule, file: PAID, at: [1, 1], path: "" });
  });

  it("refuses that an event is removed", () => {
    const problems = problemsOfChange(ALL, goodRecords({ [PAID]: null }));
    expectProblems(ALL, problems, { rule, file: PAID, at: [1, 1], path: "" });
    expect(problems[0]?.message.en).toBe("This event of the ledger was removed.");
  });

  it("refuses that an event is renamed, and says to what", () => {
    const other = ledgerPath("0007-paid.md");
    const problems = problemsOfChange(ALL, moved(PAID, other), { renames: { [PAID]: other } });
    expectProblems(ALL, problems, { rule, file: PAID, at: [1, 1], path: "" });
    expect(problems[0]?.message.en).toContain(`renamed to “${other.slice(0, 60)}”`);
  });

  it("refuses that an award goes away", () => {
    const problems = problemsOfChange(ALL, goodRecords({ [AWARD]: null }));
    expect(problems.filter((problem) => problem.rule === rule)).toMatchObject([
      { file: AWARD, level: "error", message: { fr: "Ce contrat a été supprimé." } },
    ]);
  });

  it("lets a demonstration go whole, and be edited no more than another", () => {
    const demonstration = { [AWARDED]: swap("licence: MIT\n", "licence: MIT\ndemonstration: true\n") };
    const before = goodRecords(demonstration);
    const gone = Object.fromEntries(Object.entries(ALL).filter(([path]) => !path.startsWith("awards/")));
    expect(problemsOfChange(before, gone).filter((problem) => problem.rule === rule)).toEqual([]);
    const edited = goodRecords({ ...demonstration, [PAID]: swap("7473.38", "7473.37") });
    expect(problemsOfChange(before, edited)).toMatchObject([{ rule, file: PAID }]);
  });
});
