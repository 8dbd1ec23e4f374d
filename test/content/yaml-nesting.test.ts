import { describe, expect, it } from "vitest";
import { offsetOf } from "../../src/content/yaml-place.ts";
import { readYaml } from "../../src/content/yaml.ts";

// A file of its own: where nesting is not bounded, the parser can end the whole process, and every other test of the file.

const DEEP: [what: string, opening: string, count: number][] = [
  ["brackets", "[", 60_000],
  ["braces", "{a: ", 15_000],
  ["brackets and braces in turn", "[{a: ", 12_000],
  ["dashes", "- ", 30_000],
  ["question marks", "? ", 100],
];

describe("thousands of levels of nesting", () => {
  it.each(DEEP)("of %s are a fault, each time they are read", (_, opening, count) => {
    const text = opening.repeat(count);
    for (const result of [readYaml(text), readYaml(text)]) {
      expect(result.value).toBeUndefined();
      expect(result.faults[0]?.offset).toBeLessThan(text.length);
    }
  });

  it.each(DEEP)("of %s make no flood of faults", (_, opening, count) => {
    expect(readYaml(opening.repeat(count)).faults.length).toBeLessThanOrEqual(3);
  });

  it.each(DEEP)(
    "of %s have no place for a field, and do not break the search for one",
    (_, opening, count) => {
      expect(offsetOf(opening.repeat(count), ["title", "en"], "value")).toBeGreaterThanOrEqual(0);
    },
  );

  it.each([
    ["brackets that are closed", (levels: number) => "a: " + "[".repeat(levels) + "]".repeat(levels)],
    ["braces that are closed", (levels: number) => "a: " + "{a: ".repeat(levels) + "}".repeat(levels)],
    ["dashes", (levels: number) => `a:\n ${"- ".repeat(levels)}b`],
  ])("of %s are a fault, however many", (_, nest) => {
    const read = [300, 700, 1500, 3000, 6000, 12_000].map((levels) => readYaml(nest(levels)));
    expect(read.map(({ value, faults }) => [value, faults.length > 0])).toEqual(
      read.map(() => [undefined, true]),
    );
  });

  it("are not made by brackets that stand in texts", () => {
    const intervals = Array.from({ length: 60 }, (_, index) => `  - "from [${index}, ${index + 1})"`).join(
      "\n",
    );
    const { value, faults } = readYaml(`a:\n${intervals}\n`);
    expect(faults).toEqual([]);
    expect((value as { a: string[] }).a).toHaveLength(60);
  });

  it("of three kinds, which is more than any record has, are read", () => {
    expect(readYaml("questions:\n  - question: { en: [[Why]] }\n")).toEqual({
      value: { questions: [{ question: { en: [["Why"]] } }] },
      faults: [],
    });
  });
});
