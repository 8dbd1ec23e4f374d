import { sum, toCents, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Award } from "../register/register.ts";
import type { LedgerState } from "./state.ts";

/** Price, tax, fees and amendments, as far as the award says them: a tax that it does not say adds nothing. */
export function committedTotal(award: Award): Cents {
  return sum([
    award.price,
    award.tax?.amount ?? toCents(0),
    award.fees ?? toCents(0),
    ...(award.amendments ?? []).map(({ amount }) => amount),
  ]);
}

/**
 * What a contract is worth in all. Where the programme’s suppliers charge tax and the award does not say how much, nobody knows: its
 * price is before tax, and no total.
 */
export function contractValue(award: Award, { taxes = {} }: Pick<Program, "taxes">): Cents | undefined {
  const isTaxKnown = award.tax !== undefined || Object.keys(taxes).length === 0;
  return isTaxKnown ? committedTotal(award) : undefined;
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
