import type { Delegation } from "../model/delegation.ts";
import type { Program } from "../model/program.ts";
import type { Ref } from "../model/ref.ts";
import type { Award, LedgerEvent, Opportunity, Register } from "../register/register.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import type { Objection } from "./fault.ts";
import type { LedgerState } from "./state.ts";

/** What ledgers are judged by, beside themselves. */
export interface LedgerContext {
  readonly program: Pick<Program, "payments" | "currency">;
  readonly delegations: readonly Delegation[];
  /** The days of delivery that were posted, for extensions to be later. */
  readonly opportunities: ReadonlyMap<Ref, Pick<Opportunity, "delivery">>;
  /** The day in the programme's zone. */
  readonly today: CalendarDate;
}

/**
 * Whether a programme records every step of a payment. Where it does not (an import may know two days of a purchase and no
 * more), only what any record can keep is asked of its ledgers (docs/decisions/0008).
 */
export function keepsSteps({
  program: { payments },
}: {
  readonly program: Pick<Program, "payments">;
}): boolean {
  return payments !== undefined && payments.steps !== false;
}

/** An event that is to be judged. */
export interface Proposed {
  readonly event: LedgerEvent;
  /** The first event before it, refused ones too, whose day has not come. */
  readonly ahead: LedgerEvent | undefined;
  readonly award: Award;
  readonly context: LedgerContext;
}

/** Asks one thing of an event, given what the ledger came to before it. Pure. */
export type Guard = (proposed: Proposed, state: LedgerState) => readonly Objection[];

/** The context of a register at a moment. */
export function contextOf(
  { program, delegations, opportunities }: Pick<Register, "program" | "delegations" | "opportunities">,
  now: Instant,
): LedgerContext {
  return { program, delegations, opportunities, today: dayAt(now, program.time_zone) };
}
