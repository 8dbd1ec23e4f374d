import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, spreadOf } from "../../src/dashboard/spread.ts";

describe("quartiles", () => {
  it.each<[numbers: number[], lower: number, median: number, upper: number]>([
    [[7], 7, 7, 7],
    [[1, 2], 1.25, 1.5, 1.75],
    [[3, 1, 2], 1.5, 2, 2.5],
    [[4, 3, 2, 1], 1.75, 2.5, 3.25],
    [[6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 25.5, 40, 42.5],
    [[7, 15, 36, 39, 40, 41], 20.25, 37.5, 39.75],
    [[5, 5, 5, 5], 5, 5, 5],
  ])("of %j are %d, %d and %d", (numbers, lowerQuartile, median, upperQuartile) => {
    expect(spreadOf(numbers)).toMatchObject({
      least: Math.min(...numbers),
      lowerQuartile,
      median,
      upperQuartile,
      most: Math.max(...numbers),
      n: numbers.length,
    });
  });

  it("of nothing known are not known, and what is not known is counted", () => {
    expect(spreadOf([])).toEqual({
      least: undefined,
      lowerQuartile: undefined,
      median: undefined,
      upperQuartile: undefined,
      most: undefined,
      n: 0,
      missing: 0,
      smallPopulation: true,
    });
    expect(spreadOf([undefined, 4, undefined])).toMatchObject({ median: 4, n: 1, missing: 2 });
  });

  it("have as many numbers below them as they say, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 400 }), { minLength: 1 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        for (const part of [0, 0.25, 0.5, 0.75, 1]) {
          const found = quantile(sorted, part) ?? NaN;
          const below = sorted.filter((one) => one < found).length;
          const upTo = sorted.filter((one) => one <= found).length;
          expect(below).toBeLessThanOrEqual(Math.ceil((numbers.length - 1) * part));
          expect(upTo).toBeGreaterThanOrEqual(Math.floor((numbers.length - 1) * part) + 1);
        }
        expect(spreadOf(numbers.reverse())).toEqual(spreadOf(sorted));
      }),
    );
  });
});
