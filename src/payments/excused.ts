import { LEADS_TO, type LedgerStage } from "../model/ledger-stage.ts";
import type { Award, Register } from "../register/register.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import type { Fault } from "./fault.ts";
import { isInDoubt, type FoldedLedger } from "./ledger.ts";
import { standingOf, standings, type Standing } from "./standing.ts";
import { timedSteps, type TimedStep } from "./timed-steps.ts";

/**
 * Ledgers as people are told of them. The machine counts no event that a guard objects to; but an exception in force excuses a
 * record from a rule, with a reason that the public reads, and what it excuses is not told as wrong.
 */

/** A step without what is excused of it. */
export interface ToldStep extends TimedStep {
  /** Whether an exception excuses something of it. */
  readonly excused: boolean;
}

export function toldSteps(ledger: FoldedLedger, register: Register, now: Instant): readonly ToldStep[] {
  const today = dayAt(now, register.program.time_zone);
  return timedSteps(ledger, register).map((step) => {
    const faults = step.faults.filter((fault) => !isExcused(fault, ledger.award, register, today));
    return {
      ...step,
      faults,
      refused: step.refused && faults.some(({ guard }) => guard !== "chain"),
      excused: faults.length < step.faults.length,
    };
  });
}

/** Where every award stands: one whose end is recorded, and excused from a rule, has ended and waits for nobody. */
export function toldStandings(register: Register, now: Instant): readonly Standing[] {
  return standings(register, now).map((standing) => told(standing, register, now));
}

/** The same of one award. */
export function toldStandingOf(award: Award, register: Register, now: Instant): Standing {
  return told(standingOf(award, register, now), register, now);
}

function told(standing: Standing, register: Register, now: Instant): Standing {
  const today = dayAt(now, register.program.time_zone);
  const { award, state } = standing;
  const faults = standing.faults.filter((fault) => !isExcused(fault, award, register, today));
  const wrong = new Set(faults.map(({ event }) => event));
  const end = award.ledger.find((event) => isEnd(LEADS_TO[event.event]) && !wrong.has(event));
  const stage = end && LEADS_TO[end.event];
  if (stage !== undefined && standing.faults.some(({ event }) => event === end))
    return {
      ...standing,
      faults,
      state: { ...state, stage, since: end?.date },
      stageAsWritten: stage,
      wait: undefined,
      interest: undefined,
    };
  // As long as a refused event may be the payment, whether a payment is still to come is not what the files say.
  const interest =
    standing.interest?.paid === undefined && isInDoubt(standing) ? undefined : standing.interest;
  return { ...standing, faults, interest };
}

function isEnd(stage: LedgerStage | undefined): boolean {
  return stage === "cancelled" || stage === "terminated";
}

/** Whether an exception in force excuses an award from the rule of a fault. */
export function isExcused(
  { rule }: Fault,
  { ref }: FoldedLedger["award"],
  { exceptions }: Pick<Register, "exceptions">,
  today: CalendarDate,
): boolean {
  return exceptions.some((one) => one.rule === rule && one.record === ref && today <= one.ends);
}
