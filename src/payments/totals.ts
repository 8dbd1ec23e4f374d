import { sum, toCents, type Cents } from "../model/money.ts";
import type { Award } from "../register/register.ts";
import type { LedgerState } from "./state.ts";

/** What an award commits the programme to: price, tax, fees and amendments. */
export function committedTotal(award: Award): Cents {
  return sum([
    award.price,
    award.tax?.amount ?? toCents(0),
    award.fees ?? toCents(0),
    ...(award.amendments ?? []).map(({ amount }) => amount),
  ]);
}

/**
 * What was paid less what came back, by the events that count; undefined where a payment's amount is not known. Nothing paid is 0.
 */
export function paidTotal({ held: ledger }: Pick<LedgerState, "held">): Cents | undefined {
  let total = 0;
  for (const { event, amount } of ledger) {
    if (event !== "paid" && event !== "partially-paid" && event !== "refunded") continue;
    if (amount === undefined) return undefined;
    total += event === "refunded" ? -amount : amount;
  }
  return toCents(total);
}
