import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../src/client-explorer/aggregate.ts";
import { datasetOf } from "../../src/client-explorer/dataset.ts";
import type { Question } from "../../src/client-explorer/question.ts";
import { rowsOf } from "../../src/client-explorer/rows.ts";
import { showView } from "../../src/client-explorer/shown.ts";
import { MOST_GROUPS, START_VIEW } from "../../src/client-explorer/view.ts";
import { WORDS } from "../../src/client-explorer/words.ts";
import {
  ASKABLE,
  type ATTRIBUTES,
  HOW_MEASURED,
  NOT_KNOWN,
  SPLITS,
  type ExplorerColumns,
} from "../../src/model/explorer.ts";
import { anyView, manyAwards } from "./support/columns.ts";

/** A fact, with the groups that it counts in. */
interface PlainFact {
  readonly value: number | undefined;
  readonly groups: readonly number[];
}

/** The facts of a question, found the plain way: one after the other, with nothing clever. */
function plainFacts(columns: ExplorerColumns, question: Question): PlainFact[] {
  const { facts } = HOW_MEASURED[question.measure];
  const { purchase, quarter, value } = columns.facts[facts];
  let place = 0;
  return purchase.flatMap((step, at) => {
    place += step;
    const own = place;
    const when = quarter[at] ?? NOT_KNOWN;
    const skills = columns.skill_sets[columns.purchases.skill[own] ?? 0] ?? [];
    const codesOf = (name: (typeof ATTRIBUTES)[number]): readonly number[] =>
      name !== "skill"
        ? [columns.purchases[name][own] ?? NOT_KNOWN]
        : skills.length > 0
          ? skills
          : [NOT_KNOWN];
    const madeUp = columns.purchases["made-up"][own];
    if (!question.madeUp && (madeUp === 1 || (madeUp === 2 && facts !== "opportunities"))) return [];
    for (const [name, code] of question.filters) if (!codesOf(name).includes(code)) return [];
    if (question.from !== undefined && when < question.from) return [];
    if (question.to !== undefined && (when > question.to || when === NOT_KNOWN)) return [];
    const year = when === NOT_KNOWN ? NOT_KNOWN : Math.floor((columns.first_quarter.quarter - 1 + when) / 4);
    const { split } = question;
    return [
      {
        value: value === undefined ? 1 : (value[at] ?? undefined),
        groups: split === "quarter" ? [when] : split === "fiscal-year" ? [year] : codesOf(split),
      },
    ];
  });
}

function plainTally(
  facts: readonly PlainFact[],
  measure: Question["measure"],
): { value: number | undefined; known: number; unknown: number } {
  const numbers = facts.flatMap(({ value }) => (value === undefined ? [] : [value])).sort((a, b) => a - b);
  const [known, unknown] = [numbers.length, facts.length - numbers.length];
  const sum = numbers.reduce((total, one) => total + one, 0);
  if (HOW_MEASURED[measure].by !== "median")
    return { value: known === 0 && unknown > 0 ? undefined : sum, known, unknown };
  const middle = [numbers[(known - 1) >> 1], numbers[known >> 1]];
  return { value: known === 0 ? undefined : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2, known, unknown };
}

describe("an answer", () => {
  it("is what counting by hand comes to, whatever is asked", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        const facts = plainFacts(dataset.columns, view);
        const answer = aggregate(dataset, view);
        expect(answer.whole).toEqual(plainTally(facts, view.measure));
        const codes = [...new Set(facts.flatMap(({ groups }) => groups))].sort((a, b) => a - b);
        expect(
          answer.groups.map(({ code, value, known, unknown }) => ({ code, value, known, unknown })),
        ).toEqual(
          codes.map((code) => ({
            code,
            ...plainTally(
              facts.filter(({ groups }) => groups.includes(code)),
              view.measure,
            ),
          })),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("has groups that come to the whole under any filter; where groups overlap, to at least as many facts", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        const { groups, whole } = aggregate(dataset, view);
        const sum = (numberOf: (group: (typeof groups)[number]) => number): number =>
          groups.reduce((total, group) => total + numberOf(group), 0);
        const [known, unknown] = [sum((one) => one.known), sum((one) => one.unknown)];
        if (view.split === "skill") {
          expect(known).toBeGreaterThanOrEqual(whole.known);
          expect(unknown).toBeGreaterThanOrEqual(whole.unknown);
          return;
        }
        expect([known, unknown]).toEqual([whole.known, whole.unknown]);
        if (HOW_MEASURED[view.measure].by !== "median")
          expect(sum(({ value }) => value ?? 0)).toBe(whole.value ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it("of a group is the whole of what only that group is asked for", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        const { split } = view;
        if (split === "fiscal-year" || split === "quarter" || view.filters.has(split)) return;
        for (const { code, value, known, unknown } of aggregate(dataset, view).groups) {
          const alone = aggregate(dataset, { ...view, filters: new Map(view.filters).set(split, code) });
          expect(alone.whole).toEqual({ value, known, unknown });
        }
      }),
    );
  });

  it("never says 0 for what is not known", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        for (const { value, known, unknown } of aggregate(dataset, view).groups)
          if (known === 0 && unknown > 0) expect(value).toBeUndefined();
      }),
    );
  });

  it("counts as many made-up facts as are missing without them", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        const count = (madeUp: boolean): number => {
          const { known, unknown } = aggregate(dataset, { ...view, madeUp }).whole;
          return known + unknown;
        };
        const answer = aggregate(dataset, { ...view, madeUp: true });
        expect(answer.madeUp).toBe(count(true) - count(false));
        expect(aggregate(dataset, { ...view, madeUp: false }).madeUp).toBe(0);
      }),
    );
  });
});

describe("the rows of an answer", () => {
  it("come to all groups of it: those that are not shown are the others", () => {
    const dataset = datasetOf(manyAwards(300));
    for (const measure of ASKABLE) {
      for (const most of MOST_GROUPS) {
        const view = { ...START_VIEW, measure, split: "supplier", most } as const;
        const answer = aggregate(dataset, view);
        const { by } = HOW_MEASURED[measure];
        const rows = rowsOf(answer, view, dataset.columns, by);
        expect(rows).toHaveLength(Math.min(most, answer.groups.length) + 1);
        const facts = rows.reduce((total, { tally }) => total + tally.known + tally.unknown, 0);
        expect(facts).toBe(answer.whole.known + answer.whole.unknown);
        const sum = rows.reduce((total, { tally }) => total + (tally.value ?? 0), 0);
        if (by !== "median") expect(sum).toBe(answer.whole.value);
      }
    }
  });

  it("lead on to a view of just that: no row promises what picking it does not keep", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        const answer = aggregate(dataset, view);
        const { by } = HOW_MEASURED[view.measure];
        for (const { kind, next, tally } of rowsOf(answer, view, dataset.columns, by)) {
          if (kind === "others" || next === undefined) continue;
          const { value, known, unknown } = aggregate(dataset, next).whole;
          expect({ value, known, unknown }).toEqual({
            value: tally.value,
            known: tally.known,
            unknown: tally.unknown,
          });
        }
      }),
    );
  });

  it("have no gaps in time", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        const split = view.split === "quarter" ? "quarter" : "fiscal-year";
        const asked = { ...view, split } as const;
        const rows = rowsOf(aggregate(dataset, asked), asked, dataset.columns, HOW_MEASURED[view.measure].by);
        const codes = rows.filter(({ kind }) => kind === "named").map(({ code }) => code);
        expect(codes).toEqual(codes.map((_, at) => (codes[0] ?? 0) + at));
      }),
    );
  });
});

describe("100,000 awards", () => {
  const columns = manyAwards(100_000);

  it("are a file of a few megabytes that is read in well under a second", () => {
    const text = JSON.stringify(columns);
    expect(text.length).toBeLessThan(12_000_000);
    const begun = performance.now();
    datasetOf(JSON.parse(text) as ExplorerColumns);
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it("are answered in less than 100 ms, whatever is measured and split", () => {
    const dataset = datasetOf(columns);
    const telling = { locale: "en", words: WORDS.en, currency: "CAD" } as const;
    const slow: string[] = [];
    for (const measure of ASKABLE) {
      for (const split of SPLITS) {
        const view = {
          ...START_VIEW,
          measure,
          split,
          from: 4,
          to: 35,
          filters: new Map([
            ["region", 3],
            ["skill", 2],
          ] as const),
        };
        const times = [view, { ...view, filters: new Map() }, view].map((one) => {
          const begun = performance.now();
          showView(dataset, one, telling);
          return performance.now() - begun;
        });
        const [, median = 0] = times.sort((a, b) => a - b);
        if (median >= 100) slow.push(`${measure} by ${split}: ${median} ms`);
      }
    }
    expect(slow).toEqual([]);
  });
});
