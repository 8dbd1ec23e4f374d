import { describe, expect, it } from "vitest";
import {
  expectOnly,
  goodRecords,
  NOW,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  swaps,
} from "../register/memory-folder.ts";
import { instantOf } from "../../src/time/calendar.ts";

const rule = "MA-211";
const RESERVED = "funds_reserved: 2027-01-08\n";
const later = swaps(["posted: 2027-01-11", "posted: 2027-01-21"], ["2027-02-01 14:30", "2027-02-04 14:30"]);

describe("MA-211: funds reserved before posting", () => {
  it("may be reserved on the day of posting", () => {
    expectOnly(goodRecords({ [OPEN]: swap("2027-01-08", "2027-01-11") }));
  });

  it("refuses a day later, which is out of order too (MA-203)", () => {
    const files = goodRecords({ [OPEN]: swap("2027-01-08", "2027-01-12") });
    expectOnly(
      files,
      { rule, file: OPEN, at: "2027-01-12", path: "funds_reserved" },
      { rule: "MA-203", file: OPEN, at: "2027-01-11", path: "posted" },
    );
    const problem = problemsOf(files).find((one) => one.rule === rule);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "The money was reserved on 2027-01-12, after posting on 2027-01-11.",
        fr: "L’argent a été réservé le 2027-01-12, après la publication du 2027-01-11.",
      },
      {
        en: "Post on the day on which the money is reserved, or later.",
        fr: "Publiez le jour où l’argent est réservé, ou plus tard.",
      },
    ]);
  });

  it("refuses an open opportunity that says nothing of it", () => {
    const files = goodRecords({ [OPEN]: swap(RESERVED, "") });
    expectOnly(files, { rule, file: OPEN, at: [2, 1], path: "funds_reserved" });
    const [problem] = problemsOf(files);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "It is posted, and nothing says that the money was reserved.",
        fr: "Elle est publiée, et rien ne dit que l’argent a été réservé.",
      },
      {
        en: "Add “funds_reserved” with the day on which the money was reserved.",
        fr: "Ajoutez « funds_reserved » et le jour où l’argent a été réservé.",
      },
    ]);
  });

  it("spares a draft, until the moment when it is posted", () => {
    const files = goodRecords({ [OPEN]: (text) => later(swap(RESERVED, "")(text)) });
    const at = (text: string) => instantOf(Date.parse(text));
    expect(problemsOf(files, NOW)).toEqual([]);
    expect(problemsOf(files, at("2027-01-21T04:59:59.999Z"))).toEqual([]);
    expect(problemsOf(files, at("2027-01-21T05:00:00Z")).map((problem) => problem.rule)).toEqual([rule]);
  });

  it.each([
    ["a programme that does not ask for it", "  funds_reserved: true\n", ""],
    ["a programme that says so", "funds_reserved: true", "funds_reserved: false"],
  ])("is no rule of %s", (_, from, to) => {
    expectOnly(goodRecords({ [PROGRAM]: swap(from, to), [OPEN]: swap(RESERVED, "") }));
  });
});
