import { describe, expect, it } from "vitest";
import {
  expectOnly,
  goodRecords,
  HOLIDAYS,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
} from "../register/memory-folder.ts";

const rule = "MA-205";

/** It closes on Monday, 2027-02-01 at 14:30, so that questions may come until Thursday, 2027-01-28 at 14:30. */
const end = (time: string) => swap("hours: 60", `hours: 60\nquestions_close: ${time}`);

describe("MA-205: time for questions", () => {
  it.each(["2027-01-28 14:30", "2027-01-29 09:00", "2027-02-01 14:29"])("may end on %s", (time) => {
    expectOnly(goodRecords({ [OPEN]: end(time) }));
  });

  it.each(["2027-01-28 14:29", "2027-01-20 12:00"])("may not end on %s", (time) => {
    expectOnly(goodRecords({ [OPEN]: end(time) }), { rule, file: OPEN, at: time, path: "questions_close" });
  });

  it("counts holidays out", () => {
    const holiday = (text: string): string =>
      `${text}- { date: 2027-01-29, name: { en: A holiday, fr: Un congé } }\n`;
    expectOnly(goodRecords({ [OPEN]: end("2027-01-27 14:30"), [HOLIDAYS]: holiday }));
  });

  it("says until when questions may come, and how that is counted", () => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: end("2027-01-20 12:00") }));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "Questions end on 2027-01-20 12:00, before 2027-01-28 14:30: 2 business days before closing.",
        fr: "Les questions prennent fin le 2027-01-20 12:00, avant le 2027-01-28 14:30 : 2 jours ouvrables avant la clôture.",
      },
      {
        en: "Remove “questions_close”, or set it to 2027-01-28 14:30 or later.",
        fr: "Supprimez « questions_close », ou indiquez 2027-01-28 14:30 ou plus tard.",
      },
    ]);
  });

  it("is no rule of a programme without the number", () => {
    const change = swap("questions_before_closing: 2, ", "");
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: end("2027-01-20 12:00") }));
  });
});
