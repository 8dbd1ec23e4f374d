import fc from "fast-check";
import { seeded } from "../../../src/bench/random.ts";
import { datasetOf, type Dataset } from "../../../src/client-explorer/dataset.ts";
import { MOST_GROUPS, type View } from "../../../src/client-explorer/view.ts";
import {
  ASKABLE,
  ATTRIBUTES,
  FACTS,
  NO_AWARD,
  NOT_KNOWN,
  SPLITS,
  WITHHELD,
  type Attribute,
  type ExplorerColumns,
  type FactColumns,
  type FactName,
  type Named,
} from "../../../src/model/explorer.ts";
import type { CalendarDate } from "../../../src/time/calendar.ts";

/** Keys that an address could be spoilt by, and that could be taken for something else. */
const HOSTILE_KEYS = [
  "-not-known",
  "--",
  "a b",
  "é&=?#%",
  "=1+1",
  "\u0000",
  "<b>",
  "🎉",
  "from",
  "-no-award",
] as const;

const STATUSES = ["open", "awarded", "paid"] as const;

/** A fact before its place is told as a step. */
interface Placed {
  readonly place: number;
  readonly quarter: number;
  readonly value: number | null;
}

function factColumns(name: FactName, facts: readonly Placed[]): FactColumns {
  const ordered = [...facts].sort((a, b) => a.place - b.place);
  const purchase = ordered.map(({ place }, at) => place - (ordered[at - 1]?.place ?? 0));
  const quarter = ordered.map((one) => one.quarter);
  return name === "opportunities" || name === "awards"
    ? { purchase, quarter }
    : { purchase, quarter, value: ordered.map(({ value }) => value) };
}

const names = fc
  .uniqueArray(fc.oneof(fc.constantFrom(...HOSTILE_KEYS), fc.string({ minLength: 1, unit: "grapheme" })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((keys) => keys.map((key): Named => [key, `${key} (en)`, `${key} (fr)`]));

const placed = (size: number, quarters: number): fc.Arbitrary<Placed> =>
  fc.record({
    place: fc.nat({ max: size - 1 }),
    quarter: fc.integer({ min: NOT_KNOWN, max: quarters - 1 }),
    value: fc.oneof(fc.integer({ min: -500, max: 1_000_000 }), fc.constant(null)),
  });

/** Files of a few purchases, with everything that a column can say. */
export const anyColumns: fc.Arbitrary<ExplorerColumns> = fc
  .record({
    size: fc.integer({ min: 1, max: 12 }),
    quarters: fc.integer({ min: 1, max: 9 }),
    starts: fc.constantFrom(1, 4, 10),
    first: fc.record({ year: fc.integer({ min: 2015, max: 2030 }), quarter: fc.integer({ min: 1, max: 4 }) }),
    names: fc.record({
      team: names,
      skill: names,
      supplier: names,
      region: names,
      licence: names,
      "payment-method": names,
      status: names,
    }),
  })
  .chain(({ size, quarters, starts, first, names: all }) => {
    const column = (codes: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
      fc.array(codes, { minLength: size, maxLength: size });
    const codes = (name: Attribute): fc.Arbitrary<number> =>
      fc.integer({ min: name === "supplier" ? WITHHELD : NO_AWARD, max: all[name].length - 1 });
    const place = fc.nat({ max: all.skill.length - 1 });
    const sets = fc.uniqueArray(
      fc.uniqueArray(place).map((set) => set.sort((a, b) => a - b)),
      {
        minLength: 1,
        maxLength: 4,
        selector: (set) => set.join(" "),
      },
    );
    return sets.chain((skillSets) =>
      fc.record<ExplorerColumns>({
        version: fc.constant(1),
        as_of: fc.constant("2026-11-23" as CalendarDate),
        currency: fc.constantFrom("CAD", "USD"),
        fiscal_year_starts: fc.constant(starts),
        first_quarter: fc.constant(first),
        quarters: fc.constant(quarters),
        small_below: fc.constant(5),
        names: fc.constant(all),
        skill_sets: fc.constant(skillSets),
        purchases: fc.record({
          team: column(codes("team")),
          skill: column(fc.nat({ max: skillSets.length - 1 })),
          supplier: column(codes("supplier")),
          region: column(codes("region")),
          licence: column(codes("licence")),
          "payment-method": column(codes("payment-method")),
          status: column(codes("status")),
          "made-up": column(fc.constantFrom(0, 0, 1, 2)),
        }),
        facts: fc
          .tuple(...FACTS.map(() => fc.array(placed(size, quarters), { maxLength: 20 })))
          .map(
            (lists) =>
              Object.fromEntries(
                FACTS.map((name, at) => [name, factColumns(name, lists[at] ?? [])]),
              ) as ExplorerColumns["facts"],
          ),
      }),
    );
  });

/** A file, and a view of it: any measure, split, period and filters. */
export const anyView: fc.Arbitrary<{ dataset: Dataset; view: View }> = anyColumns.chain((columns) => {
  const dataset = datasetOf(columns);
  const quarter = fc.option(fc.nat({ max: columns.quarters - 1 }), { nil: undefined });
  const occurring = (name: Attribute): number[] => {
    const own = [...columns.purchases[name]].filter((code) => name !== "skill" && code < 0);
    const withoutSkill = name === "skill" && columns.skill_sets.some((set) => set.length === 0);
    return [...columns.names[name].keys(), ...new Set(own), ...(withoutSkill ? [NOT_KNOWN] : [])];
  };
  const filters = fc
    .subarray([...ATTRIBUTES], { maxLength: 3 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((name) => fc.constantFrom(...occurring(name)).map((code) => [name, code] as const)),
      ),
    )
    .map((pairs) => new Map<Attribute, number>(pairs));
  return fc
    .record({
      measure: fc.constantFrom(...ASKABLE),
      split: fc.constantFrom(...SPLITS),
      ends: fc.tuple(quarter, quarter),
      filters,
      madeUp: fc.boolean(),
      most: fc.constantFrom(...MOST_GROUPS),
    })
    .map(({ ends: [one, other], ...rest }) => {
      const isOrdered = one === undefined || other === undefined || one <= other;
      const [from, to] = isOrdered ? [one, other] : [other, one];
      return { dataset, view: { ...rest, from, to } };
    });
});

/** As many awards as a large programme would have in decades: 40 teams, 30 skills, 5,000 suppliers, ten years; a tenth made up. */
export function manyAwards(count: number): ExplorerColumns {
  const random = seeded(count);
  const list = (name: string, length: number): Named[] =>
    Array.from({ length }, (_, at) => [`${name}-${at}`, `The ${name} ${at}`, `${name} nº ${at}`]);
  const places = Array.from({ length: count }, (_, place) => place);
  const quarters = 40;
  const column = (most: number): number[] => places.map(() => random.whole(0, most - 1));
  const facts = (name: FactName, valueOf: () => number | null): FactColumns =>
    factColumns(
      name,
      places.map((place) => ({
        place,
        quarter: Math.floor((place * quarters) / count),
        value: random.chance(0.01) ? null : valueOf(),
      })),
    );
  const cents = (): number => random.whole(100_000, 1_000_000);
  return {
    version: 1,
    as_of: "2026-11-23" as CalendarDate,
    currency: "CAD",
    fiscal_year_starts: 4,
    first_quarter: { year: 2016, quarter: 1 },
    quarters,
    small_below: 5,
    names: {
      team: list("team", 40),
      skill: list("skill", 30),
      supplier: list("supplier", 5000),
      region: list("region", 13),
      licence: list("licence", 6),
      "payment-method": list("method", 2),
      status: STATUSES.map((key): Named => [key, key]),
    },
    skill_sets: Array.from({ length: 200 }, () =>
      random
        .some([0, ...Array.from({ length: 29 }, (_, at) => at + 1)], random.whole(1, 4))
        .sort((a, b) => a - b),
    ),
    purchases: {
      team: column(40),
      skill: column(200),
      supplier: column(5000),
      region: column(13),
      licence: column(6),
      "payment-method": column(2),
      status: column(3),
      "made-up": places.map((place) => (place % 10 === 0 ? 1 : 0)),
    },
    facts: {
      opportunities: facts("opportunities", cents),
      awards: facts("awards", cents),
      price: facts("price", cents),
      committed: facts("committed", cents),
      paid: facts("paid", cents),
      applications: facts("applications", () => random.whole(0, 30)),
      "days-to-pay": facts("days-to-pay", () => random.whole(0, 90)),
    },
  };
}
