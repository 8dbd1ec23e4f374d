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

const rule = "MA-204";

/** It closes on Monday, February 1, 2027, at 14:30. */
const posted = (day: string) => swap("posted: 2027-01-11", `posted: ${day}`);

const holiday = (text: string): string =>
  `${text}- { date: 2027-01-20, name: { en: A holiday, fr: Un congé } }\n`;

describe("MA-204: open long enough", () => {
  it.each([
    ["10 business days after a Monday: the Monday two weeks later", "2027-01-18"],
    ["10 business days after a Saturday, which counts as the Friday before it does", "2027-01-16"],
  ])("lets pass: %s", (_, day) => {
    expectOnly(goodRecords({ [OPEN]: posted(day) }));
  });

  it.each([
    ["9 business days", "2027-01-19", {}],
    ["9 business days and a holiday", "2027-01-18", { [HOLIDAYS]: holiday }],
    ["5 business days", "2027-01-25", {}],
  ])("warns of %s", (_, day, changes) => {
    expectOnly(goodRecords({ [OPEN]: posted(day), ...changes }), {
      rule,
      level: "warning",
      file: OPEN,
      at: "2027-02-01 14:30",
      path: "closes",
    });
  });

  it("refuses 4 business days", () => {
    const files = goodRecords({ [OPEN]: posted("2027-01-26") });
    expectOnly(files, { rule, file: OPEN, at: "2027-02-01 14:30", path: "closes" });
    const [problem] = problemsOf(files);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "Open for 4 business days after the day of posting; at least 5.",
        fr: "Ouverte 4 jours ouvrables après le jour de la publication ; il en faut au moins 5.",
      },
      { en: "Close on 2027-02-02 or later.", fr: "Fixez la clôture au 2027-02-02 ou plus tard." },
    ]);
  });

  it("says what would be better", () => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: posted("2027-01-19") }));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "Open for 9 business days after the day of posting; better 10.",
        fr: "Ouverte 9 jours ouvrables après le jour de la publication ; il vaut mieux en compter 10.",
      },
      { en: "Close on 2027-02-02 or later.", fr: "Fixez la clôture au 2027-02-02 ou plus tard." },
    ]);
  });

  it("counts one day, and none, as each language does", () => {
    const messages = ["2027-01-29", "2027-02-01"].map(
      (day) =>
        problemsOf(goodRecords({ [OPEN]: posted(day) })).find((problem) => problem.rule === rule)?.message,
    );
    expect(messages).toMatchObject(
      [
        { en: /1 business day after/, fr: /1 jour ouvrable après/ },
        { en: /0 business days after/, fr: /0 jour ouvrable après/ },
      ].map(({ en, fr }) => ({
        en: expect.stringMatching(en) as string,
        fr: expect.stringMatching(fr) as string,
      })),
    );
  });

  it("leaves a closing before posting to MA-203", () => {
    const rules = problemsOf(goodRecords({ [OPEN]: posted("2027-02-02") })).map((problem) => problem.rule);
    expect([rules.includes("MA-203"), rules.includes(rule)]).toEqual([true, false]);
  });

  it.each([
    ["only the better number", "open_at_least: 5, ", "2027-01-26", ["warning"]],
    ["only the least number", ", open_better: 10", "2027-01-26", ["error"]],
    ["only the least number, which is kept", ", open_better: 10", "2027-01-25", []],
  ])("is judged by a programme with %s", (_, left, day, levels) => {
    const files = goodRecords({ [PROGRAM]: swap(left, ""), [OPEN]: posted(day) });
    expect(problemsOf(files).map(({ level }) => level)).toEqual(levels);
  });

  it("is no rule of a programme without the numbers", () => {
    const change = swap("open_at_least: 5, open_better: 10, ", "");
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: posted("2027-01-27") }));
  });
});
