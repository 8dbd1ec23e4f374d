import { describe, expect, it } from "vitest";
import {
  check,
  EXCEPTIONS,
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
} from "./memory-folder.ts";

describe("the programme", () => {
  it("is indispensable: without its file nothing can be understood (MA-101)", () => {
    const { register, problems } = check(goodRecords({ [PROGRAM]: null }));
    expect(register).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: "MA-101", level: "error", file: PROGRAM, line: 1, column: 1, path: "" },
    ]);
  });

  it.each([
    ["empty", ""],
    ["nothing but comments", "# name: …\n"],
  ])("is missing also where its file is %s", (_, text) => {
    const problems = problemsOf(goodRecords({ [PROGRAM]: text }));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([PROGRAM]));
  });

  it("that cannot be read is told with what is wrong in the records' own YAML, at once", () => {
    const files = goodRecords({
      [PROGRAM]: swap("currency: CAD", "currency: dollars"),
      [OPEN]: swap("hours: 60", "hours: `60`"),
    });
    expectOnly(
      files,
      { rule: "MA-103", file: PROGRAM, at: "dollars", path: "currency" },
      { rule: "MA-107", file: OPEN, at: "`60`", path: "" },
    );
  });

  it("may be in one language, without taxes, deadlines or default licence", () => {
    const change = swaps(
      ["languages: [en, fr]", "languages: [en]"],
      ["taxes:\n", "payment_methods:\n  card: { en: Card }\nsignature:\n  text: { en: City of Hull }\n#"],
      ["licences: { default: MIT }\n", ""],
    );
    const text = change(String(goodRecords()[PROGRAM]).replace(/^deadlines:[^]*^payment_methods:\n/m, ""))
      .split("\n")
      .filter((line) => !/^ {2}([A-Z]{2}|acquisition-card|paypal):/.test(line))
      .join("\n");
    const { program } = registerOf(goodRecords({ [PROGRAM]: text }));
    expect([program.languages, program.taxes, program.deadlines]).toEqual([["en"], undefined, undefined]);
  });
});

describe("a list that is absent is empty", () => {
  it("of holidays and of exceptions", () => {
    const register = registerOf(goodRecords({ [HOLIDAYS]: null }));
    expect([register.holidays.size, register.exceptions.length]).toEqual([0, 0]);
    expectOnly(goodRecords({ [HOLIDAYS]: null }));
  });

  it("of teams and skills, so that no record can name one", () => {
    const paths = problemsOf(goodRecords({ [TEAMS]: null, [SKILLS]: null })).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(["team", "skills[0]", "skills[1]"]));
  });
});

describe("an empty mapping", () => {
  it("of teams has nothing to translate", () => {
    const rules = problemsOf(goodRecords({ [TEAMS]: "{}\n" })).map(({ rule, file }) => `${rule} ${file}`);
    expect(rules).not.toContain(`MA-104 ${TEAMS}`);
  });

  it("of taxes has nothing to translate: the programme charges none", () => {
    const change = (text: string): string => text.replace(/^taxes:\n(?: {2}.*\n)+/m, "taxes: {}\n");
    const rules = problemsOf(goodRecords({ [PROGRAM]: change })).map(({ rule }) => rule);
    expect(rules).not.toContain("MA-104");
  });
});

it("exceptions know their file and their place in it", () => {
  const exception = `- rule: MA-401
  record: 2026-004-azure-policies
  reason: { en: Two needs, fr: Deux besoins }
  approved_by: { en: A director, fr: Une directrice }
  ends: 2027-12-31
`;
  const { exceptions } = registerOf(goodRecords({ [EXCEPTIONS]: exception }));
  expect(exceptions).toMatchObject([
    { rule: "MA-401", index: 0, ends: "2027-12-31", file: { path: EXCEPTIONS } },
  ]);
});

describe("who may sign for money", () => {
  const delegated = (text: string | null) =>
    check(goodRecords(text === null ? {} : { "_data/delegation.yml": text }));
  const ONE = `- account: Certifier-1
  sections: [34, "33"]
  from: 2026-01-05
  until: 2026-12-31
  role: { en: A manager, fr: Une gestionnaire }
`;

  it("is said by _data/delegation.yml, and nobody may where it does not exist or says nothing", () => {
    expect(delegated(ONE).register?.delegations).toEqual([
      {
        account: "Certifier-1",
        sections: ["34", "33"],
        from: "2026-01-05",
        until: "2026-12-31",
        role: { en: "A manager", fr: "Une gestionnaire" },
      },
    ]);
    for (const none of [null, "", "# Nobody yet.\n"])
      expect([delegated(none).register?.delegations, delegated(none).problems]).toEqual([[], []]);
  });

  it.each([
    ["a section of another act", '"33"', '"32"', "[0].sections[1]"],
    ["no section", '[34, "33"]', "[]", "[0].sections"],
    ["a day that does not exist", "2026-12-31", "2026-02-30", "[0].until"],
    ["an account that is none", "Certifier-1", "a person", "[0].account"],
  ])("cannot be read with %s, and then nobody may sign", (_, from, to, path) => {
    const { register, problems } = delegated(swap(from, to)(ONE));
    expect(problems.map((problem) => [problem.rule, problem.path])).toEqual([["MA-103", path]]);
    expect(register?.delegations).toEqual([]);
  });

  it("is said in every language of the programme", () => {
    const { problems } = delegated(swap(", fr: Une gestionnaire", "")(ONE));
    expect(problems.map(({ rule, path }) => [rule, path])).toEqual([["MA-104", "[0].role.fr"]]);
  });
});
