import type { EventKind } from "../../model/event.ts";
import type { Cents } from "../../model/money.ts";
import type { FoldedLedger } from "../ledger.ts";
import type { LedgerMoney } from "../state.ts";

/** The events that bring money into each sum. */
const BROUGHT_BY: Record<keyof LedgerMoney, readonly EventKind[]> = {
  committed: ["committed"],
  invoiced: ["invoiced"],
  certified: ["certified"],
  requisitioned: ["requisitioned"],
  paid: ["paid", "partially-paid"],
  refunded: ["refunded"],
};

/** The sums of a ledger as people may be told of them, in cents. */
export type KnownMoney = Readonly<Record<keyof LedgerMoney, Cents | undefined>>;

/**
 * The sums of a ledger of which something is known. One that no event speaks of is undefined and not 0, for a record need not have
 * every step; so is one of which an amount is missing. An event that does not count says nothing.
 */
export function knownMoney({ state: { money }, steps }: FoldedLedger): KnownMoney {
  const counted = steps.filter(({ refused }) => !refused).map(({ event }) => event);
  const known = (name: keyof LedgerMoney): Cents | undefined => {
    const brought = counted.filter(({ event }) => BROUGHT_BY[name].includes(event));
    return brought.length > 0 && brought.every(({ amount }) => amount !== undefined)
      ? money[name]
      : undefined;
  };
  return {
    committed: known("committed"),
    invoiced: known("invoiced"),
    certified: known("certified"),
    requisitioned: known("requisitioned"),
    paid: known("paid"),
    refunded: known("refunded"),
  };
}
