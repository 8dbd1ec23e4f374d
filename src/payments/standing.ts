import type { LedgerStage } from "../model/ledger-stage.ts";
import type { Ref } from "../model/ref.ts";
import type { Award, Register } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import { daysBetween, type CalendarDate, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { contextOf } from "./context.ts";
import type { Fault } from "./fault.ts";
import { foldedLedgers } from "./folded.ts";
import { interestOf, payableFrom, type Interest } from "./interest.ts";
import { fold, type FoldedLedger } from "./ledger.ts";
import type { LedgerState } from "./state.ts";
import { waitOf, type Wait } from "./waiting.ts";

/** Where an award's payment stands: for `payment status` and `overdue`, the Action and the pages. */
export interface Standing {
  readonly ref: Ref;
  readonly award: Award;
  readonly state: LedgerState;
  /** The stage it would stand at, had nothing been refused. */
  readonly stageAsWritten: LedgerStage;
  /** What it waits for; undefined where nothing is left to come, or nobody can say. */
  readonly wait: Wait | undefined;
  readonly interest: Interest | undefined;
  /** The day from which the days of the payment count: the later of invoice and acceptance; undefined where nothing counts yet. */
  readonly payableFrom: CalendarDate | undefined;
  /** Calendar days, counted as those of `interest`, to the last payment; undefined as long as it is not paid. */
  readonly daysToPay: number | undefined;
  /** What is wrong with the ledger: events that do not count. */
  readonly faults: readonly Fault[];
}

/** Where one award stands at a moment. */
export function standingOf(award: Award, register: Register, now: Instant): Standing {
  const known =
    register.awards.get(award.ref) === award ? foldedLedgers(register, now).get(award.ref) : undefined;
  return standingFrom(known ?? fold(award, contextOf(register, now)), register, now);
}

/** Where every award of a register stands, in the order of their refs. */
export function standings(register: Register, now: Instant): readonly Standing[] {
  return [...foldedLedgers(register, now).values()].map((folded) => standingFrom(folded, register, now));
}

/** Those whose wait is over its day, the longest overdue first. */
export function overdue(all: readonly Standing[]): readonly (Standing & { readonly wait: Wait })[] {
  return all
    .flatMap((standing) => (standing.wait?.overdue ? [{ ...standing, wait: standing.wait }] : []))
    .sort((a, b) => compare(a.wait.due ?? "", b.wait.due ?? "") || compare(a.ref, b.ref));
}

function standingFrom(folded: FoldedLedger, register: Register, now: Instant): Standing {
  const { award, state, stageAsWritten, faults } = folded;
  const today = dayAt(now, register.program.time_zone);
  const opportunity = register.opportunities.get(award.ref);
  const awarded = opportunity ? awardedOn(opportunity, award) : (award.awarded ?? today);
  const from = payableFrom(folded, register.program);
  return {
    ref: award.ref,
    award,
    state,
    stageAsWritten,
    wait: waitOf(state, opportunity, awarded, register, today),
    interest: interestOf(folded, register.program, today),
    payableFrom: from,
    daysToPay:
      from === undefined || state.days.paid === undefined ? undefined : daysBetween(from, state.days.paid),
    faults,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
