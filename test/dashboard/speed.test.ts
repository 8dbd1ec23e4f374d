import { describe, expect, it } from "vitest";
import { BENCH_NOW } from "../../src/bench/calendar.ts";
import { makeRecords } from "../../src/bench/records.ts";
import { chartOf } from "../../src/dashboard/charts/all.ts";
import { CHART_IDS } from "../../src/dashboard/charts/chart.ts";
import { paperOf, svg } from "../../src/dashboard/charts/draw/drawing.ts";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { LOCALES } from "../../src/model/locale.ts";
import type { Ref } from "../../src/model/ref.ts";
import type { Register } from "../../src/register/register.ts";
import { processorTime } from "../content/processor-time.ts";
import { registerOf } from "../register/memory-folder.ts";

const MADE = registerOf(Object.fromEntries([...makeRecords(250)].map(({ path, text }) => [path, text])));

/** The made-up purchases many times over, each time by other suppliers; nothing of it has been folded. */
function manyTimes(times: number): Register {
  const again = <T extends { readonly ref: Ref }>(
    records: ReadonlyMap<Ref, T>,
    change: (record: T, turn: number) => T,
  ): Map<Ref, T> =>
    new Map(
      Array.from({ length: times }, (_, turn) =>
        [...records.values()].map((record): [Ref, T] => {
          const ref = `${record.ref}-${turn}` as Ref;
          return [ref, { ...change(record, turn), ref }];
        }),
      ).flat(),
    );
  return {
    ...MADE,
    opportunities: again(MADE.opportunities, (one) => one),
    awards: again(MADE.awards, (award, turn) => ({
      ...award,
      supplier: { ...award.supplier, name: `${award.supplier.name ?? ""} ${turn}` },
    })),
  };
}

/** All numbers, and every chart in both languages and both sizes. */
function numbersAndPictures(register: Register): void {
  const dashboard = dashboardOf(register, BENCH_NOW);
  for (const id of CHART_IDS)
    for (const locale of LOCALES) {
      const { draw } = chartOf(id, dashboard, locale);
      for (const size of ["wide", "narrow"] as const) {
        const paper = paperOf(id, size);
        if (draw) svg(paper, draw(paper), { name: "name", about: "about" });
      }
    }
}

describe("all numbers", { timeout: 120_000 }, () => {
  it("and pictures of 5,000 awards take less than 1.5 seconds", () => {
    const time = processorTime(() => numbersAndPictures(manyTimes(20)), 1500);
    expect(time).toBeLessThan(1500);
  });

  it("of eight times as many awards take about eight times as long", () => {
    const few = processorTime(() => numbersAndPictures(manyTimes(8)), 0);
    const many = processorTime(() => numbersAndPictures(manyTimes(64)), 8 * few);
    expect(many).toBeLessThan(2 * 8 * few + 500);
  });
});
