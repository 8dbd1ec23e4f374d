import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import type { Dashboard } from "../../src/dashboard/dashboard.ts";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { importRecords } from "../../src/import/import.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { registerIn } from "../import/support/folder.ts";
import { copyOfExample, CSV_18F, describeWith18F, realRows } from "../import/support/real-18f.ts";
import { groupingIn } from "./support/purchases.ts";

const NOW = instantOf(Date.parse("2026-11-23T15:00:00Z"));

describeWith18F("the numbers of 18F's 39 real purchases of 2016", () => {
  let dashboard: Dashboard;
  const rows = (): Record<string, string>[] => realRows();
  const cents = (text: string | undefined): number => Math.round(Number(text) * 100);
  const days = (row: Record<string, string>): number =>
    (Date.parse(row["ledger.paid"] ?? "") - Date.parse(row["ledger.accepted"] ?? "")) / 86_400_000;

  beforeAll(() => {
    const example = copyOfExample();
    importRecords({ bytes: readFileSync(CSV_18F), file: "18f.csv", content: example.root, now: NOW });
    dashboard = dashboardOf(registerIn(example.root).register, NOW);
    example.remove();
  });

  it("are 39 awards and US$34,480 committed, of which how much was paid is not known", () => {
    expect(dashboard.currency).toBe("USD");
    const { headline, real, records } = dashboard;
    expect(headline.opportunities).toMatchObject({ value: 39, n: 39 });
    expect(headline.awards).toMatchObject({ value: 39, n: 39 });
    expect(headline.committed).toMatchObject({ value: 3_448_000, n: 39, missing: 0 });
    // The archive tells of payments, and not of their amounts.
    expect(headline.paid).toMatchObject({ value: undefined, n: 0, missing: 39 });
    expect(headline.ended).toMatchObject({ value: undefined, n: 0 });
    expect(records.demonstration).toEqual({ opportunities: 0, awards: 0 });
    expect(real).toEqual(headline);
  });

  it("are 30 awards accepted and paid; how far the other nine came is not known", () => {
    const { outcomes } = dashboard;
    expect(outcomes.accepted).toMatchObject({ value: 30, n: 30, missing: 9 });
    expect(outcomes.paid).toMatchObject({ value: 30, n: 30, missing: 9 });
    expect(outcomes.terminated).toMatchObject({ value: 0, n: 30, missing: 9 });
    expect(outcomes.reRun).toMatchObject({ value: undefined, n: 0, missing: 39 });
    expect(dashboard.opportunities.flow.map(({ step, reached, here }) => [step, reached, here])).toEqual([
      ["posted", 39, 0],
      ["closed", 39, 0],
      ["awarded", 39, 9],
      ...["signed", "delivered", "accepted", "invoiced", "certified"].map((step) => [step, 30, 0]),
      ["paid", 30, 30],
    ]);
  });

  it("have the delays of the file, twelve of thirty over the standard", () => {
    const real = rows()
      .filter((row) => row["ledger.paid"])
      .map(days)
      .sort((a, b) => a - b);
    const { payTime } = dashboard;
    expect(payTime.rows.map((row) => row.days).sort((a = 0, b = 0) => a - b)).toEqual(real);
    expect(payTime.standard).toBe(30);
    expect(payTime.longest).toMatchObject({ value: 149, n: 30 });
    expect(payTime.median.value).toBe(((real[14] ?? 0) + (real[15] ?? 0)) / 2);
    expect(payTime.withinStandard).toMatchObject({ value: 18 / 30, n: 30, missing: 0 });
    // Which step an award waits for is not known where only some are recorded.
    for (const waiting of [payTime.waiting, payTime.overdue])
      expect(waiting).toMatchObject({ value: undefined, missing: 39 });
    expect(payTime.waits).toEqual([]);
  });

  it("tell for each stage what the file tells, and of the others nothing", () => {
    const known = Object.fromEntries(
      dashboard.stages.map(({ from, to, days: { median, n, missing } }) => [
        `${from}-${to}`,
        { median, n, missing },
      ]),
    );
    const open = rows()
      .map(
        (row) =>
          (Date.parse((row["closes"] ?? "").slice(0, 10)) - Date.parse(row["posted"] ?? "")) / 86_400_000,
      )
      .sort((a, b) => a - b);
    expect(known["posted-closed"]).toEqual({ median: open[19], n: 39, missing: 0 });
    for (const stage of [
      "need-posted",
      "selected-signed",
      "signed-delivered",
      "accepted-invoiced",
      "certified-paid",
    ])
      expect(known[stage], stage).toEqual({ median: undefined, n: 0, missing: 39 });
    expect(
      dashboard.spans.map(({ id, days: { n }, planned, traditional }) => [id, n, planned, traditional]),
    ).toEqual([
      ["need-to-work", 0, undefined, undefined],
      ["to-pay", 30, undefined, undefined],
      ["need-to-payment", 0, undefined, undefined],
    ]);
  });

  it("are spent by suppliers, teams and quarters as the file has it, in a year that begins in October", () => {
    const bySupplier = new Map<string, number>();
    for (const row of rows()) {
      const name = row["award.supplier.name"] ?? "";
      bySupplier.set(name, (bySupplier.get(name) ?? 0) + cents(row["award.price"]));
    }
    const told = groupingIn(dashboard, "supplier").rows.map(({ label, committed }) => [
      label.en,
      committed.value,
    ]);
    expect(told).toHaveLength(bySupplier.size);
    expect(new Map(told as [string, number][])).toEqual(bySupplier);
    expect(dashboard.suppliers.unique).toMatchObject({ value: bySupplier.size, n: 39, missing: 0 });
    const shares = [...bySupplier.values()].map((amount) => amount / 3_448_000);
    expect(dashboard.suppliers.concentration.value).toBeCloseTo(
      shares.reduce((index, share) => index + share * share, 0),
      12,
    );
    expect(dashboard.suppliers.topShare.value).toBe(Math.max(...shares));
    expect(groupingIn(dashboard, "fiscal-year").rows.map(({ key, awards }) => [key, awards])).toEqual([
      ["2015-2016", rows().filter((row) => (row["selection"] ?? "") < "2016-10-01").length],
      ...(rows().some(
        (row) => (row["selection"] ?? "") >= "2016-10-01" || (row["ledger.paid"] ?? "") >= "2016-10-01",
      )
        ? [["2016-2017", rows().filter((row) => (row["selection"] ?? "") >= "2016-10-01").length]]
        : []),
    ]);
  });

  it("count the applications of the file, and how many passed", () => {
    const received = rows().map((row) => Number(row["award.applications.received"]));
    const passed = rows().map((row) => Number(row["award.applications.passed"]));
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    const { applications } = dashboard;
    expect(applications.mean).toMatchObject({ value: sum(received) / 39, n: 39 });
    expect(applications.median.value).toBe([...received].sort((a, b) => a - b)[19]);
    expect(applications.passRate.value).toBe(sum(passed) / sum(received));
    expect(applications.distribution.map((one) => one.opportunities).reduce((a, b) => a + b)).toBe(39);
  });

  it("say of everything else that it is not known, and never that it is 0", () => {
    const { suppliers, code, targets } = dashboard;
    for (const { id, value } of [
      suppliers.newToGovernment,
      suppliers.smallOrFreelance,
      code.delivered,
      code.confirmedOpen,
      code.repositories,
      code.forks,
      code.reused,
    ])
      expect(value, id).toBeUndefined();
    for (const id of ["region", "licence"] as const)
      expect(groupingIn(dashboard, id).rows).toMatchObject([{ kind: "not-recorded", awards: 39 }]);
    expect(targets).toEqual([]);
  });
});
