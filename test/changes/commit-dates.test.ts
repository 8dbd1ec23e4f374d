import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { believedDates } from "../../src/changes/commit-dates.ts";

describe("the dates of commits", () => {
  it.each([
    ["nothing", [], []],
    ["in order", [1, 2, 2, 3], [1, 2, 2, 3]],
    ["one clock that ran slow", [10, 5, 12], [10, 10, 12]],
    ["one that ran ahead", [10, 99, 12, 13], [10, 12, 12, 13]],
    ["two that differ by a moment, long after", [10, 502, 500], [10, 502, 502]],
    ["one that is a moment before two others, long after", [10, 502, 500, 501], [10, 500, 500, 501]],
    [
      "two that ran ahead, and one that ran slow",
      [10, 99, 98, 5, 12, 13, 14, 15],
      [10, 12, 12, 12, 12, 13, 14, 15],
    ],
    ["one that ran ahead at the beginning", [99, 10, 12, 13], [10, 10, 12, 13]],
    ["one that ran ahead at the end, which may be true", [10, 12, 99], [10, 12, 99]],
    ["a machine without a clock, in between", [10, 11, 0, 0, 12, 13], [10, 11, 11, 11, 12, 13]],
  ] as const)("are believed as far as they can be: %s", (_, dates, believed) => {
    expect(believedDates(dates)).toEqual(believed);
  });

  it("never go back, and are those of the commits wherever those never go back", () => {
    const days = fc.array(fc.nat(50));
    fc.assert(
      fc.property(days, (dates) => {
        const believed = believedDates(dates);
        expect(believed).toEqual([...believed].sort((a, b) => a - b));
        expect(believed).toHaveLength(dates.length);
        for (const date of believed) expect(dates).toContain(date);
        const sorted = [...dates].sort((a, b) => a - b);
        expect(believedDates(sorted)).toEqual(sorted);
      }),
    );
  });

  it("of all but one are left as they are, whatever that one says", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 3 }), fc.nat(), fc.nat(1000), (some, place, wrong) => {
        const sorted = [...some].sort((a, b) => a - b);
        const at = place % (sorted.length + 1);
        const believed = believedDates([...sorted.slice(0, at), wrong, ...sorted.slice(at)]);
        const changed = sorted.filter((date, index) => believed[index < at ? index : index + 1] !== date);
        // Where two contradict each other and nothing else does, either may be the wrong one.
        expect(changed.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
