import { describe, expect, it } from "vitest";
import { comparisonReportOf, printComparison } from "../../../src/bench/compare/comparison-report.ts";
import type { Comparison } from "../../../src/bench/compare/compare.ts";

const MACHINE = {
  node: "v20.20.2",
  platform: "linux x64",
  processor: "A processor",
  cores: 2,
  memoryMegabytes: 8192,
};

/** Ours took 2, 9 and 4 s; the second round was a slow one for both. */
const COMPARISON: Comparison = {
  pages: 40,
  ours: { name: "ours", version: "v20.20.2", costs: costs([2, 100], [9, 100], [4, 120]) },
  second: costs([1, 90], [3, 80], [2, 70]),
  peers: [{ name: "hugo", version: "0.111.3", costs: costs([4, 400], [9, 400], [4, 240]) }],
  missing: ["jekyll"],
};

function costs(...pairs: [seconds: number, megabytes: number][]) {
  return pairs.map(([seconds, peakMegabytes]) => ({ seconds, cpuSeconds: seconds * 1.5, peakMegabytes }));
}

describe("the report of a comparison", () => {
  const report = comparisonReportOf(MACHINE, COMPARISON);

  it("divides ours by theirs, round by round, and takes the median", () => {
    expect(report.ratios).toEqual({ hugo: 1 });
    expect(report.memoryRatios).toEqual({ hugo: 0.25 });
    expect(report.runs).toBe(3);
  });

  it("says what it measured, and what it could not", () => {
    const printed = printComparison(report);
    expect(printed).toContain("40 pages of records, median of 3 rounds");
    expect(printed).toMatch(/ours v20\.20\.2 +4\.00 +6\.00 +100/);
    expect(printed).toMatch(/hugo 0\.111\.3 +4\.00 +6\.00 +400/);
    expect(printed).toMatch(/ours, one record changed · .+ 2\.00 +3\.00 +80\n/);
    expect(printed).toMatch(/hugo +1\.00 × +0\.25 ×/);
    expect(printed).toContain("jekyll: not installed, not measured · absent, non mesuré");
  });

  it("takes the mean of the middle two of an even number of rounds", () => {
    const even = { ...COMPARISON, ours: { ...COMPARISON.ours, costs: costs([1, 1], [3, 1]) } };
    const peers = [{ name: "hugo" as const, version: "1", costs: costs([1, 1], [1, 1]) }];
    expect(comparisonReportOf(MACHINE, { ...even, peers }).ratios).toEqual({ hugo: 2 });
  });

  it("knows no ratio of memory where the system does not tell it", () => {
    const [hugo] = COMPARISON.peers;
    const blind = {
      ...hugo,
      name: "hugo" as const,
      version: "1",
      costs: [{ seconds: 1, cpuSeconds: undefined, peakMegabytes: undefined }],
    };
    const told = comparisonReportOf(MACHINE, {
      ...COMPARISON,
      ours: { ...COMPARISON.ours, costs: costs([2, 100]) },
      peers: [blind],
    });
    expect(told.memoryRatios).toEqual({ hugo: undefined });
    expect(printComparison(told)).toMatch(/hugo +2\.00 × +–/);
  });
});
