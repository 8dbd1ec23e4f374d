import { describe, expect, it } from "vitest";
import {
  expectOnly,
  goodRecords,
  HOLIDAYS,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-206";
const level = "warning";

const closing = (time: string) =>
  swaps(["2027-02-01 14:30", time], ["selection: 2027-02-05", "selection: 2027-02-08"]);

describe("MA-206: a good day to close", () => {
  it.each(["2027-02-01 00:00", "2027-02-02 14:30", "2027-02-03 14:30", "2027-02-04 23:59"])(
    "lets pass: %s",
    (time) => {
      expectOnly(goodRecords({ [OPEN]: closing(time) }));
    },
  );

  it.each([
    ["a Friday", "2027-02-05 14:30"],
    ["a Saturday", "2027-01-30 14:30"],
    ["a Sunday", "2027-01-31 23:59"],
  ])("warns of %s", (_, time) => {
    expectOnly(goodRecords({ [OPEN]: closing(time) }), { rule, level, file: OPEN, at: time, path: "closes" });
  });

  it("warns of a holiday, and knows the next day that is none", () => {
    const holidays = (text: string): string =>
      `${text}- { date: 2027-02-04, name: { en: A holiday, fr: Un congé } }\n`;
    const files = goodRecords({ [OPEN]: closing("2027-02-04 14:30"), [HOLIDAYS]: holidays });
    expectOnly(files, { rule, level, file: OPEN, at: "2027-02-04 14:30", path: "closes" });
    const [problem] = problemsOf(files);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "It closes on Thursday, February\u00a04, 2027, when offices are closed.",
        fr: "Elle se ferme le jeudi 4\u00a0février 2027, quand les bureaux sont fermés.",
      },
      {
        en: "The next good day is Monday, February\u00a08, 2027 (2027-02-08).",
        fr: "Le prochain jour qui convient est le lundi 8\u00a0février 2027 (2027-02-08).",
      },
    ]);
  });

  it("says that a day is kept free", () => {
    expect(problemsOf(goodRecords({ [OPEN]: closing("2027-02-05 14:30") }))[0]?.message).toEqual({
      en: "It closes on Friday, February\u00a05, 2027, a day on which the programme closes nothing.",
      fr: "Elle se ferme le vendredi 5\u00a0février 2027, un jour où le programme ne ferme rien.",
    });
  });

  it.each([
    ["keeps other days free", "[monday]", "2027-02-05 14:30", 0],
    ["keeps other days free, such as this Monday", "[monday]", "2027-02-01 14:30", 1],
    ["keeps no day free", "[]", "2027-02-05 14:30", 0],
    ["keeps no day free, but weekends are", "[]", "2027-02-06 14:30", 1],
  ])("follows a programme that %s", (_, days, time, count) => {
    const files = goodRecords({ [PROGRAM]: swap("[friday]", days), [OPEN]: closing(time) });
    expect(
      problemsOf(files).filter((problem) => problem.rule === rule && problem.file === OPEN),
    ).toHaveLength(count);
  });

  it("has no better day to offer where every day is kept free", () => {
    const days = "[monday, tuesday, wednesday, thursday, friday]";
    const [problem] = problemsOf(goodRecords({ [PROGRAM]: swap("[friday]", days) }));
    expect([problem?.rule, problem?.tip]).toEqual([
      rule,
      { en: "Choose another day.", fr: "Choisissez un autre jour." },
    ]);
  });

  it("is no rule of a programme that does not say", () => {
    const change = swap(", no_closing_on: [friday]", "");
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: closing("2027-02-06 14:30") }));
  });
});
