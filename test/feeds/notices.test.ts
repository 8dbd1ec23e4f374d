import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noticesOf } from "../../src/feeds/notices.ts";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import { AWARD, AWARDED, NOW, OPEN, swap, type Change } from "../register/memory-folder.ts";
import { at, changed, ref } from "./support/feeds.ts";

const AWARDED_REF = ref("2026-004-azure-policies");
const OPEN_REF = ref("2027-001-date-picker");

function told(
  name: typeof OPEN_REF,
  now: Instant = NOW,
  changes: Readonly<Record<string, Change>> = {},
): string[] {
  const register = changed(changes);
  const opportunity = register.opportunities.get(name);
  if (!opportunity) throw new Error(`no ${name}`);
  return noticesOf(opportunity, register, now).map(
    ({ kind, at: instant, anchor }) =>
      `${new Date(instant).toISOString().slice(0, 16)} ${kind}${anchor === undefined ? "" : ` #${anchor}`}`,
  );
}

const after = (line: string, more: string): ((text: string) => string) => swap(line, `${line}\n${more}`);

describe("what happened to an opportunity", () => {
  it("is told from the posting to the award, each at the beginning of its day in the programme’s zone", () => {
    expect(told(AWARDED_REF)).toEqual([
      "2026-06-22T04:00 posted",
      "2026-06-29T04:00 answered #question-2026-06-25",
      "2026-06-30T04:00 amended #amended-2026-06-30-closes",
      "2026-07-16T04:00 awarded",
    ]);
  });

  it.each([
    ["before it is posted", "2027-01-11T04:59:59.999Z", []],
    ["from the first instant of its day", "2027-01-11T05:00:00Z", ["2027-01-11T05:00 posted"]],
  ])("%s: %s", (_, now, expected) => {
    expect(told(OPEN_REF, at(now))).toEqual(expected);
  });

  it.each([
    ["three business days before", "2027-01-27T18:00:00Z", false],
    ["two business days before, over a weekend", "2027-01-28T05:00:00Z", true],
    ["until the moment of closing", "2027-02-01T19:29:59.999Z", true],
    ["and not at it", "2027-02-01T19:30:00Z", false],
  ])("has a reminder while it is of use: %s", (_, now, reminded) => {
    expect(told(OPEN_REF, at(now)).slice(1)).toEqual(
      reminded ? ["2027-01-28T05:00 closing #closing-2027-02-01"] : [],
    );
  });

  it("has another reminder where the closing moved", () => {
    const moved = { [OPEN]: swap("closes: 2027-02-01 14:30", "closes: 2027-02-10 14:30") };
    expect(told(OPEN_REF, at("2027-01-28T05:00:00Z"), moved)).toHaveLength(1);
    expect(told(OPEN_REF, at("2027-02-08T05:00:00Z"), moved)[1]).toBe(
      "2027-02-08T05:00 closing #closing-2027-02-10",
    );
  });

  it("reminds nobody of what was cancelled", () => {
    const cancelled = {
      [OPEN]: after("hours: 60", "cancelled: { date: 2027-01-28, reason: { en: Gone, fr: Fini } }"),
    };
    expect(told(OPEN_REF, at("2027-01-29T12:00:00Z"), cancelled)).toEqual([
      "2027-01-11T05:00 posted",
      "2027-01-28T05:00 cancelled #cancelled",
    ]);
  });

  it("ends without award, where nobody won", () => {
    const none = {
      [OPEN]: after(
        "hours: 60",
        "closed_without_award: { date: 2027-02-04, reason: { en: None, fr: Rien } }",
      ),
    };
    expect(told(OPEN_REF, at("2027-02-05T12:00:00Z"), none).at(-1)).toBe(
      "2027-02-04T05:00 unawarded #closed-without-award",
    );
  });

  it("is posted again, where it repeats an earlier one", () => {
    const again = { [OPEN]: after("hours: 60", "repeats: 2026-004-azure-policies") };
    expect(told(OPEN_REF, NOW, again)).toEqual(["2027-01-11T05:00 rerun"]);
  });

  it("is not told while a question has no answer, and is dated by the question where the answer has no date", () => {
    const question = "questions:\n  - asked: 2027-01-13\n    question: { en: Why?, fr: Pourquoi? }";
    expect(told(OPEN_REF, NOW, { [OPEN]: after("hours: 60", question) })).toHaveLength(1);
    const answered = `${question}\n    answer: { en: So., fr: Voilà. }`;
    expect(told(OPEN_REF, NOW, { [OPEN]: after("hours: 60", answered) })[1]).toBe(
      "2027-01-13T05:00 answered #question-2027-01-13",
    );
  });

  it("tells two questions of one day and two amendments of one field apart, whatever comes after them", () => {
    const question =
      "  - asked: 2027-01-13\n    question: { en: Why?, fr: Pourquoi? }\n    answer: { en: So., fr: Voilà. }";
    const amendment = "  - { date: 2027-01-14, field: hours, from: 50, to: 60, reason: { en: R, fr: R } }";
    const twice = (...more: string[]): Readonly<Record<string, Change>> => ({
      [OPEN]: after(
        "hours: 60",
        ["questions:", question, question, "amendments:", amendment, amendment, ...more].join("\n"),
      ),
    });
    const first = told(OPEN_REF, NOW, twice());
    expect(first.map((line) => line.split("#")[1])).toEqual([
      undefined,
      "question-2027-01-13",
      "question-2027-01-13-2",
      "amended-2027-01-14-hours",
      "amended-2027-01-14-hours-2",
    ]);
    const more = amendment.replace("2027-01-14", "2027-01-15");
    expect(told(OPEN_REF, NOW, twice(more)).slice(0, 5).sort()).toEqual([...first].sort());
  });

  it("is never older than the posting, nor in the future, and keeps its name whenever it is told", () => {
    const names = new Set(told(AWARDED_REF).map((line) => line.slice(17)));
    fc.assert(
      fc.property(fc.integer({ min: Date.parse("2026-06-01"), max: Date.parse("2028-01-01") }), (now) => {
        const register = changed({
          [AWARDED]: swap("- asked: 2026-06-25\n    answered: 2026-06-29", "- asked: 2026-06-01"),
        });
        const opportunity = register.opportunities.get(AWARDED_REF);
        if (!opportunity) throw new Error("no opportunity");
        for (const notice of noticesOf(opportunity, register, instantOf(now))) {
          expect(notice.at).toBeGreaterThanOrEqual(opportunity.opensAt);
          expect(notice.changed).toBeGreaterThanOrEqual(notice.at);
          expect(notice.changed).toBeLessThanOrEqual(now);
        }
        for (const line of told(AWARDED_REF, instantOf(now)))
          if (!line.includes("closing")) expect(names).toContain(line.slice(17));
      }),
      { numRuns: 30 },
    );
  });

  it("has changed when an amendment changed its facts, and not before", () => {
    const register = changed();
    const opportunity = register.opportunities.get(AWARDED_REF);
    if (!opportunity) throw new Error("no opportunity");
    const dates = (now: string): string[] =>
      noticesOf(opportunity, register, at(now)).map(
        ({ kind, changed: last }) => `${kind} ${new Date(last).toISOString().slice(0, 10)}`,
      );
    expect(dates("2026-06-29T20:00:00Z")).toEqual(["posted 2026-06-22", "answered 2026-06-29"]);
    expect(dates("2026-06-30T20:00:00Z")).toEqual([
      "posted 2026-06-30",
      "answered 2026-06-30",
      "amended 2026-06-30",
    ]);
  });

  it("tells an award on the day that was planned, where its own is not known", () => {
    expect(told(AWARDED_REF, NOW, { [AWARD]: swap("awarded: 2026-07-16\n", "") }).at(-1)).toBe(
      "2026-07-16T04:00 awarded",
    );
  });
});
