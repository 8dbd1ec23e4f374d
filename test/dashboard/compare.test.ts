import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDashboards, measuresOf, type ComparedRow } from "../../src/dashboard/compare.ts";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { MEASURES } from "../../src/model/measures.ts";
import { registerWith, SMOOTH, upTo } from "../payments/support/ledger.ts";
import { NOW, PROGRAM, swap } from "../register/memory-folder.ts";
import { dashboardOfMade, made } from "./support/purchases.ts";

const PAID = dashboardOf(registerWith(SMOOTH), NOW);
const LATER = dashboardOf(
  registerWith(upTo("paid").map((line) => (line.event === "paid" ? { ...line, date: "2026-07-26" } : line))),
  NOW,
);
const IN_DOLLARS = { ...PAID, currency: "USD" };

function rowOf(rows: readonly ComparedRow[], id: string): ComparedRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

describe("two programmes, compared", () => {
  it("have a row for every measure, and for every stage and span", () => {
    const { rows } = compareDashboards(PAID, LATER);
    expect(rows.slice(0, Object.keys(MEASURES).length).map(({ id }) => id)).toEqual(Object.keys(MEASURES));
    expect(rows.map(({ id }) => id)).toContain("stages.invoiced-certified");
    expect(rows.map(({ id }) => id)).toContain("spans.need-to-payment");
    // That is the measure `pay.median`.
    expect(rows.map(({ id }) => id)).not.toContain("spans.to-pay");
    expect(measuresOf(PAID).size).toBe(Object.keys(MEASURES).length);
  });

  it("are told apart by difference and ratio, the second against the first", () => {
    const { rows } = compareDashboards(PAID, LATER);
    expect(rowOf(rows, "pay.median")).toMatchObject({ difference: 3, ratio: 2 });
    expect(rowOf(rows, "stages.invoiced-certified")).toMatchObject({ unit: "days" });
    expect(rowOf(rows, "spend.paid")).toMatchObject({ difference: 0, ratio: 1 });
    // A share of a share says nothing.
    expect(rowOf(rows, "pay.within-standard")).toMatchObject({ difference: 0, ratio: undefined });
  });

  it("have amounts of two currencies side by side, and nothing made of both", () => {
    const { rows, isOneCurrency, programmes } = compareDashboards(PAID, IN_DOLLARS);
    expect(isOneCurrency).toBe(false);
    expect(programmes.map(({ currency }) => currency)).toEqual(["CAD", "USD"]);
    for (const row of rows.filter(({ unit }) => unit === "money"))
      expect([row.difference, row.ratio]).toEqual([undefined, undefined]);
    expect(rowOf(rows, "spend.paid").cells.map(({ value }) => value)).toEqual([747_338, 747_338]);
    expect(rowOf(rows, "awards.made")).toMatchObject({ difference: 0, ratio: 1 });
  });

  it("are not compared where one of the two does not know", () => {
    const none = dashboardOf(registerWith([]), NOW);
    const { rows } = compareDashboards(PAID, none);
    expect(rowOf(rows, "pay.median")).toMatchObject({
      cells: [{ value: 3 }, { value: undefined }],
      difference: undefined,
      ratio: undefined,
    });
  });

  it("are told with their own standards, and in our words", () => {
    const other = dashboardOf(
      registerWith(SMOOTH, {
        [PROGRAM]: (text) => `${swap("currency: CAD", "currency: EUR")(text)}payments: { pay_within: 14 }\n`,
      }),
      NOW,
    );
    const said = {
      ...other,
      headline: {
        ...other.headline,
        paid: { ...other.headline.paid, name: { en: "Ours is best", fr: "Le nôtre" } },
      },
    };
    const { programmes, rows } = compareDashboards(PAID, said);
    expect(programmes.map(({ standard }) => standard)).toEqual([30, 14]);
    expect(rowOf(rows, "spend.paid").name.en).toBe("Paid");
  });

  it("differ the other way round when they change places, and not at all from themselves", () => {
    const some = fc.array(made, { maxLength: 4 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [dashboardOfMade(one), dashboardOfMade(other)];
        const back = compareDashboards(b, a).rows;
        for (const { id, difference } of compareDashboards(a, b).rows)
          expect(rowOf(back, id).difference ?? NaN).toBe(difference === undefined ? NaN : 0 - difference);
        for (const { difference = 0, ratio = 1 } of compareDashboards(a, a).rows)
          expect([difference, ratio]).toEqual([0, 1]);
      }),
      { numRuns: 15 },
    );
  });
});
