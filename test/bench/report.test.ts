import { describe, expect, it } from "vitest";
import { medianRun, type Measurement } from "../../src/bench/measure.ts";
import { printReportJson, printReportText, reportOf } from "../../src/bench/report.ts";

const MACHINE = {
  node: "v20.20.2",
  platform: "linux x64",
  processor: "A processor",
  cores: 2,
  memoryMegabytes: 8192,
};

function measurement(records: number, buildSeconds: number): Measurement {
  const cost = { seconds: 1.25, cpuSeconds: 1.5, peakMegabytes: 123.4, processSeconds: 2 };
  const pages = records * 4;
  return {
    records,
    content: { files: records * 9, bytes: records * 7000 },
    stages: {
      load: cost,
      guardrails: cost,
      payments: cost,
      data: cost,
      dashboard: cost,
      build: { ...cost, seconds: buildSeconds, pages },
    },
    rules: [{ id: "MA-101", milliseconds: 0.25 }],
    pages,
    millisecondsPerPage: (buildSeconds * 1000) / pages,
  };
}

const report = reportOf(MACHINE, 3, [measurement(500, 2), measurement(5000, 22)]);

describe("the report", () => {
  it("says how much more a page costs at the larger size", () => {
    expect(report.growth).toEqual([{ from: 500, to: 5000, perPage: expect.closeTo(1.1) }]);
  });

  it("prints machine, runs, stages, rules and pages", () => {
    const printed = printReportText(report);
    expect(printed).toContain("Node v20.20.2, linux x64, 2 × A processor, 8192 MB");
    expect(printed).toContain("median of 3 runs · médiane de 3 essais");
    expect(printed).toMatch(/dashboard · tableau de bord +1\.25 +1\.50 +123 +2\.00/);
    expect(printed).toMatch(/payments · paiements +1\.25 +1\.50 +123 +2\.00/);
    expect(printed).toMatch(/open data · données +1\.25 +1\.50 +123 +2\.00/);
    expect(printed).toMatch(/build, whole.+22\.00 +1\.50 +123 +2\.00/);
    expect(printed).toContain("20000 files written, 1.100 ms each");
    expect(printed).toMatch(/MA-101 +0\.3/);
    expect(printed).toContain("500 → 5000: a page costs 1.10 × as much");
  });

  it("says of a single run that it is one", () => {
    expect(printReportText(reportOf(MACHINE, 1, [measurement(5, 1)]))).toContain(
      "1 run: other work on the machine",
    );
  });

  it("prints the same as JSON", () => {
    expect(JSON.parse(printReportJson(report))).toEqual(report);
  });
});

describe("medianRun", () => {
  it("is a run that took place, in the middle by its seconds", () => {
    const runs = [
      { seconds: 3, run: 1 },
      { seconds: 1, run: 2 },
      { seconds: 2, run: 3 },
    ];
    expect(medianRun(runs)).toBe(runs[2]);
  });
});
