import { csvTable } from "./csv-table.ts";
import { PAYMENT_COLUMNS } from "./payment-columns.ts";
import type { PaymentRow } from "./payment-rows.ts";

/** The rows as a table for spreadsheets. */
export function paymentsCsv(rows: Iterable<PaymentRow>): string {
  return csvTable(
    PAYMENT_COLUMNS.map(({ name }) => name),
    Array.from(rows, (row) => PAYMENT_COLUMNS.map(({ name }) => row[name])),
  );
}
