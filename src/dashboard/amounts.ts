import type { EventKind } from "../model/event.ts";
import { toCents, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import { keepsSteps } from "../payments/context.ts";
import type { LedgerState } from "../payments/state.ts";
import { contractValue, paidTotal } from "../payments/totals.ts";
import type { Award, LedgerEvent } from "../register/register.ts";
import type { CalendarDate } from "../time/calendar.ts";

/** Money that went to a supplier on a day, or (less than 0) came back; undefined where the record gives no amount. */
export interface Payment {
  readonly date: CalendarDate;
  readonly amount: Cents | undefined;
}

/**
 * What an award commits the programme to, with all taxes. The ledger says it, where each of its commitments has an amount; otherwise
 * the award, as long as its tax is known: where suppliers charge tax and the award is silent, so is this.
 */
export function committedOf(award: Award, { held }: LedgerState, program: Program): Cents | undefined {
  const committed = held.filter(({ event }) => event === "committed");
  const told = total(committed);
  return committed.length > 0 && told !== undefined ? told : contractValue(award, program);
}

const MOVES: readonly EventKind[] = ["paid", "partially-paid", "refunded"];

/** Every payment that counts, and what came back, in the order of the ledger. */
export function paymentsOf({ held }: LedgerState): readonly Payment[] {
  return held
    .filter(({ event }) => MOVES.includes(event))
    .map(({ event, date, amount }) => ({
      date,
      amount: amount === undefined || event !== "refunded" ? amount : toCents(-amount),
    }));
}

/**
 * What was paid less what came back. Nothing paid is 0 where the programme records every step, or the award has come to an end
 * without payment; otherwise nobody knows.
 */
export function paidOf(state: LedgerState, program: Program): Cents | undefined {
  const isTold =
    keepsSteps({ program }) ||
    state.stage === "cancelled" ||
    state.stage === "terminated" ||
    state.held.some(({ event }) => MOVES.includes(event));
  return isTold ? paidTotal(state) : undefined;
}

function total(events: readonly LedgerEvent[]): Cents | undefined {
  let all = 0;
  for (const { amount } of events) {
    if (amount === undefined) return undefined;
    all += amount;
  }
  return toCents(all);
}
