import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/time/calendar.ts";
import {
  AWARDED,
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-214";
const level = "warning";
const ANSWER = "    answer:\n      en: No, only in PowerShell.\n      fr: Non, seulement en PowerShell.\n";
const at = (text: string) => instantOf(Date.parse(text));

describe("MA-214: every question answered", () => {
  it("may be answered on the day of closing, or without a date", () => {
    expectOnly(goodRecords({ [AWARDED]: swap("answered: 2026-06-29", "answered: 2026-07-13") }));
    expectOnly(goodRecords({ [AWARDED]: swap("    answered: 2026-06-29\n", "") }));
  });

  it("warns of one without an answer", () => {
    const files = goodRecords({ [AWARDED]: swaps(["    answered: 2026-06-29\n", ""], [ANSWER, ""]) });
    expectOnly(files, {
      rule,
      level,
      file: AWARDED,
      at: "en: May the script",
      path: "questions[0].question",
    });
    const [problem] = problemsOf(files);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "The question of 2026-06-25 had no answer when the opportunity closed on 2026-07-13.",
        fr: "La question du 2026-06-25 était sans réponse à la clôture de l’occasion, le 2026-07-13.",
      },
      {
        en: "Answer it, and ask whether the competition was fair without the answer.",
        fr: "Répondez-y, et demandez-vous si le concours était équitable sans cette réponse.",
      },
    ]);
  });

  it("warns of one that was answered after closing", () => {
    const files = goodRecords({ [AWARDED]: swap("answered: 2026-06-29", "answered: 2026-07-14") });
    expectOnly(files, { rule, level, file: AWARDED, at: "2026-07-14", path: "questions[0].answered" });
    const [problem] = problemsOf(files);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "The question of 2026-06-25 was answered on 2026-07-14, after the opportunity had closed on 2026-07-13.",
        fr: "La question du 2026-06-25 a reçu sa réponse le 2026-07-14, après la clôture de l’occasion, le 2026-07-13.",
      },
      {
        en: "Ask whether the competition was fair without the answer. If the date is wrong, correct it.",
        fr: "Demandez-vous si le concours était équitable sans cette réponse. Si la date est fausse, corrigez-la.",
      },
    ]);
  });

  it("waits for the closing, to the instant", () => {
    const question = "hours: 60\nquestions: [{ asked: 2027-01-18, question: { en: Why?, fr: Pourquoi ? } }]";
    const files = goodRecords({ [OPEN]: swap("hours: 60", question) });
    expect(problemsOf(files, at("2027-02-01T19:29:59.999Z"))).toEqual([]);
    expect(problemsOf(files, at("2027-02-01T19:30:00Z")).map((problem) => problem.rule)).toEqual([rule]);
  });

  it.each([
    ["before it closed", "2027-01-18", 0],
    ["after it had closed", "2027-02-02", 1],
  ])("owes an answer by one that was cancelled %s: %s, %d", (_, date, count) => {
    const more = `hours: 60
questions: [{ asked: 2027-01-13, question: { en: Why?, fr: Pourquoi ? } }]
cancelled: { date: ${date}, reason: { en: Not needed, fr: Plus utile } }`;
    const files = goodRecords({ [OPEN]: swap("hours: 60", more) });
    expect(problemsOf(files, at("2027-02-03T17:00:00Z"))).toHaveLength(count);
  });
});
