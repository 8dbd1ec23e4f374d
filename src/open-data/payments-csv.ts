import Papa from "papaparse";
import { FORMULA } from "./formula-safe.ts";
import { PAYMENT_COLUMNS } from "./payment-columns.ts";
import type { PaymentRow } from "./payment-rows.ts";

/** By this, Excel knows that a file is in UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The rows as a table for spreadsheets (RFC 4180, UTF-8). A text that would be run as a formula has an apostrophe before it, by
 * which a spreadsheet knows a text; numbers are as they are, and what is not known is empty.
 */
export function paymentsCsv(rows: Iterable<PaymentRow>): string {
  const table = Papa.unparse(
    {
      fields: PAYMENT_COLUMNS.map(({ name }) => name),
      data: Array.from(rows, (row) => PAYMENT_COLUMNS.map(({ name }) => row[name])),
    },
    { newline: "\r\n", escapeFormulae: FORMULA },
  );
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}
