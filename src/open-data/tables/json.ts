import { inPieces } from "./pieces.ts";
import type { Cell, Column, Judged, Table } from "./table.ts";

/**
 * A table as JSON, in pieces: `{ "payments": [ … ] }`, a row a line. Every row has every key, and null where nothing is known;
 * keys of sparse columns are there where they have a value.
 */
export function jsonPieces(table: Table, judged: Judged): Generator<string> {
  return inPieces(lines(table, judged));
}

function* lines({ name, columns, rows }: Table, judged: Judged): Generator<string> {
  const keys = columns.map((column) => `${JSON.stringify(column.name)}:`);
  yield `{${JSON.stringify(name)}:[`;
  let isFirst = true;
  for (const row of rows(judged)) {
    yield `${isFirst ? "" : ","}\n{${fieldsText(columns, keys, row)}}`;
    isFirst = false;
  }
  yield isFirst ? "]}\n" : "\n]}\n";
}

/** A row's fields: written one by one, for an object of hundreds of keys would be made only to be written. */
function fieldsText(columns: readonly Column[], keys: readonly string[], row: readonly Cell[]): string {
  let text = "";
  for (const [index, key] of keys.entries()) {
    const cell = row[index];
    if (cell === undefined && columns[index]?.sparse) continue;
    if (text !== "") text += ",";
    text += key + (cell === undefined ? "null" : JSON.stringify(cell));
  }
  return text;
}
