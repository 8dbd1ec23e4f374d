import Papa from "papaparse";
import { FORMULA } from "./formula-safe.ts";

/** By this, Excel knows that a file is in UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as a table for spreadsheets (RFC 4180, UTF-8). A text that would be run as a formula has an apostrophe before it, by which a
 * spreadsheet knows a text; numbers are as they are, and what is not known is empty.
 */
export function csvTable(
  fields: readonly string[],
  rows: readonly (readonly (string | number | boolean | undefined)[])[],
): string {
  const table = Papa.unparse(
    { fields: [...fields], data: rows.map((row) => [...row]) },
    { newline: "\r\n", escapeFormulae: FORMULA },
  );
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}
