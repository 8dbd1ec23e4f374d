import Papa from "papaparse";
import { cellOfText } from "../content/csv-text.ts";

/** By this, Excel knows that a file is in UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";
const NEWLINE = "\r\n";

/**
 * Rows as a table for spreadsheets (RFC 4180, UTF-8). A text that would be run as a formula is protected; numbers are as they are,
 * and what is not known is empty.
 */
export function csvTable(
  fields: readonly string[],
  rows: readonly (readonly (string | number | boolean | undefined)[])[],
): string {
  const lines = rows.map((row) =>
    csvLine(row.map((cell) => (typeof cell === "string" ? csvText(cell) : String(cell ?? "")))),
  );
  return `${BYTE_ORDER_MARK}${csvLine(fields.map(csvText))}${lines.join("")}`;
}

/** A line of a table, with the quotes that its cells need. */
export function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { newline: NEWLINE })}${NEWLINE}`;
}

/** The cell of a text: protected, in a way that can be undone, from being run as a formula (`cellOfText`). */
export function csvText(text: string): string {
  return cellOfText(utf8Text(text));
}

/** Text as UTF-8 can write it and other programs read it: half of a pair, and the character zero, become the mark of what is lost. */
export function utf8Text(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
