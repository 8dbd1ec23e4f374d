import type { Register } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import { businessDaysBetween } from "../time/business-days.ts";
import { daysBetween } from "../time/calendar.ts";
import type { FoldedLedger, Step } from "./ledger.ts";
import { waitOf, type Wait } from "./waiting.ts";

/** A step of a ledger, with the time that it took. */
export interface TimedStep extends Step {
  /** Since the step before that counts; undefined for the first, and for an event that was refused: it is no step. */
  readonly passed: { readonly days: number; readonly businessDays: number } | undefined;
  /** The wait that came to its end with this step, as it stood on that day: how long it was, and whether it was too long. */
  readonly ended: Wait | undefined;
}

/** The steps of a ledger, each with the days since the one before and with the wait that it ended. */
export function timedSteps(
  { award, steps }: FoldedLedger,
  { program, holidays, opportunities }: Pick<Register, "program" | "holidays" | "opportunities">,
): readonly TimedStep[] {
  const opportunity = opportunities.get(award.ref);
  const timed: TimedStep[] = [];
  let last: Step | undefined;
  for (const step of steps) {
    if (step.refused) {
      timed.push({ ...step, passed: undefined, ended: undefined });
      continue;
    }
    const { event, before } = step;
    const awarded = opportunity ? awardedOn(opportunity, award) : (award.awarded ?? event.date);
    const wait = waitOf(before, opportunity, awarded, { program, holidays }, event.date);
    // A partial payment ends no wait: the rest is waited for.
    const isAwaited = wait?.for === event.event && !wait.disputed;
    timed.push({
      ...step,
      passed: last && {
        days: daysBetween(last.event.date, event.date),
        businessDays: businessDaysBetween(last.event.date, event.date, holidays),
      },
      ended: isAwaited ? wait : undefined,
    });
    last = step;
  }
  return timed;
}
