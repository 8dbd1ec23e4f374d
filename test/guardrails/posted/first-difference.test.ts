import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDifference } from "../../../src/guardrails/posted/first-difference.ts";

describe("where two texts part", () => {
  it.each([
    ["Tests with 2 readers in all", "Tests with 3 readers in all", "Tests with 2 readers in all", 11],
    ["one two three four", "one two three five", "…two three four", 14],
    ["one two", "one two three", "one two", 8],
    ["one two three", "one", "one two three", 0],
    ["one", "", "one", 0],
    ["", "one", "", 0],
  ])("%j and %j: from %j, at %d", (from, to, excerpt, offset) => {
    const difference = firstDifference(from, to);
    expect([difference.from, difference.offset]).toEqual([excerpt, offset]);
  });

  it("is the same whatever the lines are broken by, and is at a word of the second text", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [plain, broken] = [" ", "\n\n"].map((gap) => firstDifference(one.join(" "), other.join(gap)));
        expect(broken?.to).toBe(plain?.to);
        expect(other.join(" ").charAt(plain?.offset ?? -1)).toMatch(/[abc]/);
        expect(plain?.from === plain?.to).toBe(one.join(" ") === other.join(" "));
      }),
    );
  });
});
