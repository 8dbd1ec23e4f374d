import { describe, expect, it } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import type { Problem } from "../../src/problems/problem.ts";
import {
  AWARD,
  expectProblems,
  goodRecords,
  NOW,
  OPEN,
  PROGRAM,
  registerOf,
} from "../register/memory-folder.ts";

/** The problems of a change that edited these paths, and left their words as they were. */
const editing = (...paths: string[]): readonly Problem[] => {
  const register = registerOf(goodRecords());
  return judge(register, NOW, { before: register, paths: paths.map((path) => ({ kind: "edited", path })) });
};

describe("MA-217: a proposal of records only", () => {
  it("lets records pass", () => {
    expect(editing(OPEN, AWARD, "opportunities/.gitkeep")).toEqual([]);
  });

  it.each([
    PROGRAM,
    ".github/workflows/check.yml",
    "../README.md",
    "opportunities.md",
    "opportunities/.gitattributes",
    "awards/.gitignore",
    "awards/2026-004-azure-policies/.gitattributes",
    "src/opportunities/x.md",
  ])("points out %s", (file) => {
    const problems = editing(OPEN, file);
    const expected = { rule: "MA-217", level: "warning", file, at: [1, 1], path: "" } as const;
    expectProblems({}, problems, expected);
    expect(problems[0]?.message.en).toBe(`This change touches a file that is not a record: ${file}.`);
  });

  it("points out once, however many there are, and names the first few", () => {
    const problems = editing("a", "b", "c", "d", "e", "f");
    expect(problems.map(({ message }) => message.fr)).toEqual([
      "Ce changement touche à 6 fichiers qui ne sont pas des fiches : a, b, c, d, e, …",
    ]);
  });

  it("points out a file that becomes a record", () => {
    const register = registerOf(goodRecords());
    const paths = [{ kind: "renamed", from: "docs/a.md", path: OPEN }] as const;
    expect(judge(register, NOW, { before: register, paths })).toMatchObject([{ file: "docs/a.md" }]);
  });
});
