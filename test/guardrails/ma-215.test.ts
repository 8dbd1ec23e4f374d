import { describe, expect, it } from "vitest";
import { plainTitle } from "../../src/guardrails/ma-215.ts";
import { instantOf } from "../../src/time/calendar.ts";
import {
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  swap,
  swaps,
  type Change,
  type Files,
} from "../register/memory-folder.ts";

const rule = "MA-215";
const level = "warning";
const FIRST = "opportunities/2026-005-date-picker.md";
const TITLE = "Accessible date picker for benefit forms";

const CANCELLED = "cancelled: { date: 2026-07-01, reason: { en: Not needed, fr: Plus utile } }";
const NOBODY =
  "closed_without_award: { date: 2026-07-16, reason: { en: Nobody came, fr: Personne n’est venu } }";

/** The open opportunity, and an earlier one of the same team and title. */
function twice(
  end: string,
  change: (text: string) => string = (text) => text,
  more: Readonly<Record<string, Change>> = {},
): Files {
  const earlier = swaps(
    ["posted: 2027-01-11", "posted: 2026-06-22"],
    ["2027-02-01 14:30", "2026-07-13 14:30"],
    ["selection: 2027-02-05", "selection: 2026-07-16"],
    ["delivery: 2027-02-26", "delivery: 2026-08-14"],
    ["funds_reserved: 2027-01-08", "funds_reserved: 2026-06-18"],
    ["hours: 60", `hours: 60\n${end}`],
  )(String(goodRecords()[OPEN]));
  return goodRecords({ [FIRST]: earlier, [OPEN]: change, ...more });
}

const NAMED = swap("hours: 60", "hours: 60\nrepeats: 2026-005-date-picker");

describe("MA-215: a re-run names what it repeats", () => {
  it.each([
    ["was cancelled", CANCELLED],
    ["nobody won", NOBODY],
  ])("warns of the title of an earlier one that %s", (_, end) => {
    expectOnly(twice(end), { rule, level, file: OPEN, at: TITLE, path: "title.en" });
  });

  it("says which, and what to add", () => {
    const [problem] = problemsOf(twice(CANCELLED));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "It has the team and the title of 2026-005-date-picker, which came to nothing, and does not say that it repeats it.",
        fr: "Elle a l’équipe et le titre de 2026-005-date-picker, qui n’a pas abouti, et ne dit pas qu’elle la reprend.",
      },
      { en: "Add “repeats: 2026-005-date-picker”.", fr: "Ajoutez « repeats: 2026-005-date-picker »." },
    ]);
  });

  it("warns where the contract ended without delivery", () => {
    const award = "awards/2026-005-date-picker/";
    const files = twice("", undefined, {
      [`${award}award.md`]: '---\nsupplier: { name: A }\nawarded: 2026-07-16\nprice: "6500.00"\n---\n',
      [`${award}0001-terminated.md`]: "---\nevent: terminated\ndate: 2026-08-20\n---\n",
    });
    expect(problemsOf(files).filter((problem) => problem.rule === rule)).toHaveLength(1);
  });

  it("lets pass a re-run that names it", () => {
    expectOnly(twice(CANCELLED, NAMED));
  });

  it.each([
    ["another team", swap("team: web-accessibility", "team: cloud-operations")],
    ["another title", swap(TITLE, "Accessible date picker for tax forms")],
  ])("lets pass %s", (_, change) => {
    expectOnly(twice(CANCELLED, change));
  });

  it("lets pass a second one where the first is still under way, or was not yet cancelled", () => {
    expectOnly(twice(""));
    const files = twice(CANCELLED.replace("2026-07-01", "2027-01-21"));
    const at = (text: string) =>
      problemsOf(files, instantOf(Date.parse(text))).map((problem) => problem.rule);
    // Until then the date itself is wrong.
    expect([at("2027-01-21T04:59:59Z"), at("2027-01-21T05:00:00Z")]).toEqual([["MA-203"], [rule]]);
  });

  it("does not warn of the one that came first", () => {
    const files = twice(
      "",
      swap("hours: 60", "hours: 60\ncancelled: { date: 2027-01-15, reason: { en: No, fr: Non, } }"),
    );
    expect(problemsOf(files).filter((problem) => problem.rule === rule)).toEqual([]);
  });

  it.each([
    "ACCESSIBLE DATE PICKER FOR BENEFIT FORMS",
    "Accessible date-picker, for benefit forms.",
    "Accessible date picker for benefit forms (second run)",
    "Accessible date picker for benefit forms (re-run)",
    "Accessible date picker for benefit forms (2)",
  ])("takes for the same title: %s", (title) => {
    expect(problemsOf(twice(CANCELLED, swap(TITLE, title))).map((problem) => problem.rule)).toEqual([rule]);
  });
});

describe("a title that is compared", () => {
  it.each([
    ["Réparer l’outil (relance)", "REPARER L'OUTIL"],
    ["Outil bis", "Outil"],
    ["Outil (deuxième essai)", "outil"],
  ])("%s is %s", (a, b) => {
    expect(plainTitle({ fr: a })).toBe(plainTitle({ fr: b }));
  });

  it.each([
    ["Version 2 of the tool", "Version 3 of the tool"],
    ["C", "C++"],
    ["Map (west)", "Map (east)"],
    ["???", "!!!"],
  ])("%s is not %s", (a, b) => {
    expect(plainTitle({ en: a })).not.toBe(plainTitle({ en: b }));
  });
});
