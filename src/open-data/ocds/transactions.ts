import { toCents } from "../../model/money.ts";
import type { LedgerEvent } from "../../register/register.ts";
import { DELIVERY_ID, LABELS } from "./labels.ts";
import type { Transaction } from "./model.ts";
import { dayStarts } from "./moments.ts";
import { buyerOf, supplierOf } from "./parties.ts";
import type { Process } from "./process.ts";
import type { Standing } from "./standing.ts";
import { valueOf } from "./value.ts";
import { words } from "./words.ts";

const PAYMENTS: ReadonlySet<string> = new Set(["paid", "partially-paid", "refunded"]);

/** Payments and refunds that the ledger's rules let count: one that is written twice, or came too early, is no payment. */
export function countedPayments({ folded }: Standing): readonly LedgerEvent[] {
  return folded.steps.flatMap(({ event, refused }) => (!refused && PAYMENTS.has(event.event) ? [event] : []));
}

/** Payments and refunds that the ledger's rules do not let count. */
export function refusedPayments({ folded }: Standing): readonly LedgerEvent[] {
  return folded.steps.flatMap(({ event, refused }) => (refused && PAYMENTS.has(event.event) ? [event] : []));
}

/**
 * Payments, with all taxes, from the department to the supplier. What came back is a payment below nothing, so that the sum of all
 * is what was spent.
 */
export function transactionsOf(process: Process, standing: Standing): readonly Transaction[] {
  const { zone, base, program } = process;
  const payee = supplierOf(process);
  if (!payee) return [];
  const { delivered } = standing.folded.state.days;
  return countedPayments(standing).map(({ number, event, date, amount, file }) => ({
    id: `${standing.award.ref}-${String(number).padStart(4, "0")}`,
    date: dayStarts(date, zone),
    value:
      amount === undefined ? undefined : valueOf(event === "refunded" ? toCents(-amount) : amount, process),
    payer: buyerOf(process),
    payee,
    uri: program.source === undefined ? undefined : `${program.source}${file.path}`,
    relatedImplementationMilestone:
      delivered && event !== "refunded"
        ? { id: DELIVERY_ID, ...words("title", LABELS.delivery, base) }
        : undefined,
  }));
}
