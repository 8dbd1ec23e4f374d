import Papa from "papaparse";
import { csvPieces } from "../../../../src/open-data/tables/csv.ts";
import { jsonPieces } from "../../../../src/open-data/tables/json.ts";
import type { Cell, Judged, Table } from "../../../../src/open-data/tables/table.ts";
import type { Register } from "../../../../src/register/register.ts";
import type { Instant } from "../../../../src/time/calendar.ts";

export function judged(register: Register, now: Instant): Judged {
  return { register, now };
}

/** The rows of a table, by the names of their columns; what is not known is undefined. */
export function rowsOf(table: Table, from: Judged): Record<string, Cell>[] {
  return Array.from(table.rows(from), (row) =>
    Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]])),
  );
}

export function csvOf(table: Table, from: Judged): string {
  return [...csvPieces(table, from)].join("");
}

export function jsonOf(table: Table, from: Judged): string {
  return [...jsonPieces(table, from)].join("");
}

/** The rows of a table's JSON. */
export function entriesOf(table: Table, from: Judged): Record<string, unknown>[] {
  const parsed = JSON.parse(jsonOf(table, from)) as Record<string, Record<string, unknown>[]>;
  return parsed[table.name] ?? [];
}

/** What any reader of CSV makes of a file. */
export function parseCsv(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** A table of given rows, with the columns of another: for texts that no record may have. */
export function withRows(table: Table, rows: readonly (readonly Cell[])[]): Table {
  return { ...table, rows: () => rows };
}
