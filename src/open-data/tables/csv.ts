import Papa from "papaparse";
import { cellOfText, writable } from "../../content/csv-text.ts";
import { inPieces } from "./pieces.ts";
import type { Cell, ColumnType, Judged, Table } from "./table.ts";

/** By this, Excel knows that a file is in UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
const NEWLINE = "\r\n";
const LIST_SEPARATOR = ";";

/** Rows that are written in one call of the library. */
const AT_ONCE = 50;

/**
 * A table for spreadsheets (RFC 4180, UTF-8), in pieces. What is not known is empty; a text that would be run as a formula is
 * protected in a way that can be undone (`cellOfText`).
 */
export function csvPieces(table: Table, judged: Judged): Generator<string> {
  return inPieces(lines(table, judged));
}

/** A small table that is in no dictionary, such as the numbers behind a chart, written in the same way. */
export function csvText(names: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const written = Array.from(rows, (row) => row.map((cell) => csvCell(cell, undefined)));
  return BYTE_ORDER_MARK + linesOf([[...names], ...written]);
}

function* lines({ columns, rows }: Table, judged: Judged): Generator<string> {
  yield BYTE_ORDER_MARK + linesOf([columns.map(({ name }) => name)]);
  let some: string[][] = [];
  for (const row of rows(judged)) {
    some.push(row.map((cell, index) => csvCell(cell, columns[index]?.type)));
    if (some.length < AT_ONCE) continue;
    yield linesOf(some);
    some = [];
  }
  if (some.length > 0) yield linesOf(some);
}

function linesOf(rows: string[][]): string {
  return `${Papa.unparse(rows, { newline: NEWLINE })}${NEWLINE}`;
}

/** The text of a cell. A list that is there and has nothing in it is `;`, where nothing is not known. */
function csvCell(cell: Cell, type: ColumnType | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  // A sum below zero is a number, and no formula.
  if (typeof cell === "string") return type === "decimal" ? cell : cellOfText(writable(cell));
  return type === "list"
    ? cellOfText(writable(cell.map(String).join(LIST_SEPARATOR) || LIST_SEPARATOR))
    : writable(JSON.stringify(cell));
}
