import { describe, expect, it } from "vitest";
import {
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  swaps,
  withoutPostingRules,
  type Change,
  type Files,
} from "../register/memory-folder.ts";

const rule = "MA-203";

/** The good records, with a change of the open one, in a programme that judges nothing but the order of dates. */
function dated(change: Change, program: (text: string) => string = withoutPostingRules): Files {
  return goodRecords({ [PROGRAM]: program, [OPEN]: change });
}

function withoutDeadlines(program: string): string {
  return swap("deadlines: { questions_before_closing: 2 }\n", "")(withoutPostingRules(program));
}

describe("MA-203: dates in order", () => {
  it.each([
    [
      "funds reserved on the day of posting",
      swap("funds_reserved: 2027-01-08", "funds_reserved: 2027-01-11"),
    ],
    ["selection in the evening of the closing day", swap("selection: 2027-02-05", "selection: 2027-02-01")],
    ["delivery on the day of selection", swap("delivery: 2027-02-26", "delivery: 2027-02-05")],
    [
      "questions that end a minute before closing",
      swap("hours: 60", "hours: 60\nquestions_close: 2027-02-01 14:29"),
    ],
    [
      "no dates but those that an opportunity must have",
      swaps(
        ["selection: 2027-02-05\n", ""],
        ["delivery: 2027-02-26\n", ""],
        ["funds_reserved: 2027-01-08\n", ""],
      ),
    ],
    [
      "no selection, and delivery on the closing day",
      swaps(["selection: 2027-02-05\n", ""], ["delivery: 2027-02-26", "delivery: 2027-02-01"]),
    ],
  ])("lets pass: %s", (_, change) => {
    expectOnly(dated(change));
  });

  it("lets pass: posting and closing on one day, where questions have no end", () => {
    expectOnly(dated(swap("posted: 2027-01-11", "posted: 2027-02-01"), withoutDeadlines));
  });

  it.each<[what: string, change: (text: string) => string, at: string, path: string]>([
    [
      "funds reserved after posting",
      swap("funds_reserved: 2027-01-08", "funds_reserved: 2027-01-12"),
      "2027-01-11",
      "posted",
    ],
    [
      "questions that end before posting",
      swap("posted: 2027-01-11", "posted: 2027-01-29"),
      "2027-02-01 14:30",
      "closes",
    ],
    [
      "questions that end at the closing time",
      swap("hours: 60", "hours: 60\nquestions_close: 2027-02-01 14:30"),
      "2027-02-01 14:30\nselection",
      "closes",
    ],
    [
      "selection on the day before closing",
      swap("selection: 2027-02-05", "selection: 2027-01-31"),
      "2027-01-31",
      "selection",
    ],
    [
      "delivery on the day before selection",
      swap("delivery: 2027-02-26", "delivery: 2027-02-04"),
      "2027-02-04",
      "delivery",
    ],
    [
      "delivery before closing, where no selection is planned",
      swaps(["selection: 2027-02-05\n", ""], ["delivery: 2027-02-26", "delivery: 2027-01-31"]),
      "2027-01-31",
      "delivery",
    ],
  ])("refuses: %s", (_, change, at, path) => {
    expectOnly(dated(change), { rule, file: OPEN, at, path });
  });

  it("refuses questions that end as posting begins", () => {
    const change = swap("hours: 60", "hours: 60\nquestions_close: 2027-01-11 00:00");
    const at = "2027-01-11 00:00";
    expectOnly(dated(change, withoutDeadlines), { rule, file: OPEN, at, path: "questions_close" });
  });

  it("refuses closing before posting, where questions have no end", () => {
    expectOnly(dated(swap("posted: 2027-01-11", "posted: 2027-02-02"), withoutDeadlines), {
      rule,
      file: OPEN,
      at: "2027-02-01 14:30",
      path: "closes",
    });
  });

  it("refuses closing as posting begins", () => {
    expectOnly(
      dated(
        swaps(["posted: 2027-01-11", "posted: 2027-02-01"], ["2027-02-01 14:30", "2027-02-01 00:00"]),
        withoutDeadlines,
      ),
      { rule, file: OPEN, at: "2027-02-01 00:00", path: "closes" },
    );
  });

  it("says which two dates, and which fields to correct", () => {
    const [problem] = problemsOf(dated(swap("selection: 2027-02-05", "selection: 2027-01-29")));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "The dates are out of order: selection (2027-01-29) does not come after closing (2027-02-01 14:30).",
        fr: "Les dates ne sont pas dans l’ordre : la sélection (2027-01-29) ne vient pas après la clôture (2027-02-01 14:30).",
      },
      { en: "Correct “selection” or “closes”.", fr: "Corrigez « selection » ou « closes »." },
    ]);
  });

  it("names each pair that is out of order", () => {
    const change = swaps(
      ["funds_reserved: 2027-01-08", "funds_reserved: 2027-01-12"],
      ["delivery: 2027-02-26", "delivery: 2027-02-04"],
    );
    expectOnly(
      dated(change),
      { rule, file: OPEN, at: "2027-01-11", path: "posted" },
      { rule, file: OPEN, at: "2027-02-04", path: "delivery" },
    );
  });

  it.each([
    ["cancelled", "2027-01-11", undefined],
    ["cancelled", "2027-01-20", undefined],
    ["cancelled", "2027-01-10", "Cancelled on 2027-01-10, before it was posted (2027-01-11)."],
    ["cancelled", "2027-01-21", "“cancelled” is dated 2027-01-21, a day that has not come yet."],
    [
      "closed_without_award",
      "2027-01-19",
      "It ended without a winner on 2027-01-19, before it closed (2027-02-01 14:30).",
    ],
    [
      "closed_without_award",
      "2027-02-02",
      "“closed_without_award” is dated 2027-02-02, a day that has not come yet.",
    ],
  ])("holds for a decision that ends it: %s on %s", (field, date, told) => {
    const line = `${field}: { date: ${date}, reason: { en: No need, fr: Plus besoin } }`;
    const files = dated(swap("hours: 60", `hours: 60\n${line}`));
    const problems = problemsOf(files).filter((problem) => problem.rule === rule);
    expect(problems.map(({ path, message }) => [path, message.en])).toEqual(
      told === undefined ? [] : [[`${field}.date`, told]],
    );
  });
});
