import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problems/problem.ts";
import {
  AWARD,
  expectProblems,
  goodRecords,
  PROGRAM,
  problemsOf,
  swap,
  swaps,
  type Files,
} from "../register/memory-folder.ts";
import { awardPath, withPurchases } from "./support/purchases.ts";

const rule = "MA-405";
const WITH_NUMBER = {
  [PROGRAM]: swap("concentration: 25 }", "concentration: 25, applications_at_least: 2 }"),
};
const of405 = (files: Files): Problem[] => problemsOf(files).filter((problem) => problem.rule === rule);

/** The good records' award with other numbers of applications. */
function applications(received: number, passed: number): Files {
  return goodRecords({
    ...WITH_NUMBER,
    [AWARD]: swaps(["received: 4", `received: ${received}`], ["passed: 1", `passed: ${passed}`]),
  });
}

describe("MA-405: few applications", () => {
  it("asks about a single one", () => {
    const files = applications(1, 1);
    const problems = of405(files);
    expectProblems(files, problems, {
      rule,
      level: "signal",
      file: AWARD,
      at: "1\n  passed",
      path: "applications.received",
    });
    expect(problems[0]?.message).toEqual({
      en: "The number of applications for this award was 1.",
      fr: "Le nombre de candidatures pour ce contrat était de 1.",
    });
  });

  it("asks about several of which one passed", () => {
    const files = applications(2, 1);
    const problems = of405(files);
    expectProblems(files, problems, {
      rule,
      level: "signal",
      file: AWARD,
      at: "1\nselection",
      path: "applications.passed",
    });
    expect(problems[0]?.message).toEqual({
      en: "Of 2 applications, all but the winner’s failed.",
      fr: "Sur 2 candidatures, toutes ont échoué sauf celle qui a gagné.",
    });
  });

  it("does not ask where two passed, nor where the numbers are not given, nor without the programme's number", () => {
    expect(of405(applications(2, 2))).toEqual([]);
    const without = { [AWARD]: swap("applications:\n  received: 4\n  passed: 1\n", "") };
    expect(of405(goodRecords({ ...WITH_NUMBER, ...without }))).toEqual([]);
    expect(of405(goodRecords())).toEqual([]);
  });

  describe("a team's average", () => {
    /** Awards of one team with so many applications each, of which all passed. */
    const team = (...received: number[]): Files =>
      withPurchases(
        Object.fromEntries(
          received.map((count, index) => [
            `2026-01${index}-work`,
            {
              team: "web-accessibility",
              award: {
                applications: `applications: { received: ${count}, passed: ${count} }`,
                awarded: `awarded: 2026-07-${17 + index}`,
              },
            },
          ]),
        ),
        WITH_NUMBER,
      );
    const averages = (files: Files): Problem[] => of405(files).filter(({ path }) => path === "applications");

    it("is asked about below the programme's number, at the team's last award", () => {
      const files = team(2, 2, 2, 1);
      expect(averages(files)).toMatchObject([
        {
          level: "signal",
          file: awardPath("2026-013-work"),
          message: {
            en: "This team’s 4 awards had 7 applications, 1.8 on average; fewer than 2 is little competition.",
            fr: "Les 4 contrats de cette équipe ont eu 7 candidatures, 1,8 en moyenne ; moins de 2, c’est peu de concurrence.",
          },
        },
      ]);
    });

    it.each([
      ["exactly the number", [2, 2, 2, 2]],
      ["few awards", [1, 1, 1]],
    ])("is not with %s", (_, received) => {
      expect(averages(team(...received))).toEqual([]);
    });
  });
});
