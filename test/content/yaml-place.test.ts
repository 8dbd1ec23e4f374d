import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textsOf } from "../../src/content/record-file.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { offsetOf, parsedOffset, plainOffset, type FieldPath } from "../../src/content/yaml-place.ts";

// The first place in a text is looked for without a parser, a second one with it: both must be the same place.

const ANOTHER = "\nanother: text\n";

/** Where the first look and the parser find a field. */
function bothPlaces(text: string, path: FieldPath, of: "value" | "key"): [number, number] {
  offsetOf(ANOTHER, ["another"], "value");
  return [offsetOf(text, path, of), offsetOf(text, path, of)];
}

describe("the place of a field", () => {
  it.each<[string, FieldPath, "value" | "key", string]>([
    ["\nprice: 6500\n", ["price"], "value", "6500"],
    ["\nprice:   6500\n", ["price"], "value", "6500"],
    ["\nprice: 6500\n", ["price"], "key", "price"],
    ['\nprice: "6500"\n', ["price"], "value", '"6500"'],
    ["\nskills: [a, b]\n", ["skills"], "value", "[a, b]"],
    ["\nskills: [a, b]\n", ["skills", 1], "value", "b]"],
    ["\ntitle:\n  en: One\n  fr: Un\nprice: 1\n", ["title", "fr"], "value", "Un"],
    ["\ntitle:\n  en: One\n  fr: Un\nprice: 1\n", ["title", "fr"], "key", "fr:"],
    ["\ntitle: { en: One, fr: Un }\nprice: 1\n", ["title", "fr"], "value", "Un"],
    ["\ntitle:\n  en: One\nsummary:\n  fr: Un\n", ["title", "fr"], "value", "en: One"],
    ["\nsummary: >-\n  price: 1\nprice: 2\n", ["price"], "value", "2"],
    ["\nlist:\n  - price: 1\n", ["list", 0, "price"], "value", "1"],
  ])("in %j of %j (%s) is at %j", (text, path, of, there) => {
    for (const place of bothPlaces(text, path, of)) expect(text.slice(place)).toMatch(startingWith(there));
  });

  const names = fc.constantFrom("title", "price", "en", "fr", "a_b", "a-b");
  const words = fc.constantFrom(
    "One",
    "6500",
    '"6500"',
    "'x: y'",
    "2027-01-01 10:00",
    "One # two",
    "# nothing",
    "",
    "[a, b]",
    "{ en: x, fr: y }",
    ">-\n      en: folded\n      words",
    "|\n      fr: kept",
    "over\n      two lines",
    "- a",
    "https://example.org/#a",
  );
  const inner = fc
    .array(fc.tuple(names, words), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([name, value]) => `\n  ${name}: ${value}`).join(""));
  const items = fc
    .array(fc.tuple(names, words), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([name, value]) => `\n  - ${name}: ${value}`).join(""));
  const texts = fc
    .array(fc.tuple(names, fc.oneof(words, inner, items)), { minLength: 1, maxLength: 5 })
    .map((pairs) => pairs.map(([name, value]) => `\n${name}: ${value}`).join("") + "\n");

  it("is the same for a quick look and for a parser, wherever the quick look finds one", () => {
    let asked = 0;
    let answered = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { value, faults } = readYaml(text);
        if (faults.length > 0) return;
        for (const { path } of textsOf(value)) {
          for (const of of ["value", "key"] as const) {
            const quick = plainOffset(text, path, of);
            asked += 1;
            if (quick === undefined) continue;
            answered += 1;
            expect(quick).toBe(parsedOffset(text, path, of));
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(asked).toBeGreaterThan(2000);
    // These texts are odder than records: some two in three are for the parser to read.
    expect(answered / asked).toBeGreaterThan(0.2);
  });
});

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
}
