import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { INDICATORS } from "../../src/indicators/index.ts";
import type { Measured } from "../../src/indicators/indicator.ts";
import { importRecords } from "../../src/import/import.ts";
import type { Register } from "../../src/register/register.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { registerIn } from "../import/support/folder.ts";
import { copyOfExample, CSV_18F, describeWith18F, realRows } from "../import/support/real-18f.ts";
import { NOW } from "../register/memory-folder.ts";
import { businessDays, daysTaken, groupsWithin, rowsOf, totals, type Row } from "./support/by-plain-loops.ts";
import { anyRegister } from "./support/random-registers.ts";

/** What an indicator measures, by the keys of its subjects. */
function valuesOf(register: Register, id: string): Map<string, number | undefined> {
  const found = INDICATORS.find((one) => one.id === id);
  return new Map([...(found?.measure(register, NOW) ?? [])].map((one) => [keyOf(one), rounded(one.value)]));
}

function keyOf({ subject, within }: Measured): string {
  return within ? `${subject.key} in ${within.key}` : subject.key;
}

/** To eight decimals, for sums of fractions in another order end otherwise. */
function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(8));
}

type Second = (rows: readonly Row[], register: Register) => Iterable<readonly [string, number | undefined]>;

const ofTeams = (rows: readonly Row[]): Map<string, Row[]> => {
  const teams = new Map<string, Row[]>();
  for (const row of rows) teams.set(row.team, [...(teams.get(row.team) ?? []), row]);
  return teams;
};

/** How each value is computed a second time, by loops over rows. */
const SECOND: Readonly<Record<string, Second>> = {
  "slow-award": (rows, { holidays }) =>
    rows.map(({ ref, closes, awarded }) => [ref, daysTaken(closes, awarded, holidays)]),
  "slow-signature": (rows, { holidays }) =>
    rows.map(({ ref, awarded, signed, hasLedger }) => {
      const until = signed ?? (hasLedger ? undefined : "2027-01-20");
      return [ref, until === undefined ? undefined : daysTaken(awarded, until, holidays)];
    }),
  "near-limit": (rows, { program }) =>
    [...ofTeams(rows)].map(([team, own]) => {
      const near = own.filter(
        ({ total }) => total >= program.limit.amount * 0.9 && total <= program.limit.amount,
      );
      return [team, rounded((near.length / own.length) * 100)];
    }),
  "supplier-share-of-awards": (rows) => shares(rows, () => 1),
  "supplier-share-of-spend": (rows) => shares(rows, ({ total }) => total),
  concentration: (rows) => {
    const named = rows.filter(({ supplier }) => supplier !== "");
    const spend = [
      ...totals(
        named,
        ({ supplier }) => supplier,
        ({ total }) => total,
      ).values(),
    ];
    const all = spend.reduce((sum, one) => sum + one, 0);
    return spend.length === 0
      ? []
      : [["programme", rounded(spend.reduce((sum, one) => sum + one * one, 0) / (all * all))]];
  },
  "single-application": (rows) => rows.map(({ ref, received }) => [ref, received]),
  "others-failed": (rows) =>
    rows
      .filter(({ received }) => received === undefined || received > 1)
      .map(({ ref, passed }) => [ref, passed]),
  "few-applications": (rows) =>
    [...ofTeams(rows.filter(({ received }) => received !== undefined))].map(([team, own]) => [
      team,
      rounded(own.reduce((sum, { received = 0 }) => sum + received, 0) / own.length),
    ]),
};

function shares(rows: readonly Row[], of: (row: Row) => number): [string, number | undefined][] {
  const named = rows.filter(({ supplier }) => supplier !== "");
  const teams = totals(named, ({ team }) => team, of);
  return [...totals(named, ({ supplier, team }) => `${supplier} in ${team}`, of)].map(([key, own]) => [
    key,
    rounded((own / (teams.get(key.split(" in ")[1] ?? "") ?? 0)) * 100),
  ]);
}

/** The groups of `split-purchases`, as `supplier refs sum`. */
function groupsOf(register: Register): string[] {
  const found = INDICATORS.find(({ id }) => id === "split-purchases");
  return [...(found?.measure(register, NOW) ?? [])]
    .map(({ subject, inputs, value }) => {
      const refs = inputs.flatMap(({ records }) => records ?? []).sort();
      return `${subject.key} ${refs.join("+")} ${value}`;
    })
    .sort();
}

describe("each value, computed a second time by plain loops", () => {
  it.each(Object.entries(SECOND))("is the same: %s", (id, second) => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        // The good records' own award is one of the rows, as any other.
        expect(valuesOf(register, id)).toEqual(new Map(second(rowsOf(register), register)));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same: short-posting and unanswered-questions, of the opportunities that were awarded", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const [open, late] = [
          valuesOf(register, "short-posting"),
          valuesOf(register, "unanswered-questions"),
        ];
        for (const { ref, posted, closes, answers } of rowsOf(register)) {
          expect(open.get(ref)).toBe(businessDays(posted, closes, register.holidays));
          expect(late.get(ref)).toBe(answers.filter((day) => day === "" || day > closes).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same: split-purchases, with every pair of days tried", () => {
    fc.assert(
      fc.property(anyRegister, (any) => {
        // An exception makes groups of its own, which are told for its sake.
        const register = { ...any, exceptions: [] };
        expect(groupsOf(register)).toEqual(groupsWithin(rowsOf(register), 365));
      }),
      { numRuns: 60 },
    );
  });
});

describeWith18F("the indicators of 18F’s 39 real purchases of 2016", () => {
  function real(): Register {
    const { root, remove } = copyOfExample();
    onTestFinished(remove);
    const now = instantOf(Date.parse("2026-11-23T15:00:00Z"));
    importRecords({ bytes: readFileSync(CSV_18F), file: "18f.csv", content: root, now });
    return registerIn(root).register;
  }

  const flagged = (register: Register, id: string): Measured[] =>
    INDICATORS.filter((one) => one.id === id).flatMap((one) =>
      [...one.measure(register, NOW)].filter((reading) => reading.flagged),
    );

  it("have the values of plain loops", () => {
    const register = real();
    for (const id of [
      "near-limit",
      "supplier-share-of-awards",
      "supplier-share-of-spend",
      "concentration",
      "few-applications",
      "single-application",
    ])
      expect([id, valuesOf(register, id)]).toEqual([id, new Map(SECOND[id]?.(rowsOf(register), register))]);
    expect(groupsOf(register)).toEqual(groupsWithin(rowsOf(register), 365));
  });

  it("ask about one supplier’s two jobs of one repository on one day, and about its five within ten weeks", () => {
    const split = flagged(real(), "split-purchases").filter(({ subject }) => subject.key === "vendor30");
    expect(
      split.map(({ within, value, n, inputs }) => ({
        of: within?.kind,
        value,
        n,
        refs: inputs.flatMap(({ records }) => records ?? []).map((ref) => ref.slice(0, 8)),
      })),
    ).toEqual(
      expect.arrayContaining([
        { of: "repository", value: 459_700, n: 2, refs: ["2016-017", "2016-020"] },
        {
          of: "team",
          value: 979_500,
          n: 5,
          refs: ["2016-006", "2016-011", "2016-017", "2016-020", "2016-022"],
        },
      ]),
    );
    const days = realRows()
      .filter((row) => row["award.supplier.name"] === "vendor-30")
      .map((row) => Date.parse(row["selection"] ?? "") / 86_400_000)
      .sort((a, b) => a - b);
    expect((days.at(-1) ?? 0) - (days[0] ?? 0)).toBeLessThanOrEqual(70);
  });

  it("ask of no team about more than half with one supplier: those that have it have too few awards to say", () => {
    const register = real();
    const found = INDICATORS.filter(({ id }) => id === "supplier-share-of-spend").flatMap((one) => [
      ...one.measure(register, NOW),
    ]);
    const half = found.filter(({ value = 0 }) => value > 50);
    expect(
      half
        .map(({ within, value, n, tooFew, flagged: asks }) => [
          register.teams.get(within?.key ?? "")?.name.en,
          Math.round(value ?? 0),
          n,
          tooFew,
          asks,
        ])
        .sort(),
    ).toEqual([
      ["18F - Tock", 100, 1, true, false],
      ["BetaFEC", 100, 1, true, false],
      ["FAS", 60, 2, true, false],
      ["FedRAMP", 100, 1, true, false],
    ]);
    // The largest share that can be told: a third of 18F's own spend.
    const told = found
      .filter(({ tooFew }) => !tooFew)
      .map(({ value = 0, subject }) => [subject.key, Math.round(value * 10) / 10] as const);
    expect(told.sort((a, b) => b[1] - a[1]).slice(0, 2)).toEqual([
      ["vendor37", 35.8],
      ["vendor30", 34.1],
    ]);
  });

  it("ask about three of 27 awards just below the limit, and about nothing else of the market", () => {
    const register = real();
    expect(
      flagged(register, "near-limit").map(({ value = 0, threshold, n }) => [
        Math.round(value * 10) / 10,
        threshold,
        n,
      ]),
    ).toEqual([[11.1, 10, 27]]);
    for (const id of ["concentration", "few-applications", "single-application", "others-failed"])
      expect([id, flagged(register, id)]).toEqual([id, []]);
  });

  it("say nothing of what the archive does not hold", () => {
    const register = real();
    for (const id of [
      "short-posting",
      "slow-award",
      "slow-signature",
      "unanswered-questions",
      "findable-code",
    ])
      expect([id, [...valuesOf(register, id)]]).toEqual([id, []]);
  });
});
