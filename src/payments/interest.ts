import type { Program } from "../model/program.ts";
import { addDays, daysBetween, type CalendarDate } from "../time/calendar.ts";
import { keepsSteps } from "./context.ts";
import type { FoldedLedger } from "./ledger.ts";

/** Whether a payment is, or was, late enough for interest to be owed (MA-607). A question for finance, which alone can say. */
export interface Interest {
  /** The later of invoice and acceptance, from which the days count. */
  readonly from: CalendarDate;
  /** The last day on which a payment is in time. */
  readonly due: CalendarDate;
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
  { steps }: FoldedLedger,
  program: Pick<Program, "payments" | "currency">,
  today: CalendarDate,
): Interest | undefined {
  const { pay_within: within, told_within: toldWithin } = program.payments ?? {};
  if (within === undefined) return undefined;
  let from: CalendarDate | undefined;
  let paid: CalendarDate | undefined;
  for (const { event, after, refused } of steps) {
    if (refused) continue;
    const { date } = event;
    if (event.event === "accepted" && !keepsSteps({ program })) from = date;
    else if (event.event === "invoiced") from ??= later(date, after.days.accepted);
    else if (event.event === "deficient" && from !== undefined) {
      if (toldWithin !== undefined && daysBetween(from, date) <= toldWithin) from = undefined;
    } else if (event.event === "paid") paid = date;
    else if (event.event === "cancelled" || event.event === "terminated") return undefined;
  }
  if (from === undefined) return undefined;
  const due = addDays(from, within);
  return { from, due, paid, daysLate: Math.max(0, daysBetween(due, paid ?? today)) };
}

function later(one: CalendarDate, other: CalendarDate | undefined): CalendarDate {
  return other !== undefined && other > one ? other : one;
}
