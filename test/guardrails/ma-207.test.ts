import { describe, expect, it } from "vitest";
import {
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-207";
const level = "warning";

/** Selection is on 2027-02-05; a week later is 2027-02-12. */
const asked = (hours: string, delivery: string) =>
  swaps(["hours: 60", `hours: ${hours}`], ["delivery: 2027-02-26", `delivery: ${delivery}`]);

describe("MA-207: a pace that one person can keep", () => {
  it.each([
    ["37 hours in a week", "37", "2027-02-12"],
    ["75 hours in two weeks, which is exactly 37.5 a week", "75", "2027-02-19"],
    ["5 hours on the day of selection", "5", "2027-02-05"],
    ["no hours at all", "0", "2027-02-05"],
  ])("lets pass: %s", (_, hours, delivery) => {
    expectOnly(goodRecords({ [OPEN]: asked(hours, delivery) }));
  });

  it.each([
    ["38 hours in a week", "38", "2027-02-12"],
    ["76 hours in two weeks", "76", "2027-02-19"],
    ["6 hours on the day of selection", "6", "2027-02-05"],
  ])("warns of %s", (_, hours, delivery) => {
    const files = goodRecords({ [OPEN]: asked(hours, delivery) });
    const at = `${delivery}\nhours`;
    expectOnly(files, { rule, level, file: OPEN, at, path: "delivery" });
  });

  it("says the pace, the most, and the first day that leaves enough time", () => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: asked("55", "2027-02-12") }));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "55 hours in 7 days are 55 a week; at most 37.5 can be asked of one person.",
        fr: "55 heures en 7 jours, c’est 55 par semaine ; on peut en demander au plus 37,5 à une personne.",
      },
      {
        en: "Set delivery to 2027-02-16 or later, or ask for less work.",
        fr: "Fixez la livraison au 2027-02-16 ou plus tard, ou demandez moins de travail.",
      },
    ]);
    expectOnly(goodRecords({ [OPEN]: asked("55", "2027-02-16") }));
  });

  it("names no day for hours that nobody plans", () => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: asked("9999999", "2027-02-26") })).filter(
      (one) => one.rule === rule,
    );
    expect(problem?.tip).toEqual({ en: "Ask for less work.", fr: "Demandez moins de travail." });
  });

  it.each([
    ["the hours", "hours: 60\n"],
    ["the selection", "selection: 2027-02-05\n"],
    ["the delivery", "delivery: 2027-02-26\n"],
  ])("has nothing to judge without %s, which is for MA-216 to say", (_, line) => {
    expect(problemsOf(goodRecords({ [OPEN]: swap(line, "") })).map((problem) => problem.rule)).toEqual([
      "MA-216",
    ]);
  });

  it("leaves a delivery before selection to MA-203", () => {
    const files = goodRecords({ [OPEN]: asked("60", "2027-02-04") });
    expect(problemsOf(files).map((problem) => problem.rule)).toEqual(["MA-203"]);
  });

  it("is no rule of a programme without the number", () => {
    const change = (text: string): string => text.replace(/^effort:.*\n/m, "");
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: asked("60", "2027-02-06") }));
  });
});
