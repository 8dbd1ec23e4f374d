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
  yield `{${JSON.stringify(name)}:[`;
  let isFirst = true;
  for (const row of rows(judged)) {
    yield `${isFirst ? "" : ","}\n${JSON.stringify(objectOf(columns, row))}`;
    isFirst = false;
  }
  yield isFirst ? "]}\n" : "\n]}\n";
}

function objectOf(columns: readonly Column[], row: readonly Cell[]): Record<string, Cell | null> {
  return Object.fromEntries(
    columns.flatMap(({ name, sparse }, index) => {
      const cell = row[index];
      return cell === undefined && sparse ? [] : [[name, cell ?? null]];
    }),
  );
}
