import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembered } from "../../src/model/remembered.ts";

describe("a function that remembers", () => {
  it("finds what the function itself finds, for any arguments in any order", () => {
    const plain = (amount: number, unit: string): string => `${amount}|${unit}`;
    const args = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom("a", "b", "a b", "5"));
    fc.assert(
      fc.property(fc.array(args), (asked) => {
        const remembering = remembered(3, plain);
        for (const [amount, unit] of asked) expect(remembering(amount, unit)).toBe(plain(amount, unit));
      }),
    );
  });

  it("finds each thing once, until there are too many", () => {
    const found: number[] = [];
    const double = remembered(2, (value: number) => {
      found.push(value);
      return value * 2;
    });
    expect([1, 1, 2, 2, 3, 1].map((value) => double(value))).toEqual([2, 2, 4, 4, 6, 2]);
    expect(found).toEqual([1, 2, 3, 1]);
  });
});
