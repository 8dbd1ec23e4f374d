import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/time/calendar.ts";
import {
  EXCEPTIONS,
  expectOnly,
  goodRecords,
  NOW,
  OPEN,
  problemsOf,
  swap,
} from "../register/memory-folder.ts";

const rule = "MA-701";
const RECORD = "2027-001-date-picker";
const unfunded = { [OPEN]: swap("funds_reserved: 2027-01-08\n", "") };

function exception(fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    rule: "MA-211",
    record: RECORD,
    reason: "{ en: It had to be, fr: Il le fallait }",
    approved_by: "{ en: A director, fr: Une directrice }",
    ends: "2027-12-31",
    ...fields,
  };
  return `- ${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n  ")}\n`;
}

const of701 = (files: Parameters<typeof problemsOf>[0], now = NOW) =>
  problemsOf(files, now).filter((problem) => problem.rule === rule);

describe("MA-701: an exception", () => {
  it("that a record needs is in order", () => {
    expect(of701(goodRecords({ ...unfunded, [EXCEPTIONS]: exception() }))).toEqual([]);
  });

  it("that the record does not need is an error where it stands", () => {
    const [problem, ...others] = of701(goodRecords({ [EXCEPTIONS]: exception() }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      level: "error",
      file: EXCEPTIONS,
      line: 1,
      column: 9,
      path: "[0].rule",
      message: { en: `${RECORD} keeps MA-211: this exception is not needed.` },
    });
  });

  it.each([
    ["2027-01-20", 0],
    ["2027-01-19", 1],
  ])("that ends on %s gives %d problem on 2027-01-20", (ends, count) => {
    const problems = of701(goodRecords({ ...unfunded, [EXCEPTIONS]: exception({ ends }) }));
    expect(problems.map(({ path }) => path)).toEqual(Array.from({ length: count }, () => "[0].ends"));
  });

  it("has ended when its day has ended where the programme is, not before", () => {
    const files = goodRecords({ ...unfunded, [EXCEPTIONS]: exception({ ends: "2027-01-20" }) });
    const at = (text: string) => instantOf(Date.parse(text));
    expect(of701(files, at("2027-01-21T04:59:59Z"))).toEqual([]);
    expect(of701(files, at("2027-01-21T05:00:00Z"))).toHaveLength(1);
  });

  it("of a record that does not exist is told once", () => {
    const problems = of701(goodRecords({ [EXCEPTIONS]: exception({ record: "2027-009-nothing" }) }));
    expect(problems.map(({ path, message }) => [path, message.en])).toEqual([
      ["[0].record", "There is no record “2027-009-nothing”."],
    ]);
  });

  it.each(["MA-103", "MA-110", "MA-199", "MA-201", "MA-213", "MA-302", "MA-605", "MA-701", "MA-702"])(
    "from %s there cannot be",
    (excused) => {
      const problems = of701(goodRecords({ [EXCEPTIONS]: exception({ rule: excused }) }));
      expect(problems.map(({ path, message }) => [path, message.en])).toEqual([
        ["[0].rule", `${excused} can have no exception.`],
      ]);
    },
  );

  it.each(["MA-501", "MA-601", "MA-608"])("from %s, which the record keeps, is not needed", (excused) => {
    const problems = of701(goodRecords({ [EXCEPTIONS]: exception({ rule: excused }) }));
    expect(problems.map(({ message }) => message.en)).toEqual([
      `2027-001-date-picker keeps ${excused}: this exception is not needed.`,
    ]);
  });

  it.each([
    // The record breaks MA-211, so this is what was meant, though others are as near.
    ["MA-221", "MA-211", unfunded],
    ["MA-299", "MA-211", unfunded],
    ["MA-021", "MA-211", unfunded],
    // Nothing is broken, and only one of the four hundreds differs in one digit.
    ["MA-411", "MA-401", {}],
    ["MA-218", undefined, {}],
    // What can have no exception is not what was meant.
    ["MA-291", undefined, { [OPEN]: swap('"6500.00"', '"9500.00"') }],
    ["MA-999", undefined, {}],
    ["MA-999", undefined, unfunded],
  ])("from %s on a record: did you mean %s?", (written, meant, changes) => {
    const problems = of701(goodRecords({ ...changes, [EXCEPTIONS]: exception({ rule: written }) }));
    expect(problems.map(({ level, path, message, tip }) => [level, path, message.en, tip.en])).toEqual([
      [
        "error",
        "[0].rule",
        `There is no rule ${written}.`,
        meant ? `Did you mean ${meant}?` : "docs/rules lists the rules.",
      ],
    ]);
  });

  it("of one rule and record is written once, whatever its end", () => {
    const twice = exception() + exception({ ends: "2028-12-31" });
    const other = exception({ record: "2026-004-azure-policies", rule: "MA-202" });
    const problems = of701(goodRecords({ ...unfunded, [EXCEPTIONS]: twice }));
    expect(problems.map(({ level, line, path, message }) => [level, line, path, message.en])).toEqual([
      ["error", 6, "[1].rule", `${RECORD} has an exception from MA-211 already, on line 1.`],
    ]);
    const apart = of701(goodRecords({ ...unfunded, [EXCEPTIONS]: exception() + other }));
    expect(apart.map(({ path, message }) => [path, message.en])).toEqual([
      ["[1].rule", "2026-004-azure-policies keeps MA-202: this exception is not needed."],
    ]);
  });

  it("is not called needless while any record cannot be read, for it may depend on that", () => {
    const broken = { [OPEN]: swap('"6500.00"', "free"), [EXCEPTIONS]: exception() };
    expect(of701(goodRecords(broken))).toEqual([]);
    const other = exception({ record: "2026-004-azure-policies", rule: "MA-303" });
    expect(of701(goodRecords({ ...broken, [EXCEPTIONS]: other }))).toEqual([]);
    expect(of701(goodRecords({ [EXCEPTIONS]: other }))).toHaveLength(1);
  });

  it("holds where another one beside it cannot be read, whose problem comes first", () => {
    const broken = exception({ record: "2026-004-azure-policies", rule: "MA-303", ends: "2027-13-31" });
    for (const exceptions of [broken + exception(), exception() + broken]) {
      const problems = problemsOf(goodRecords({ ...unfunded, [EXCEPTIONS]: exceptions }));
      expect(problems.map((problem) => problem.rule)).toEqual(["MA-103", "MA-702"]);
    }
  });
});

describe("MA-702: an exception in force", () => {
  it("is a signal, with its reason and who approved it", () => {
    expectOnly(goodRecords({ ...unfunded, [EXCEPTIONS]: exception() }), {
      rule: "MA-702",
      level: "signal",
      file: EXCEPTIONS,
      at: [1, 3],
      path: "[0]",
    });
    expect(problemsOf(goodRecords({ ...unfunded, [EXCEPTIONS]: exception() }))[0]?.message).toEqual({
      en: `${RECORD} is excused from MA-211 until 2027-12-31 (approved by: A director): “It had to be”`,
      fr: `${RECORD} est dispensée de MA-211 jusqu’au 2027-12-31 (approbation : Une directrice) : « Il le fallait »`,
    });
  });

  it("from a rule that has none is none", () => {
    const dear = { [OPEN]: swap('"6500.00"', '"9500.00"'), [EXCEPTIONS]: exception({ rule: "MA-201" }) };
    expect(problemsOf(goodRecords(dear)).map((problem) => problem.rule)).toEqual(["MA-701", "MA-201"]);
  });

  it("that has ended is none", () => {
    const files = goodRecords({ ...unfunded, [EXCEPTIONS]: exception({ ends: "2027-01-01" }) });
    expect(problemsOf(files).filter((problem) => problem.rule === "MA-702")).toEqual([]);
  });
});
