import { BYTE_ORDER_MARK, csvLine, csvText, utf8Text } from "../csv-table.ts";
import { inPieces } from "./pieces.ts";
import type { Cell, ColumnType, Judged, Table } from "./table.ts";

const LIST_SEPARATOR = ";";

/** A table for spreadsheets, in pieces. What is not known is empty. */
export function csvPieces(table: Table, judged: Judged): Generator<string> {
  return inPieces(lines(table, judged));
}

function* lines({ columns, rows }: Table, judged: Judged): Generator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(columns.map(({ name }) => name))}`;
  for (const row of rows(judged))
    yield csvLine(row.map((cell, index) => csvCell(cell, columns[index]?.type)));
}

/** The text of a cell. A list that is there and has nothing in it is `;`, where nothing is not known. */
function csvCell(cell: Cell, type: ColumnType | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  // A sum below zero is a number, and no formula.
  if (typeof cell === "string") return type === "decimal" ? cell : csvText(cell);
  return type === "list"
    ? csvText(cell.map(String).join(LIST_SEPARATOR) || LIST_SEPARATOR)
    : utf8Text(JSON.stringify(cell));
}
