import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { measuresOf } from "../../src/dashboard/compare.ts";
import { dashboardJson } from "../../src/dashboard/write-dashboard.ts";
import type { Cell } from "../../src/dashboard/measure.ts";
import { NOW } from "../register/memory-folder.ts";
import {
  awardDayOf,
  dashboardOfMade,
  groupingIn,
  made,
  registerOfMade,
  totalOf,
  type Made,
} from "./support/purchases.ts";

const some = fc.array(made, { maxLength: 7 });
const RUNS = { numRuns: 40 };

const awarded = (purchases: readonly Made[]): Made[] => purchases.filter(({ steps }) => steps !== undefined);
const add = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** A sum as the definition says it: of nothing known it is not known. */
const sumOf = (amounts: readonly (number | undefined)[]): Pick<Cell, "value" | "n" | "missing"> => {
  const known = amounts.filter((one) => one !== undefined);
  return {
    value: known.length === 0 ? undefined : add(known),
    n: known.length,
    missing: amounts.length - known.length,
  };
};

describe("the numbers of any purchases", () => {
  it("are sums of what the records say, and what they do not say is not known", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        const { headline, applications } = dashboardOfMade(purchases);
        const won = awarded(purchases);
        expect(headline.opportunities.value).toBe(purchases.length);
        expect(headline.awards.value).toBe(won.length);
        expect(headline.price).toMatchObject(sumOf(won.map(({ price }) => price)));
        // A ledger that commits money says how much, also where the award does not know its tax.
        const committed = won.map((one) =>
          one.tax === undefined && one.steps === 0 ? undefined : totalOf(one),
        );
        expect(headline.committed).toMatchObject(sumOf(committed));
        const paid = won.map((one) => (one.end === undefined && (one.steps ?? 0) >= 7 ? totalOf(one) : 0));
        expect(headline.paid).toMatchObject(sumOf(paid));
        const received = won.flatMap((one) => one.applications?.received ?? []);
        expect(applications.mean.value).toBe(
          received.length === 0 ? undefined : add(received) / received.length,
        );
      }),
      RUNS,
    );
  });

  it("come to the whole in every grouping whose rows can be added up", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        const dashboard = dashboardOfMade(purchases);
        const { headline } = dashboard;
        for (const { overlapping, id, rows } of dashboard.spend) {
          if (overlapping) continue;
          expect(add(rows.map(({ awards }) => awards)), id).toBe(headline.awards.value);
          for (const column of ["price", "committed", "paid"] as const)
            expect(add(rows.map((row) => row[column].value)), `${id} ${column}`).toBe(
              headline[column].value ?? 0,
            );
          if ((headline.committed.value ?? 0) > 0)
            expect(add(rows.map(({ share }) => share.value))).toBeCloseTo(1, 9);
        }
      }),
      RUNS,
    );
  });

  it("have for each skill all that was asked for with it, whole", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        const { rows, overlapping } = groupingIn(dashboardOfMade(purchases), "skill");
        expect(overlapping).toBe(true);
        for (const { kind, key, awards, price } of rows) {
          const those = awarded(purchases).filter(({ skills }) =>
            kind === "named" ? skills.includes(key) : skills.length === 0,
          );
          expect([awards, price.value]).toEqual([those.length, add(those.map((one) => one.price))]);
        }
      }),
      RUNS,
    );
  });

  it("put each award into the fiscal year of its day, from April to March", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        const { rows } = groupingIn(dashboardOfMade(purchases), "fiscal-year");
        for (const { key, awards, from, to } of rows) {
          expect([from, to]).toEqual([`${key.slice(0, 4)}-04-01`, `${key.slice(5)}-03-31`]);
          const those = awarded(purchases).filter((one) => {
            const [year = "", month = ""] = awardDayOf(one).split("-");
            return Number(year) - (Number(month) < 4 ? 1 : 0) === Number(key.slice(0, 4));
          });
          expect(awards).toBe(those.length);
        }
      }),
      RUNS,
    );
  });

  it("are the same in whatever order the records come", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        const register = registerOfMade(purchases);
        const turned = {
          ...register,
          opportunities: new Map([...register.opportunities].reverse()),
          awards: new Map([...register.awards].reverse()),
        };
        expect(dashboardJson(dashboardOf(turned, NOW))).toBe(dashboardJson(dashboardOf(register, NOW)));
      }),
      RUNS,
    );
  });

  it("never count less for a record more", () => {
    fc.assert(
      fc.property(some, made, (purchases, one) => {
        const [before, after] = [dashboardOfMade(purchases), dashboardOfMade([...purchases, one])];
        const later = measuresOf(after);
        for (const { id, unit, value, n, missing } of measuresOf(before).values()) {
          const then = later.get(id);
          // An average is no count.
          if (unit === "count" && !id.startsWith("applications."))
            expect(then?.value ?? 0, id).toBeGreaterThanOrEqual(value ?? 0);
          expect((then?.n ?? 0) + (then?.missing ?? 0), id).toBeGreaterThanOrEqual(
            id.startsWith("suppliers.") ? 0 : n + missing,
          );
        }
        expect(after.records.opportunities).toBe(before.records.opportunities + 1);
      }),
      RUNS,
    );
  });

  it("count every opportunity once in the statuses and in the flow, which loses none", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        const { opportunities } = dashboardOfMade(purchases);
        expect(add(opportunities.byStatus.map(({ count }) => count))).toBe(purchases.length);
        const { flow } = opportunities;
        expect(flow[0]?.reached).toBe(purchases.length);
        for (const [index, row] of flow.entries()) {
          const stopped = row.here + row.cancelled + row.terminated + row.withoutAward;
          expect(row.reached).toBe(stopped + (flow[index + 1]?.reached ?? 0));
        }
      }),
      RUNS,
    );
  });

  it("tell of real records alone what all would tell, were the others not there", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        const { real, records } = dashboardOfMade(purchases);
        const alone = dashboardOfMade(purchases.filter(({ demonstration }) => !demonstration));
        expect(real).toEqual(alone.headline);
        expect(records.real.awards).toBe(alone.records.awards);
        expect(records.real.awards + records.demonstration.awards).toBe(records.awards);
      }),
      RUNS,
    );
  });

  it("are marked where they stand on fewer than five records, and only there", () => {
    fc.assert(
      fc.property(some, (purchases) => {
        for (const { n, smallPopulation } of cellsOf(dashboardOfMade(purchases)))
          expect(smallPopulation).toBe(n < 5);
      }),
      RUNS,
    );
  });
});

/** Everything that says how many records it stands on, wherever it is. */
function cellsOf(value: unknown): { n: number; smallPopulation: boolean }[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap((item: unknown) => cellsOf(item));
  return "smallPopulation" in value && "n" in value
    ? [{ n: Number(value.n), smallPopulation: value.smallPopulation === true }, ...inside]
    : inside;
}
