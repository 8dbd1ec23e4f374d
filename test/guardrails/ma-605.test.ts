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
import { recordsWith, upTo, type Line } from "../payments/support/ledger.ts";
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

  describe("of an award's own facts", () => {
    /** The problems of an award whose text changes, as level and field, with files that come with it. */
    const editing = (from: string, to: string, more: Files = {}): string[] =>
      problemsOfChange(ALL, { ...goodRecords({ [AWARD]: swap(from, to) }), ...more }).flatMap((problem) =>
        problem.rule === rule ? [`${problem.level} ${problem.path}`] : [],
      );
    const COMMIT = "commit: 0123456789abcdef0123456789abcdef01234567";
    const NAME = "name: Érable Logiciel inc.";

    it.each([
      ["the supplier", NAME, "name: Evil Corp", "error supplier.name"],
      [
        "a supplier who is withheld from now on",
        NAME,
        "withheld: { en: Private, fr: Privé }",
        "error supplier.withheld",
      ],
      [
        "the supplier's region",
        "  region: QC\napplications",
        "  region: AB\napplications",
        "error supplier.region",
      ],
      ["the price", 'price: "6500.00"', 'price: "6600.00"', "error price"],
      ["the tax", 'amount: "973.38"', 'amount: "973.37"', "error tax.amount"],
      ["the commit", COMMIT, `commit: ${"a".repeat(40)}`, "error commit"],
      ["a commit that goes away", `${COMMIT}\n`, "", "error commit"],
      [
        "an award that is called made up",
        "licence: MIT",
        "licence: MIT\ndemonstration: true",
        "error demonstration",
      ],
      ["the number of applications", "received: 4", "received: 9", "warning applications.received"],
      ["the day", "awarded: 2026-07-16", "awarded: 2026-07-15", "warning awarded"],
      [
        "the way of payment",
        "payment_method: acquisition-card",
        "payment_method: paypal",
        "warning payment_method",
      ],
      ["the repository", "example-gov/azure-policies", "example-gov/other", "warning repository"],
    ])("points out %s", (_, from, to, told) => {
      expect(editing(from, to)).toEqual([told]);
    });

    it("says what was recorded and what is there now", () => {
      const after = goodRecords({ [AWARD]: swap(NAME, "name: Evil Corp") });
      const problems = problemsOfChange(ALL, after);
      expectProblems(after, problems, { rule, file: AWARD, at: "Evil Corp", path: "supplier.name" });
      expect(problems[0]?.message).toEqual({
        en: "“supplier.name” was recorded as “Érable Logiciel inc.”, and is now “Evil Corp”.",
        fr: "« supplier.name » était inscrit comme « Érable Logiciel inc. » et se lit maintenant « Evil Corp ».",
      });
    });

    it("refuses a tax or fees that come once money is committed, and not before", () => {
      const fees = swap("licence: MIT", 'licence: MIT\nfees: "500.00"');
      const told = (lines: readonly Line[]) =>
        problemsOfChange(recordsWith(lines), recordsWith(lines, { [AWARD]: fees })).flatMap((problem) =>
          problem.rule === rule ? [`${problem.level} ${problem.path}`] : [],
        );
      expect(told(upTo("committed"))).toEqual(["error fees"]);
      expect(told([])).toEqual([]);
    });

    it("lets a name be written otherwise, and the repository come with its commit", () => {
      expect(editing(NAME, "name: ÉRABLE LOGICIEL INC")).toEqual([]);
      const before = goodRecords({ [AWARD]: swap(`${COMMIT}\n`, "") });
      expect(problemsOfChange(before, ALL).filter((problem) => problem.rule === rule)).toEqual([]);
    });

    it("lets the commit change where the code is delivered again in the same change", () => {
      const event = { [ledgerPath("0007-delivered.md")]: "---\nevent: delivered\ndate: 2026-08-26\n---\n" };
      expect(editing(COMMIT, `commit: ${"a".repeat(40)}`, event)).toEqual([]);
    });

    it("keeps an amendment, and lets one be added", () => {
      const grown = (amount: string) =>
        swap(
          "licence: MIT",
          `licence: MIT\namendments: [{ date: 2026-08-10, amount: "${amount}", reason: { en: More, fr: Plus } }]`,
        );
      const told = (before: Files, after: Files) =>
        problemsOfChange(before, after).flatMap((problem) => (problem.rule === rule ? [problem.path] : []));
      const before = goodRecords({ [AWARD]: grown("10.00") });
      expect(told(ALL, before)).toEqual([]);
      expect(told(before, goodRecords({ [AWARD]: grown("20.00") }))).toEqual(["amendments"]);
      expect(told(before, ALL)).toEqual(["amendments"]);
    });
  });

  describe("of an award's words", () => {
    const told = (before: Files, after: Files) =>
      problemsOfChange(before, after).flatMap(({ rule: id, level, path, line, message }) =>
        id === rule ? [{ level, path, line, message: message.en }] : [],
      );
    const REUSED = "reused_by: [{ name: { en: A town, fr: Une ville } }";
    const reused = (more: string) => goodRecords({ [AWARD]: swap("licence: MIT", `licence: MIT\n${more}]`) });

    it("points out where its text is told otherwise", () => {
      const before = goodRecords({
        [AWARD]: (text) => `${text}\n# English\n\nFour applied.\n\n# Français\n\nQuatre.\n`,
      });
      const after = goodRecords({
        [AWARD]: (text) => `${text}\n# English\n\nNine applied.\n\n# Français\n\nQuatre.\n`,
      });
      const line = String(after[AWARD]).split("\n").indexOf("Nine applied.") + 1;
      expect(told(before, after)).toEqual([
        {
          level: "warning",
          path: "body",
          line,
          message:
            "The award’s text was recorded as “# English Four applied. # Français Quatre.”, and is now “# English Nine applied. # Français Quatre.”.",
        },
      ]);
      expect(told(before, ALL)).toMatchObject([{ level: "warning", path: "body" }]);
    });

    it("lets text be added, and be laid out otherwise", () => {
      const before = goodRecords({
        [AWARD]: (text) => `${text}\n# English\n\nFour applied.\n\n# Français\n\nQuatre.\n`,
      });
      const after = goodRecords({
        [AWARD]: (text) =>
          `${text}\n# English\n\nFour\napplied.\n\nOne more came late.\n\n# Français\n\nQuatre.\n\nEt une.\n`,
      });
      expect(told(before, after)).toEqual([]);
    });

    it("keeps who uses the code, and lets another be added", () => {
      expect(told(ALL, reused(REUSED))).toEqual([]);
      expect(told(reused(REUSED), reused(`${REUSED}, { name: { en: A city, fr: Une cité } }`))).toEqual([]);
      expect(told(reused(REUSED), ALL)).toMatchObject([
        {
          level: "warning",
          path: "reused_by",
          message: "“A town” was recorded as using the code, and is no longer told, or told otherwise.",
        },
      ]);
    });
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
