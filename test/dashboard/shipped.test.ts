import path from "node:path";
import { describe, expect, it } from "vitest";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import type { Register } from "../../src/register/register.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { hasOpportunity } from "../support/demonstration.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const NOW = instantOf(Date.parse("2026-11-23T15:00:00Z"));
const PILOT = "2021-001-azure-marketplace-policies";

function shipped(): Register {
  const loaded = loadRegister(openFolder(PROJECT));
  if (loaded.kind === "no-program") throw new Error("no programme");
  return loaded.register;
}

function only(register: Register, isKept: (ref: string) => boolean): Register {
  return {
    ...register,
    opportunities: new Map([...register.opportunities].filter(([ref]) => isKept(ref))),
    awards: new Map([...register.awards].filter(([ref]) => isKept(ref))),
  };
}

describe.skipIf(!hasOpportunity(PILOT))("the pilot’s one real purchase, alone", () => {
  const dashboard = dashboardOf(
    only(shipped(), (ref) => ref === PILOT),
    NOW,
    { split: new Set() },
  );

  it("is $6,500 before tax, of which nothing was paid; with its tax, it is not known", () => {
    const { price, committed, paid, awards } = dashboard.headline;
    expect(awards.value).toBe(1);
    expect(price).toMatchObject({ value: 650_000, n: 1 });
    expect(committed).toMatchObject({ value: undefined, n: 0, missing: 1 });
    expect(paid).toMatchObject({ value: 0, n: 1, smallPopulation: true });
  });

  it("was signed, and terminated without a delivery", () => {
    const { signed, delivered, terminated, deliveredShare, reRun } = dashboard.outcomes;
    expect([signed, delivered, terminated, deliveredShare, reRun].map(({ value }) => value)).toEqual([
      1, 0, 1, 0, 0,
    ]);
    expect(dashboard.payTime.median).toMatchObject({ value: undefined, n: 0 });
  });

  it("is told beside the plan: 23 and 7 days, where the traditional way takes 26 and 31", () => {
    expect(dashboard.spans.map(({ planned, traditional }) => [planned, traditional])).toEqual([
      [23, 26],
      [7, 31],
      [30, 57],
    ]);
  });

  it("reaches of the plan’s targets what the pilot’s report says, and the rest is not known", () => {
    expect(
      Object.fromEntries(dashboard.targets.map(({ id, real, metByReal }) => [id, [real.value, metByReal]])),
    ).toEqual({
      applications: [4, true],
      // The supplier is withheld.
      suppliers: [undefined, undefined],
      opportunities: [1, false],
      signed: [1, true],
      delivered: [0, false],
      use_again: [undefined, undefined],
      apply_again: [undefined, undefined],
      splitting: [0, true],
      new_to_government: [undefined, undefined],
      outside_capital: [undefined, undefined],
      small_or_freelance: [undefined, undefined],
      repositories: [undefined, undefined],
      inventory: [undefined, undefined],
      forks: [undefined, undefined],
      hours_saved: [undefined, undefined],
      days_to_pay: [undefined, undefined],
    });
  });

  it("counts its supplier as withheld, and as no supplier", () => {
    expect(dashboard.suppliers.unique).toMatchObject({ value: undefined, missing: 1 });
    expect(dashboard.suppliers.withheld.value).toBe(1);
    expect(dashboard.suppliers.top).toBeUndefined();
  });
});

describe("a register without a record", () => {
  const dashboard = dashboardOf(
    only(shipped(), () => false),
    NOW,
  );

  it("counts nothing, and knows no amount, no share and no day", () => {
    const { headline, suppliers, payTime, outcomes, records } = dashboard;
    expect(records).toMatchObject({ opportunities: 0, awards: 0, events: 0 });
    expect([headline.opportunities.value, headline.awards.value]).toEqual([0, 0]);
    for (const { id, value } of [
      headline.price,
      headline.committed,
      headline.paid,
      suppliers.concentration,
      suppliers.topShare,
      payTime.withinStandard,
      outcomes.delivered,
    ])
      expect(value, id).toBeUndefined();
    expect(dashboard.spend.map(({ rows }) => rows)).toEqual(dashboard.spend.map(() => []));
    expect(dashboard.applications.rows).toEqual([]);
  });
});
