import { describe, expect, it } from "vitest";
import { formWords } from "../../src/client-form/form-words.ts";
import type { GivenAnswers } from "../../src/posting/answers.ts";
import { openDesk } from "../../src/posting/desk.ts";
import { placeOf } from "../../src/posting/place-problem.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { goodRecords, memoryFolder, NOW } from "../register/memory-folder.ts";
import { answersOf, wholeAnswers } from "./support/answers.ts";

const opened = openDesk(memoryFolder(goodRecords()), NOW);
if (opened.kind !== "desk") throw new Error(JSON.stringify(opened.problems));
const desk = opened;

/** Another wording of what a rule says. */
const reworded = (problem: Problem, en = "Other words."): Problem => ({
  ...problem,
  message: { en, fr: "D’autres mots." },
});

function found(problem: Problem | undefined): Problem {
  if (!problem) throw new Error("there is no such problem");
  return problem;
}

const FAULTY: GivenAnswers[] = [
  { price: "a lot", team: "" },
  { need: { en: "- a" } },
  { background: {}, criteria: {} },
  { background: {}, need: {}, criteria: {} },
  { background: { en: "a" }, need: { en: "- a" }, criteria: { en: "- MIT\n- a" } },
];

describe("where a problem of a draft is told", () => {
  it.each(FAULTY)("does not hang on how a rule words it: %j", (given) => {
    const answers = wholeAnswers(given);
    const { draft, problems } = desk.judge(answers);
    expect(problems).not.toEqual([]);
    for (const problem of problems) {
      const place = placeOf(problem, draft);
      expect(place).toBeDefined();
      expect(placeOf(reworded(problem), draft)).toEqual(place);
    }
  });

  it("cannot be moved by what a message quotes", () => {
    const { draft, problems } = desk.judge(wholeAnswers({ need: { en: "- a\n- b" }, background: {} }));
    const other = reworded({ ...found(problems[0]), about: undefined }, "“What we need”, in French");
    const line = draft.text.split("\n").indexOf("# Français") + 1;
    expect(placeOf({ ...other, file: draft.path, path: "body", line }, draft)).toBeUndefined();
  });
});

describe("what the form says of a value that cannot be read", () => {
  it("does not hang on how the rule words it", () => {
    const answers = answersOf({ price: "a lot" });
    const { draft, problems } = desk.judge(answers);
    const problem = found(problems.find(({ path }) => path === "price"));
    const asked = { questions: desk.questions, answers };
    const said = (one: Problem): string => formWords(one, placeOf(one, draft), asked, "en");
    expect(said(problem)).toContain("“a lot” cannot be read.");
    expect(said(reworded(problem))).toBe(said(problem));
  });
});
