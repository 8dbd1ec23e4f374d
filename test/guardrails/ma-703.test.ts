import { describe, expect, it } from "vitest";
import { ASKING } from "../../src/guardrails/asking.ts";
import { INDICATORS } from "../../src/indicators/index.ts";
import { readingsOf } from "../../src/indicators/readings.ts";
import {
  AWARD,
  AWARDED,
  EXCEPTIONS,
  expectProblems,
  goodRecords,
  NOW,
  PROGRAM,
  problemsOf,
  registerOf,
  swap,
  type Files,
} from "../register/memory-folder.ts";
import { problemsOfChange } from "./change-of.ts";

const rule = "MA-703";

/** The good records, with a reply in the award. */
const withReply = (asked: string, date: string, text = "Twelve people were asked"): Files =>
  goodRecords({
    [PROGRAM]: swap("concentration: 25", "concentration: 25, applications_at_least: 2"),
    [AWARD]: swap(
      "payment_method:",
      `replies:\n  - { rule: ${asked}, date: ${date}, reply: { en: ${text}, fr: Douze personnes ont été invitées } }\npayment_method:`,
    ),
  });

const of703 = (files: Files): ReturnType<typeof problemsOf> =>
  problemsOf(files).filter((one) => one.rule === rule);

describe("MA-703: a reply to a question", () => {
  it("may be given to a guardrail that asks, up to today", () => {
    expect(of703(withReply("MA-405", "2027-01-20"))).toEqual([]);
  });

  it("may be given where the question is no longer asked", () => {
    expect(of703(withReply("MA-404", "2026-12-01"))).toEqual([]);
  });

  it("is refused where no such question exists, and the guardrails that ask are named", () => {
    const files = withReply("MA-451", "2027-01-20");
    const problems = of703(files);
    expectProblems(files, problems, { rule, file: AWARD, at: "MA-451", path: "replies[0].rule" });
    expect(problems[0]?.tip.en).toContain("MA-405");
  });

  it("is refused where it is dated after today", () => {
    const files = withReply("MA-405", "2027-01-21");
    expectProblems(files, of703(files), { rule, file: AWARD, at: "2027-01-21", path: "replies[0].date" });
  });

  it("has to be in every language of the programme", () => {
    const files = goodRecords({
      [AWARD]: swap(
        "payment_method:",
        "replies: [{ rule: MA-405, date: 2027-01-20, reply: { en: Only here } }]\npayment_method:",
      ),
    });
    expect(problemsOf(files).map((one) => [one.rule, one.path])).toEqual([["MA-104", "replies[0].reply.fr"]]);
  });
});

it("MA-703 takes replies to the questions of every indicator, and to no other", () => {
  expect(ASKING).toEqual([...new Set(INDICATORS.map(({ rule }) => rule))].sort());
});

describe("a reply that the public has read", () => {
  const before = withReply("MA-405", "2027-01-20");

  it("may be followed by another", () => {
    const more = {
      ...before,
      [AWARD]: String(before[AWARD]).replace(
        "  - { rule",
        "  - { rule: MA-405, date: 2027-01-20, reply: { en: More, fr: Plus } }\n  - { rule",
      ),
    };
    expect(problemsOfChange(before, more).filter(({ level }) => level !== "signal")).toEqual([]);
  });

  it.each([
    ["changed", withReply("MA-405", "2027-01-20", "Nobody was asked")],
    ["removed", { ...before, [AWARD]: String(goodRecords()[AWARD]) }],
  ])("is pointed out where it is %s", (_, after) => {
    const problems = problemsOfChange(before, after).filter(({ level }) => level !== "signal");
    expect(problems.map((one) => [one.rule, one.level, one.file])).toEqual([["MA-605", "warning", AWARD]]);
  });

  it("is pointed out in an opportunity as well", () => {
    const opportunity = goodRecords({
      [AWARDED]: swap(
        "hours: 55",
        "hours: 55\nreplies: [{ rule: MA-204, date: 2027-01-20, reply: { en: It ran before, fr: Elle a déjà eu lieu } }]",
      ),
    });
    const problems = problemsOfChange(opportunity, goodRecords());
    expect(problems.map((one) => [one.rule, one.level, one.file])).toEqual([["MA-213", "warning", AWARDED]]);
  });
});

describe("a question of the integrity page", () => {
  const repliesOf = (files: Files, id: string): unknown[] => {
    const register = registerOf(files);
    return INDICATORS.filter((one) => one.id === id).flatMap((one) =>
      [...readingsOf(one, register, NOW)].flatMap(({ flagged, replies }) =>
        flagged ? replies.map(({ kind, text }) => [kind, text.en]) : [],
      ),
    );
  };

  it("has the buyer’s reply from the record beside it", () => {
    expect(repliesOf(withReply("MA-405", "2027-01-20"), "others-failed")).toEqual([
      ["reply", "Twelve people were asked"],
    ]);
  });

  it("has no reply to another question", () => {
    expect(repliesOf(withReply("MA-404", "2027-01-20"), "others-failed")).toEqual([]);
  });

  it("has the reason of an exception that is in force, and none of one that has ended", () => {
    const exception = (ends: string): Files => ({
      ...withReply("MA-404", "2027-01-20"),
      [EXCEPTIONS]: `- { rule: MA-405, record: 2026-004-azure-policies, reason: { en: A rare skill, fr: Rare }, approved_by: { en: A, fr: B }, ends: ${ends} }\n`,
    });
    expect(repliesOf(exception("2027-01-20"), "others-failed")).toEqual([["exception", "A rare skill"]]);
    expect(repliesOf(exception("2027-01-19"), "others-failed")).toEqual([]);
  });
});
