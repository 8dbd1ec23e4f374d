import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANGE_RULES, GUARDRAILS, RULES } from "../../src/guardrails/index.ts";
import { judge } from "../../src/guardrails/judge.ts";
import { sourceIn } from "../../src/guardrails/rule.ts";
import { byWeight, type Level, type Problem } from "../../src/problems/problem.ts";
import { loadRegister } from "../../src/register/load.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { faultsAsShown, frenchFaults } from "../i18n/french-faults.ts";
import {
  AWARD,
  AWARDED,
  EXCEPTIONS,
  goodRecords,
  memoryFolder,
  NOW,
  OPEN,
  problemsOf,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const at = (text: string) => instantOf(Date.parse(text));

function exception(rule: string, record: string, ends = "2027-12-31"): string {
  return `- rule: ${rule}
  record: ${record}
  reason: { en: It had to be, fr: Il le fallait }
  approved_by: { en: A director, fr: Une directrice }
  ends: ${ends}
`;
}

/** Without the signal that each exception in force is (MA-702). */
const rulesOf = (problems: readonly Problem[]): string[] =>
  problems.filter(({ level }) => level !== "signal").map(({ rule }) => rule);

const isError = ({ level }: Problem): boolean => level === "error";

describe("an exception", () => {
  const unfunded = { [OPEN]: swap("funds_reserved: 2027-01-08\n", "") };

  it("lets a record break the rule that it names", () => {
    expect(rulesOf(problemsOf(goodRecords(unfunded)))).toEqual(["MA-211"]);
    expect(
      rulesOf(
        problemsOf(goodRecords({ ...unfunded, [EXCEPTIONS]: exception("MA-211", "2027-001-date-picker") })),
      ),
    ).toEqual([]);
  });

  it("holds for an award too, which has the name of its opportunity", () => {
    const files = {
      [AWARD]: swaps(['price: "6500.00"', 'price: "7000.00"'], ['amount: "973.38"', 'amount: "1048.25"']),
    };
    expect(rulesOf(problemsOf(goodRecords(files)))).toEqual(["MA-301"]);
    expect(
      rulesOf(
        problemsOf(goodRecords({ ...files, [EXCEPTIONS]: exception("MA-301", "2026-004-azure-policies") })),
      ),
    ).toEqual([]);
  });

  it("holds for no other rule and no other record", () => {
    const others =
      exception("MA-203", "2027-001-date-picker") + exception("MA-211", "2026-004-azure-policies");
    const problems = problemsOf(goodRecords({ ...unfunded, [EXCEPTIONS]: others })).filter(isError);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
      ["MA-701", EXCEPTIONS],
      ["MA-701", EXCEPTIONS],
      ["MA-211", OPEN],
    ]);
  });

  it("holds until the end of its last day in the programme's zone, and not an instant longer", () => {
    const files = goodRecords({
      ...unfunded,
      [EXCEPTIONS]: exception("MA-211", "2027-001-date-picker", "2027-01-20"),
    });
    expect(rulesOf(problemsOf(files, at("2027-01-21T04:59:59.999Z")))).toEqual([]);
    expect(rulesOf(problemsOf(files, at("2027-01-21T05:00:00Z")))).toEqual(["MA-701", "MA-211"]);
  });

  it("never holds for the limit of one purchase, posted or awarded", () => {
    const ref = "2026-004-azure-policies";
    const files = goodRecords({
      [AWARDED]: swap('"6500.00"', '"90000.00"'),
      [AWARD]: swaps(['price: "6500.00"', 'price: "90000.00"'], ['amount: "973.38"', 'amount: "13477.50"']),
      [EXCEPTIONS]: exception("MA-201", ref) + exception("MA-302", ref),
    });
    expect(rulesOf(problemsOf(files).filter(isError))).toEqual(["MA-701", "MA-701", "MA-302", "MA-201"]);
  });

  it.each<[rule: string, change: (text: string) => string]>([
    ["MA-102", swap("hours: 60", "hour: 60")],
    ["MA-103", swap('"6500.00"', "free")],
    ["MA-104", swap("  fr: Sélecteur de date accessible pour les formulaires de prestations\n", "")],
    ["MA-105", swap("Accessible date picker for benefit forms", "a".repeat(101))],
    ["MA-106", swap("without a mouse", "without <b>a</b> mouse")],
    ["MA-107", swap("hours: 60", "hours: &h 60")],
    ["MA-108", swap("keyboard and screen reader.", "keyboard. K1A is not 046 454 286.")],
    ["MA-109", swap("## What we need", "## What we need\n\nPROTECTED B")],
  ])("never holds for %s, for without it a record cannot be read or be public", (rule, change) => {
    const files = goodRecords({ [OPEN]: change, [EXCEPTIONS]: exception(rule, "2027-001-date-picker") });
    expect(rulesOf(problemsOf(files).filter(({ level }) => level === "error"))).toEqual([rule, "MA-701"]);
  });
});

describe("problems", () => {
  it("come with what keeps a record from being read first", () => {
    const files = goodRecords({
      [OPEN]: swap("hours: 60", "hour: 60"),
      [AWARD]: swap('amount: "973.38"', 'amount: "973.39"'),
    });
    expect(rulesOf(problemsOf(files).filter(isError))).toEqual(["MA-102", "MA-303"]);
  });

  it("come worst first, then by file and place", () => {
    const files = goodRecords({
      [OPEN]: swaps(
        ['"6500.00"', '"9500.00"'],
        ["use by keyboard", "use by k\u0435yboard"],
        ["selection: 2027-02-05", "selection: 2027-01-05"],
      ),
      [AWARDED]: swap("A script writes", "Send it to K1A 0J9. A script writes"),
      [AWARD]: swaps(['price: "6500.00"', 'price: "7000.00"'], ['amount: "973.38"', 'amount: "1048.25"']),
    });
    expect(
      problemsOf(files).map(({ level, file, rule }) => `${level} ${file.split("/")[0] ?? ""} ${rule}`),
    ).toEqual([
      "error awards MA-301",
      "error opportunities MA-201",
      "error opportunities MA-203",
      "warning opportunities MA-108",
      "warning opportunities MA-106",
    ]);
  });

  it("have one order, whichever they came in", () => {
    const problem = fc.record({
      rule: fc.constantFrom("MA-101", "MA-201"),
      level: fc.constantFrom<Level>("error", "warning", "signal"),
      file: fc.constantFrom("a.md", "b.md"),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      path: fc.constantFrom("", "title", "price"),
      message: fc.constant({ en: "a", fr: "b" }),
      tip: fc.constant({ en: "c", fr: "d" }),
    }) as fc.Arbitrary<Problem>;
    const lists = fc
      .array(problem)
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(lists, ([list, shuffled]) => {
        expect([...shuffled].sort(byWeight)).toEqual([...list].sort(byWeight));
      }),
    );
  });

  it("are the same whenever they are looked for: judging changes nothing", () => {
    const loaded = loadRegister(memoryFolder(goodRecords({ [OPEN]: swap('"6500.00"', '"9500.00"') })));
    if (loaded.kind !== "register") throw new Error("no programme");
    const before = JSON.stringify(loaded.register);
    expect(judge(loaded.register, NOW)).toEqual(judge(loaded.register, NOW));
    expect(JSON.stringify(loaded.register)).toBe(before);
  });

  it("are told once each", () => {
    const files = goodRecords({
      [OPEN]: swap('"6500.00"', '"9500.00"'),
      [AWARD]: swap("licence: MIT", "licence: Mit"),
    });
    const told = problemsOf(files).map((problem) => JSON.stringify(problem));
    expect(new Set(told).size).toBe(told.length);
  });
});

describe("the rules", () => {
  it("stand in the order of their ids, each id once", () => {
    for (const rules of [RULES, CHANGE_RULES, GUARDRAILS]) {
      const ids = rules.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });

  it("are at least those of this part", () => {
    expect(RULES.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...Array.from({ length: 10 }, (_, index) => `MA-${101 + index}`),
        ...Array.from({ length: 12 }, (_, index) => `MA-${201 + index}`),
        "MA-214",
        "MA-215",
        "MA-216",
        "MA-301",
        "MA-302",
      ]),
    );
  });

  it.each(GUARDRAILS.map((rule) => [rule.id, rule] as const))(
    "%s says what it wants and why, in both languages, and its sources",
    (_, rule) => {
      for (const { en, fr } of [rule.name, rule.what, rule.why]) {
        expect([en.length > 3, fr.length > 3, en === fr]).toEqual([true, true, false]);
        expect(frenchFaults(fr)).toEqual([]);
        expect(en).not.toMatch(/\p{L}'\p{L}/u);
      }
      expect(rule.sources.length).toBeGreaterThan(0);
    },
  );

  // As ../shared/GUARDRAILS.md says: E or W, and the letters of the sources.
  it.each<[id: string, level: Level, sources: string[]]>([
    ["MA-101", "error", []],
    ["MA-102", "error", []],
    ["MA-103", "error", []],
    ["MA-104", "error", ["pilot-report"]],
    ["MA-105", "error", ["pilot"]],
    ["MA-106", "error", []],
    ["MA-107", "error", []],
    ["MA-108", "error", ["proposal"]],
    ["MA-109", "error", ["pilot"]],
    ["MA-110", "warning", ["proposal"]],
    ["MA-201", "error", ["pilot"]],
    ["MA-202", "warning", ["pilot"]],
    ["MA-203", "error", ["pilot"]],
    ["MA-204", "error", ["red-flags"]],
    ["MA-205", "error", ["pilot"]],
    ["MA-206", "warning", ["pilot"]],
    ["MA-207", "warning", ["pilot"]],
    ["MA-208", "error", ["pilot"]],
    ["MA-209", "warning", ["pilot"]],
    ["MA-210", "error", ["pilot"]],
    ["MA-211", "error", ["financial-administration"]],
    ["MA-212", "error", ["pilot"]],
    ["MA-213", "error", ["proposal"]],
    ["MA-214", "warning", ["red-flags"]],
    ["MA-215", "warning", ["proposal"]],
    ["MA-216", "error", ["pilot"]],
    ["MA-217", "warning", ["proposal"]],
    ["MA-301", "error", ["pilot"]],
    ["MA-302", "error", ["pilot", "financial-administration"]],
    ["MA-303", "error", ["proposal"]],
    ["MA-304", "error", ["pilot"]],
    ["MA-305", "error", ["pilot"]],
    ["MA-306", "error", ["pilot"]],
    ["MA-307", "error", ["pilot"]],
    ["MA-308", "warning", ["red-flags"]],
    ["MA-309", "warning", ["proposal"]],
    ["MA-401", "error", ["pilot", "red-flags"]],
    ["MA-402", "warning", ["pilot"]],
    ["MA-403", "signal", ["red-flags"]],
    ["MA-404", "signal", ["red-flags"]],
    ["MA-405", "signal", ["red-flags"]],
    ["MA-601", "error", ["proposal"]],
    ["MA-602", "error", ["financial-administration"]],
    ["MA-603", "error", ["financial-administration"]],
    ["MA-604", "error", ["financial-administration"]],
    ["MA-605", "error", ["proposal"]],
    ["MA-606", "error", ["proposal"]],
    ["MA-607", "warning", ["financial-administration"]],
    ["MA-608", "warning", ["proposal"]],
    ["MA-701", "error", []],
    ["MA-702", "signal", []],
  ])("%s reports as %s at worst, and comes from %j", (id, level, sources) => {
    const rule = GUARDRAILS.find((one) => one.id === id);
    expect(rule?.level).toBe(level);
    expect(rule?.sources).toEqual(expect.arrayContaining(sources));
  });

  it("have sources that are told in both languages", () => {
    const said = GUARDRAILS.flatMap(({ sources }) => sources.map((source) => sourceIn({}, source)));
    expect(said.flatMap(({ fr }) => faultsAsShown(fr))).toEqual([]);
  });

  it("say where they come from in the programme’s own words, where it has any", () => {
    const own = { pilot: { en: "our by-law 12", fr: "notre règlement 12" } };
    expect(sourceIn({ rule_sources: own }, "pilot")).toEqual(own.pilot);
    expect(sourceIn({ rule_sources: own }, "proposal")).toEqual(sourceIn({}, "proposal"));
  });
});
