import type { LedgerStage } from "../model/ledger-stage.ts";
import type { Program } from "../model/program.ts";
import { addDays, daysBetween, type CalendarDate } from "../time/calendar.ts";
import { keepsSteps } from "./context.ts";
import type { FoldedLedger } from "./ledger.ts";
import { TRANSITIONS } from "./transitions.ts";

/** Whether a payment is, or was, late enough for interest to be owed (MA-607). A question for finance, which alone can say. */
export interface Interest {
  /** The later of invoice and acceptance, from which the days count. */
  readonly from: CalendarDate;
  /** The last day on which a payment is in time. */
  readonly due: CalendarDate;
  /** The last day to tell the supplier in time what is wrong with the invoice; undefined where it cannot go back any more. */
  readonly lastDayToRefuse: CalendarDate | undefined;
  /** The day on which all was paid; undefined as long as it is not. */
  readonly paid: CalendarDate | undefined;
  /** Days after `due`, up to payment or, unpaid, to today; 0 in time. */
  readonly daysLate: number;
}

/**
 * Counts the days that a supplier waits for its money. A deficient invoice begins them anew with the corrected one, if the
 * supplier was told in time; told late, the days run on from the first.
 * @returns undefined where the programme sets no number of days, or nothing counts yet or any more
 */
export function interestOf(
  ledger: FoldedLedger,
  program: Pick<Program, "payments">,
  today: CalendarDate,
): Interest | undefined {
  const { pay_within: within, told_within: toldWithin } = program.payments ?? {};
  if (within === undefined) return undefined;
  const from = payableFrom(ledger, program);
  if (from === undefined) return undefined;
  const { days, stage } = ledger.state;
  if (stage === "cancelled" || stage === "terminated") return undefined;
  const due = addDays(from, within);
  return {
    from,
    due,
    lastDayToRefuse:
      toldWithin === undefined || !REFUSABLE.includes(stage) ? undefined : addDays(from, toldWithin),
    paid: days.paid,
    daysLate: Math.max(0, daysBetween(due, days.paid ?? today)),
  };
}

/** Stages at which an invoice may still be found deficient. */
const REFUSABLE: readonly LedgerStage[] = TRANSITIONS.deficient.from;

/**
 * The day from which the days of a payment count: the later of acceptance and of the invoice, which stays the first one where the
 * supplier was told too late what is wrong with it. Without steps, invoices may be recorded or not: then acceptance alone counts.
 */
export function payableFrom(
  { steps }: Pick<FoldedLedger, "steps">,
  program: Pick<Program, "payments">,
): CalendarDate | undefined {
  const toldWithin = program.payments?.told_within;
  let accepted: CalendarDate | undefined;
  let invoiced: CalendarDate | undefined;
  const from = (): CalendarDate | undefined =>
    invoiced === undefined && keepsSteps({ program }) ? undefined : later(invoiced, accepted);
  for (const { event, refused } of steps) {
    if (refused) continue;
    const { date } = event;
    if (event.event === "accepted") accepted = date;
    else if (event.event === "invoiced") invoiced ??= date;
    else if (event.event === "deficient") {
      const counted = from();
      if (counted !== undefined && toldWithin !== undefined && daysBetween(counted, date) <= toldWithin)
        invoiced = undefined;
    }
  }
  return from();
}

function later(one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}
