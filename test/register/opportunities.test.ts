import { describe, expect, it } from "vitest";
import type { Ref } from "../../src/model/ref.ts";
import {
  AWARDED,
  check,
  expectOnly,
  goodRecords,
  HOLIDAYS,
  OPEN,
  PROGRAM,
  problemsOf,
  registerOf,
  SKILLS,
  swap,
  swaps,
  TEAMS,
  type Change,
  withoutPostingRules,
} from "./memory-folder.ts";

const REF = "2027-001-date-picker" as Ref;

function opportunityOf(changes: Readonly<Record<string, Change>> = {}) {
  const opportunity = registerOf(goodRecords(changes)).opportunities.get(REF);
  if (!opportunity) throw new Error("the opportunity could not be read");
  return opportunity;
}

const iso = (instant: number): string => new Date(instant).toISOString();

describe("an opportunity that was read", () => {
  it("opens as its posting day begins, in the programme's zone", () => {
    expect(iso(opportunityOf().opensAt)).toBe("2027-01-11T05:00:00.000Z");
  });

  it("closes at its wall time in the programme's zone", () => {
    expect(iso(opportunityOf().closesAt)).toBe("2027-02-01T19:30:00.000Z");
  });

  it("closes at its wall time in another programme's zone", () => {
    expect(iso(opportunityOf({ [PROGRAM]: swap("America/Toronto", "Europe/Paris") }).closesAt)).toBe(
      "2027-02-01T13:30:00.000Z",
    );
  });

  it("takes questions until two business days before, at the same time of day", () => {
    expect(opportunityOf().questionsClose).toEqual({
      time: "2027-01-28 14:30",
      at: Date.parse("2027-01-28T19:30:00Z"),
    });
  });

  it("takes questions until a day earlier where a holiday lies between", () => {
    const holiday = "- { date: 2027-01-29, name: { en: A holiday, fr: Un congé } }\n";
    expect(opportunityOf({ [HOLIDAYS]: (text) => text + holiday }).questionsClose?.time).toBe(
      "2027-01-27 14:30",
    );
  });

  it("takes questions until the time that it says itself", () => {
    const change = swap("selection: 2027-02-05", "selection: 2027-02-05\nquestions_close: 2027-01-20 12:00");
    expect(opportunityOf({ [OPEN]: change }).questionsClose?.time).toBe("2027-01-20 12:00");
  });

  it("says nothing of questions where the programme has no rule for them", () => {
    const change = swap("questions_before_closing: 2, ", "");
    expect(opportunityOf({ [PROGRAM]: change }).questionsClose).toBeUndefined();
  });

  it("has its price in cents, and its text in each language", () => {
    const { price, body } = opportunityOf();
    expect(price).toBe(650_000);
    expect([body.en?.split("\n")[0], body.fr?.split("\n")[0]]).toEqual(["## Background", "## Contexte"]);
  });

  it("has what was written, and nothing that was not", () => {
    const { repository, demonstration, cancelled, hours, skills } = opportunityOf();
    expect({ repository, demonstration, cancelled, hours, skills }).toEqual({
      repository: undefined,
      demonstration: undefined,
      cancelled: undefined,
      hours: 60,
      skills: ["typescript", "accessibility"],
    });
  });
});

describe("a name that is not known (MA-103)", () => {
  it.each<[what: string, file: string, change: (text: string) => string, at: string, path: string]>([
    ["of a team", OPEN, swap("web-accessibility", "web-accessibilty"), "web-accessibilty", "team"],
    ["of a skill", OPEN, swap("- typescript", "- typescrit"), "typescrit", "skills[0]"],
    [
      "of an earlier opportunity",
      OPEN,
      swap("hours: 60", "hours: 60\nrepeats: 2026-009-never-posted"),
      "2026-009",
      "repeats",
    ],
    [
      "of an opportunity with that number, but other words",
      OPEN,
      swap("hours: 60", "hours: 60\nrepeats: 2026-004-policies"),
      "2026-004",
      "repeats",
    ],
    [
      "of the opportunity itself, which it cannot repeat",
      OPEN,
      swap("hours: 60", "hours: 60\nrepeats: 2027-001-date-picker"),
      "2027-001",
      "repeats",
    ],
  ])("%s is a problem where it stands", (_, file, change, at, path) => {
    expectOnly(goodRecords({ [file]: change }), { rule: "MA-103", file, at, path });
  });

  it.each([
    ["team", swap("web-accessibility", "web-accessibilty"), "web-accessibility"],
    ["skill", swap("- typescript", "- typescrit"), "typescript"],
  ])("of a %s: did you mean?", (_, change, meant) => {
    expect(problemsOf(goodRecords({ [OPEN]: change }))[0]?.tip).toEqual({
      en: `Did you mean “${meant}”?`,
      fr: `Vouliez-vous écrire « ${meant} » ?`,
    });
  });

  it("of skills are told all at once, also those that are no keys, and where the record cannot be read", () => {
    const skills = swap(
      "  - typescript\n  - accessibility",
      "  - TypeScript\n  - java-script\n  - Accessibilty",
    );
    for (const change of [skills, (text: string) => swap('"6500.00"', "free")(skills(text))]) {
      const problems = problemsOf(goodRecords({ [OPEN]: change })).filter(({ path }) => path !== "price");
      expect(problems.map(({ rule, path, tip }) => [rule, path, tip.en])).toEqual([
        ["MA-103", "skills[0]", "Did you mean “typescript”?"],
        ["MA-103", "skills[1]", "Correct the value."],
        ["MA-103", "skills[2]", "Did you mean “accessibility”?"],
      ]);
    }
  });

  it("of thousands of skills are told as twenty and the rest", () => {
    const change = swap("  - typescript\n", "  - a-b\n".repeat(1_000));
    const problems = problemsOf(goodRecords({ [OPEN]: change })).filter(({ rule }) => rule === "MA-103");
    expect(problems.map(({ message }) => message.en).at(-1)).toBe(
      "From here on, 980 more names of this list are not known.",
    );
    expect(problems).toHaveLength(21);
  });

  it("of a team far from any is answered with all of them", () => {
    expect(problemsOf(goodRecords({ [OPEN]: swap("web-accessibility", "zebra") }))[0]?.message.en).toBe(
      "“team” holds “zebra”; expected one of: cloud-operations, web-accessibility.",
    );
  });

  it("is not one that repeats what was there before", () => {
    expectOnly(goodRecords({ [OPEN]: swap("hours: 60", "hours: 60\nrepeats: 2026-004-azure-policies") }));
  });
});

describe("a list of names that cannot be read", () => {
  it.each([
    ["teams", TEAMS],
    ["skills", SKILLS],
  ])("is the one problem, and does not make all %s unknown", (_, path) => {
    const problems = problemsOf(goodRecords({ [path]: (text) => `${text}zebra: { nom: Z }\n` }));
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([path]));
  });
});

describe("a deadline on a night when clocks are changed (MA-103)", () => {
  it.each([
    ["that clocks jump over", "2026-03-08 02:30", "jump over", "sautent"],
    ["that clocks show twice", "2026-11-01 01:30", "twice", "deux fois"],
  ])("is a problem, not a guess: a closing %s", (_, time, english, french) => {
    const files = goodRecords({ [AWARDED]: swap("closes: 2026-07-13 23:59", `closes: ${time}`) });
    const problems = problemsOf(files).filter(({ file }) => file === AWARDED);
    expect(problems).toMatchObject([{ rule: "MA-103", level: "error", line: 15, column: 9, path: "closes" }]);
    expect([problems[0]?.message.en.includes(english), problems[0]?.message.fr.includes(french)]).toEqual([
      true,
      true,
    ]);
  });

  it("is a problem where it is the end of questions", () => {
    const change = swaps(
      ["posted: 2027-01-11", "posted: 2027-03-01"],
      ["closes: 2027-02-01 14:30", "closes: 2027-03-16 14:30\nquestions_close: 2027-03-14 02:30"],
      ["selection: 2027-02-05", "selection: 2027-03-26"],
      ["delivery: 2027-02-26", "delivery: 2027-04-16"],
    );
    expectOnly(goodRecords({ [OPEN]: change }), {
      rule: "MA-103",
      file: OPEN,
      at: "2027-03-14 02:30",
      path: "questions_close",
    });
  });

  it("is none in a zone where clocks are not changed", () => {
    const change = swaps(
      ["closes: 2027-02-01 14:30", "closes: 2027-03-14 02:30"],
      ["selection: 2027-02-05", "selection: 2027-03-19"],
      ["delivery: 2027-02-26", "delivery: 2027-04-09"],
    );
    const program = (text: string): string =>
      swap("America/Toronto", "America/Regina")(withoutPostingRules(text));
    expectOnly(goodRecords({ [OPEN]: change, [PROGRAM]: program }));
  });
});

describe("the number of an opportunity", () => {
  /** The same work of one team twice would be a problem of its own (MA-402). */
  const ofAnotherTeam = (): string =>
    swap("team: web-accessibility", "team: cloud-operations")(String(goodRecords()[OPEN]));

  it("belongs to one only (MA-101)", () => {
    const path = "opportunities/2027-001-other-words.md";
    const files = goodRecords({ [path]: ofAnotherTeam() });
    expectOnly(files, { rule: "MA-101", file: path, at: [1, 1], path: "" });
    expect(problemsOf(files)[0]?.message.en).toBe(
      "The number 2027-001 belongs to 2027-001-date-picker already.",
    );
  });

  it("may be that of another year", () => {
    expectOnly(goodRecords({ "opportunities/2028-001-date-picker.md": ofAnotherTeam() }));
  });

  it("is taken also by one that cannot be read", () => {
    const path = "opportunities/2027-001-other-words.md";
    const files = goodRecords({ [path]: String(goodRecords()[OPEN]), [OPEN]: swap('"6500.00"', "free") });
    expectOnly(
      files,
      { rule: "MA-101", file: path, at: [1, 1], path: "" },
      { rule: "MA-103", file: OPEN, at: "free", path: "price" },
    );
  });
});

it("an opportunity of an unknown team is not in the register, for nobody could answer for it", () => {
  expect(
    check(goodRecords({ [OPEN]: swap("web-accessibility", "zebra") })).register?.opportunities.has(REF),
  ).toBe(false);
});
