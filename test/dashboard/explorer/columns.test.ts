import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeRecords } from "../../../src/bench/records.ts";
import { aggregate, type Answer } from "../../../src/client-explorer/aggregate.ts";
import { choicesOf } from "../../../src/client-explorer/choices.ts";
import { datasetOf, type Dataset } from "../../../src/client-explorer/dataset.ts";
import { groupName } from "../../../src/client-explorer/names.ts";
import { quarterKey } from "../../../src/client-explorer/periods.ts";
import { START_VIEW } from "../../../src/client-explorer/view.ts";
import { WORDS } from "../../../src/client-explorer/words.ts";
import type { GroupRow } from "../../../src/dashboard/dashboard.ts";
import { explorerColumns } from "../../../src/dashboard/explorer/columns.ts";
import { dashboardOf } from "../../../src/dashboard/make-dashboard.ts";
import { importRecords } from "../../../src/import/import.ts";
import {
  ATTRIBUTES,
  FACTS,
  NOT_KNOWN,
  WITHHELD,
  type Askable,
  type ExplorerColumns,
  type Split,
} from "../../../src/model/explorer.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import type { Register } from "../../../src/register/register.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { copyOfExample, CSV_18F } from "../../import/support/real-18f.ts";
import { goodRecords, memoryFolder, registerOf } from "../../register/memory-folder.ts";
import { everything } from "../../site/content/everything.ts";
import { writeFolder } from "../../site/content/write-folder.ts";

const NOW = instantOf(Date.parse("2026-11-23T15:00:00Z"));
const LATER = instantOf(Date.parse("2027-12-15T17:00:00Z"));

const folder = mkdtempSync(path.join(tmpdir(), "explorer-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function registerAt(root: string): Register {
  const loaded = loadRegister(openFolder(root));
  if (loaded.kind === "no-program") throw new Error("no programme");
  return loaded.register;
}

function benchRegister(): Register {
  const files = Object.fromEntries(Array.from(makeRecords(150), ({ path: at, text }) => [at, text]));
  const loaded = loadRegister(memoryFolder(files));
  if (loaded.kind === "no-program") throw new Error("no programme");
  return loaded.register;
}

function everythingRegister(): Register {
  writeFolder(folder, everything);
  return registerAt(folder);
}

function real18f(): Register {
  const example = copyOfExample();
  try {
    importRecords({ bytes: readFileSync(CSV_18F), file: "18f.csv", content: example.root, now: NOW });
    return registerAt(example.root);
  } finally {
    example.remove();
  }
}

/** The file as a browser reads it. */
function sent(columns: ExplorerColumns): ExplorerColumns {
  return JSON.parse(JSON.stringify(columns)) as ExplorerColumns;
}

const REGISTERS: readonly (readonly [name: string, register: () => Register, now: typeof NOW])[] = [
  ["the shipped records", () => registerAt(path.resolve(import.meta.dirname, "../../..")), NOW],
  ["records of every kind", everythingRegister, NOW],
  ["150 generated purchases", benchRegister, LATER],
  ...(existsSync(CSV_18F) ? [["18F’s 39 real purchases", real18f, NOW] as const] : []),
];

describe.each(REGISTERS)("the explorer comes to what the dashboard comes to, of %s", (_, load, now) => {
  const register = load();
  const dashboard = dashboardOf(register, now);
  const dataset = datasetOf(sent(explorerColumns(register, now)));
  const ask = (measure: Askable, split: Split, madeUp = true): Answer =>
    aggregate(dataset, { ...START_VIEW, measure, split, madeUp });

  it("in the numbers that its page begins with, with made-up records and without", () => {
    for (const madeUp of [true, false]) {
      const { opportunities, awards, price, committed } = madeUp ? dashboard.headline : dashboard.real;
      const whole = (measure: Askable): [number, number, number | undefined] => {
        const { known, unknown, value } = ask(measure, "team", madeUp).whole;
        return [known, unknown, value];
      };
      expect(whole("opportunities")[0]).toBe(opportunities.value);
      expect(whole("awards")[0]).toBe(awards.value);
      expect(whole("price")).toEqual([price.n, price.missing, price.value ?? 0]);
      // The dashboard calls a sum of nothing not known; here it is nothing, or not known where something is missing.
      expect(whole("committed")).toEqual([
        committed.n,
        committed.missing,
        committed.value ?? (committed.missing > 0 ? undefined : 0),
      ]);
    }
  });

  it("in what was paid, and in how long that took", () => {
    const paid = ask("paid", "team").whole;
    expect(paid.value ?? 0).toBe(dashboard.headline.paid.value ?? 0);
    const days = ask("days-to-pay", "team").whole;
    expect([days.value, days.known]).toEqual([dashboard.payTime.median.value, dashboard.payTime.median.n]);
  });

  it("in applications", () => {
    const { median } = dashboard.applications;
    const each = ask("applications-each", "team").whole;
    expect([each.value, each.known, each.unknown]).toEqual([median.value, median.n, median.missing]);
    const all = dashboard.applications.rows.reduce((sum, { received }) => sum + received, 0);
    expect(ask("applications", "team").whole.value ?? 0).toBe(all);
  });

  it.each(["awards", "price", "committed", "paid"] as const)("in %s by each thing", (measure) => {
    for (const { id, rows } of dashboard.spend) {
      const expected = rows.flatMap((row) => {
        const value = measure === "awards" ? row.awards : row[measure].value;
        return value === undefined || value === 0 ? [] : [[keyOfRow(row), value] as const];
      });
      const found = ask(measure, id).groups.flatMap(({ code, value }) =>
        value === undefined || value === 0 ? [] : [[keyOfGroup(dataset, id, code), value] as const],
      );
      expect({ id, groups: new Map(found) }).toEqual({ id, groups: new Map(expected) });
    }
  });

  it("in opportunities by status, of those that are posted", () => {
    const posted = dashboard.opportunities.byStatus.filter(
      ({ status, count }) => count > 0 && status !== "draft" && status !== "upcoming",
    );
    const found = ask("opportunities", "status").groups.map(({ code, value }) => [
      keyOfGroup(dataset, "status", code),
      value,
    ]);
    expect(found).toEqual(posted.map(({ status, count }) => [status, count]));
  });
});

function keyOfRow({ kind, key }: GroupRow): string {
  return kind === "named" ? key : kind;
}

function keyOfGroup({ columns }: Dataset, split: Split, code: number): string {
  if (code === NOT_KNOWN) return "not-recorded";
  if (code === WITHHELD) return "withheld";
  if (split === "quarter") return quarterKey(columns, code);
  if (split === "fiscal-year") return groupName(columns, split, code, "en", WORDS.en);
  return columns.names[split][code]?.[0] ?? "";
}

describe("the file of the explorer", () => {
  const register = registerOf(goodRecords());
  const now = instantOf(Date.parse("2027-01-20T17:00:00Z"));
  const columns = explorerColumns(register, now);

  it("has columns of one length, and places that exist", () => {
    const size = columns.purchases.team.length;
    expect(size).toBe(register.opportunities.size);
    for (const name of [...ATTRIBUTES, "made-up"] as const)
      expect(columns.purchases[name]).toHaveLength(size);
    for (const name of ATTRIBUTES) {
      const most = name === "skill" ? columns.skill_sets.length : columns.names[name].length;
      expect(columns.purchases[name].filter((code) => code >= most || code < WITHHELD)).toEqual([]);
    }
    for (const name of FACTS) {
      const { purchase, quarter, value = purchase } = columns.facts[name];
      expect([quarter.length, value.length]).toEqual([purchase.length, purchase.length]);
      expect(quarter.filter((place) => place < NOT_KNOWN || place >= columns.quarters)).toEqual([]);
      expect(purchase.reduce((place, step) => place + step, 0)).toBeLessThan(size);
    }
  });

  it("is the same of the same records at the same moment", () => {
    expect(explorerColumns(registerOf(goodRecords()), now)).toEqual(columns);
  });

  it("says what opportunities without an award have: a team and a skill, and no supplier", () => {
    const choices = choicesOf(datasetOf(columns));
    expect([...choices.supplier.keys()]).toContain("-no-award");
    expect([...choices.team.keys()]).not.toContain("-no-award");
  });

  it("is there for a programme without a single record", () => {
    const empty = registerOf(
      Object.fromEntries(Object.entries(goodRecords()).filter(([file]) => file.startsWith("_data/"))),
    );
    const nothing = explorerColumns(empty, now);
    expect([nothing.quarters, nothing.purchases.team, nothing.skill_sets]).toEqual([0, [], []]);
    const answer = aggregate(datasetOf(nothing), { ...START_VIEW, split: "quarter" });
    expect(answer).toEqual({ groups: [], whole: { value: 0, known: 0, unknown: 0 }, madeUp: 0, undated: 0 });
  });
});
