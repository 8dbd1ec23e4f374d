import { describe, expect, it } from "vitest";
import { frenchMessage } from "../../../src/i18n/typography.ts";
import { TABLE_NAMES } from "../../../src/i18n/data-routes.ts";
import { isComputedColumn } from "../../../src/import/computed-columns.ts";
import { COLUMNS } from "../../../src/import/columns.ts";
import { awards } from "../../../src/open-data/tables/awards.ts";
import { TABLES } from "../../../src/open-data/tables/index.ts";
import { opportunities } from "../../../src/open-data/tables/opportunities.ts";
import type { Cell, Column } from "../../../src/open-data/tables/table.ts";
import { faultsAsShown } from "../../i18n/french-faults.ts";
import { rich } from "./support/rich.ts";
import { rowsOf } from "./support/written.ts";

const from = rich();

/** What a cell of each type looks like. */
function fits(cell: Cell, { type, unit, values }: Column): boolean {
  const isOne = (item: unknown): boolean => !values || (typeof item === "string" && values.includes(item));
  const matches = (pattern: RegExp): boolean => typeof cell === "string" && pattern.test(cell);
  switch (type) {
    case "string":
      return typeof cell === "string" && cell !== "" && isOne(cell);
    case "integer":
      return Number.isSafeInteger(cell);
    case "boolean":
      return typeof cell === "boolean";
    case "decimal":
      return matches(unit === "currency" ? /^-?\d+\.\d\d$/ : /^-?\d+(?:\.\d+)?$/);
    case "date":
      return matches(/^\d{4}-\d\d-\d\d$/);
    case "local-datetime":
      return matches(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    case "datetime":
      return matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    case "uri":
      return typeof cell === "string" && URL.canParse(cell);
    case "list":
      return Array.isArray(cell) && cell.every((item) => isOne(item) && !String(item).includes(";"));
    case "array":
      return Array.isArray(cell) && cell.every((item) => typeof item === "object");
  }
}

it("there is a table for each name, in the order of the names", () => {
  expect(TABLES.map(({ name }) => name)).toEqual(TABLE_NAMES);
});

describe.each(TABLES)("the table $name", (table) => {
  const rows = rowsOf(table, from);
  const keyOf = (row: Record<string, Cell>, names: readonly string[]): string =>
    JSON.stringify(names.map((name) => row[name]));

  it("has columns of different names, explained in both languages", () => {
    expect(new Set(table.columns.map(({ name }) => name)).size).toBe(table.columns.length);
    for (const { about } of [table, ...table.columns]) {
      expect(about.en).not.toBe("");
      expect(faultsAsShown(frenchMessage(about.fr))).toEqual([]);
    }
  });

  it("has cells of the types of their columns, and none missing that must be there", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      for (const column of table.columns) {
        const cell = row[column.name];
        if (cell === undefined) expect([column.name, column.required]).toEqual([column.name, undefined]);
        else expect([column.name, cell, fits(cell, column)]).toEqual([column.name, cell, true]);
      }
  });

  it("has rows that its key tells apart, sorted by it", () => {
    const keys = rows.map((row) => table.primaryKey.map((name) => row[name] ?? ""));
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(rows.length);
    const sorted = [...keys].sort((a, b) => {
      const at = a.findIndex((part, index) => part !== b[index]);
      const [x, y] = [a[at] ?? "", b[at] ?? ""];
      return at === -1 || x === y ? 0 : x < y ? -1 : 1;
    });
    expect(keys).toEqual(sorted);
    for (const { name } of table.columns.filter(({ unique }) => unique))
      expect(new Set(rows.map((row) => row[name])).size).toBe(rows.length);
  });

  it("has foreign keys that lead to rows that are there", () => {
    for (const { fields, table: other, reference } of table.foreignKeys) {
      const target = TABLES.find(({ name }) => name === other);
      expect(target?.primaryKey).toEqual(reference);
      const there = new Set(target && rowsOf(target, from).map((row) => keyOf(row, reference)));
      for (const row of rows)
        if (fields.every((name) => row[name] !== undefined)) expect(there).toContain(keyOf(row, fields));
    }
  });
});

describe("the columns of opportunities and awards", () => {
  it("are those that the import reads, and those that it knows to be worked out", () => {
    const known = COLUMNS.map(({ name }) => name);
    for (const table of [opportunities, awards])
      for (const { name, computed } of table.columns)
        expect([name, known.includes(name), isComputedColumn(name)]).toEqual([
          name,
          computed !== true,
          computed === true,
        ]);
  });

  it("are all that there are: an opportunity’s in both, an award’s and its ledger’s in the second", () => {
    const namesOf = (columns: readonly { readonly name: string; readonly computed?: true }[]): string[] =>
      columns.filter(({ computed }) => !computed).map(({ name }) => name);
    expect(namesOf(awards.columns)).toEqual(COLUMNS.map(({ name }) => name));
    expect(namesOf(opportunities.columns)).toEqual(
      COLUMNS.filter(({ part }) => ["ref", "opportunity", "body"].includes(part)).map(({ name }) => name),
    );
  });
});
