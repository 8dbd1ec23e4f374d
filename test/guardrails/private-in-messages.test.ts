import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problems/problem.ts";
import {
  AWARD,
  AWARDED,
  goodRecords,
  OPEN,
  problemsOf,
  swap,
  swaps,
  type Change,
} from "../register/memory-folder.ts";
import { problemsOfChange } from "./change-of.ts";

// Messages go into public logs, annotations and comments: whatever rule tells of a text, it says nothing private again.

/** What is private, and what of it must not be read anywhere. */
const PRIVATE: readonly (readonly [text: string, known: RegExp])[] = [
  ["4111.1111.1111.1111", /4111|1111/],
  ["4111 - 1111 - 1111 - 1111", /4111|1111/],
  ["4532 0151 1283 0366", /4532|0151|1283|0366|151|366/],
  ["046 454 286", /046|454|286/],
  ["SIN 046454286", /046454286/],
  ["ghp_abcdefghijklmnopqrstuvwxyz0123456789", /abcdef/i],
  ["12345-006-1234567", /12345|006|1234567/],
];

const FIELDS: readonly (readonly [file: string, from: string])[] = [
  [OPEN, "accessibilite-accessibility@example.gc.ca"],
  [OPEN, "hours: 60"],
  [OPEN, "licence: MIT"],
  [OPEN, "2027-02-05"],
  [OPEN, "team: web-accessibility"],
  [OPEN, "  - typescript"],
  [OPEN, "Accessible date picker for benefit forms"],
  [OPEN, "A small component"],
  [OPEN, "## Acceptance criteria"],
  [OPEN, "The [guide]"],
  [OPEN, "- Tests with 2 screen readers."],
  [OPEN, "selection:"],
  [AWARD, "Érable Logiciel inc."],
  [AWARD, "tax:\n  region: QC"],
  [AWARD, "payment_method: acquisition-card"],
];

function said(problems: readonly Problem[]): string {
  return problems
    .flatMap(({ message, tip, path }) => [message.en, message.fr, tip.en, tip.fr, path])
    .join("\n");
}

describe.each(PRIVATE)("%j is not said again", (text, known) => {
  it.each(FIELDS)("in %s, in the place of %j", (file, from) => {
    const name = /^[^]*: (?=[^:]*$)/.exec(from)?.[0] ?? "";
    const problems = problemsOf(goodRecords({ [file]: swap(from, `${name}${text}`) }));
    expect(problems.length).toBeGreaterThan(0);
    expect(said(problems)).not.toMatch(known);
  });

  it("where it is taken out of a posted text, a summary or a contact", () => {
    const before = goodRecords({
      [OPEN]: swaps(
        ["Our forms have", `Pay ${text} as our forms have`],
        ["A small component", `SIN ${text} for a small component`],
      ),
    });
    const problems = problemsOfChange(before, goodRecords());
    expect(problems.map(({ rule }) => rule)).toContain("MA-213");
    expect(said(problems)).not.toMatch(known);
  });

  it("where only its last word is another", () => {
    const at = (last: string): Change => swap("Our forms have", `Our forms have ${text}${last} for`);
    const problems = problemsOfChange(
      goodRecords({ [OPEN]: at(" here") }),
      goodRecords({ [OPEN]: at(" there") }),
    );
    expect(problems.map(({ rule }) => rule)).toContain("MA-213");
    expect(said(problems)).not.toMatch(known);
  });
});

it("a number in one language only is told still, where it is not private", () => {
  const files = goodRecords({
    [AWARDED]: swap("A script writes", "In 25 days 4111 1111 1111 1111 a script writes"),
  });
  const story = problemsOf(files).filter(({ rule }) => rule === "MA-110");
  expect(story.map(({ message }) => message.en)).toEqual([
    "The numbers differ: only in English: 25; only in French: none.",
  ]);
});
