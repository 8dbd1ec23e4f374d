import { PAYMENT_COLUMNS } from "./payment-columns.ts";
import type { PaymentRow } from "./payment-rows.ts";

/** The rows as JSON: `{ "events": [ … ] }`, a line each, every key always there; what is not known is null. */
export function paymentsJson(rows: Iterable<PaymentRow>): string {
  const lines = Array.from(rows, (row) =>
    JSON.stringify(Object.fromEntries(PAYMENT_COLUMNS.map(({ name }) => [name, row[name] ?? null]))),
  );
  return `{"events":[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]}\n`;
}
