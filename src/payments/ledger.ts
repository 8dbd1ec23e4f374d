import type { LedgerStage } from "../model/ledger-stage.ts";
import type { Award, LedgerEvent } from "../register/register.ts";
import type { LedgerContext, Proposed } from "./context.ts";
import { GUARD_RULES, type Fault, type GuardName, type Objection } from "./fault.ts";
import { GUARDS } from "./guards/all.ts";
import { START, type LedgerState } from "./state.ts";
import { apply, EVERY_EVENT, TRANSITIONS } from "./transitions.ts";

/** One event of a ledger, and what became of it. */
export interface Step {
  readonly event: LedgerEvent;
  readonly before: LedgerState;
  /** The same as `before` where the event was refused. */
  readonly after: LedgerState;
  readonly faults: readonly Fault[];
  readonly refused: boolean;
}

/** What a ledger comes to. */
export interface FoldedLedger {
  readonly award: Award;
  readonly state: LedgerState;
  /** The stage it would have come to, had nothing been refused. */
  readonly stageAsWritten: LedgerStage;
  readonly steps: readonly Step[];
  /** Those of all steps, in their order. */
  readonly faults: readonly Fault[];
}

/**
 * Folds an award's events, in the order of their numbers, into what they come to. Pure: the same files on the same day give the
 * same.
 *
 * An event that a guard objects to is refused: it changes nothing, so that no state, “paid” least of all, is ever reached by a way
 * that the machine does not allow, and a payment that is written twice counts once. A broken chain alone refuses nothing: it says
 * that the file before was changed, and nothing of the event that tells it.
 *
 * What would follow had nothing been refused is kept beside it, only to tell a first mistake from what follows from it.
 */
export function fold(award: Award, context: LedgerContext): FoldedLedger {
  let state = START;
  let asWritten = START;
  let ahead: LedgerEvent | undefined;
  const steps: Step[] = [];
  for (const event of award.ledger) {
    const faults = faultsOf({ event, ahead, award, context }, state, asWritten);
    const refused = faults.some(refuses);
    const after = refused ? state : apply(state, event);
    steps.push({ event, before: state, after, faults, refused });
    asWritten = asWritten === state && !refused ? after : apply(asWritten, event);
    state = after;
    if (event.date > context.today) ahead ??= event;
  }
  return {
    award,
    state,
    stageAsWritten: asWritten.stage,
    steps,
    faults: steps.flatMap(({ faults }) => faults),
  };
}

/**
 * Whether the files say that the award stands elsewhere than it counts: a refused event may have happened, and what the ledger
 * waits for is not said before that is settled. A refusal from which the ledger has moved on leaves no doubt.
 */
export function isInDoubt({
  state,
  stageAsWritten,
}: Pick<FoldedLedger, "state" | "stageAsWritten">): boolean {
  return state.stage !== stageAsWritten;
}

function refuses({ guard }: Fault): boolean {
  return guard !== "chain";
}

/** Nearly all events are in order, and share this. */
const NO_FAULTS: readonly Fault[] = [];

function faultsOf(proposed: Proposed, state: LedgerState, asWritten: LedgerState): readonly Fault[] {
  const found = objectionsTo(proposed, state);
  if (found.length === 0 && state === asWritten) return NO_FAULTS;
  if (found.length === 0 || state === asWritten) return found.map(toFault(proposed, false));
  // What was refused is nothing that days and twins are compared with.
  const own = objectionsTo(proposed, { ...asWritten, latest: state.latest, held: state.held });
  const isIn = (list: readonly Found[], { guard }: Found): boolean => list.some((one) => one.guard === guard);
  return [
    ...found.map((one) => toFault(proposed, !isIn(own, one))(one)),
    // A second mistake, which the first would hide: nothing can be compared in a state that the event cannot come from.
    ...own.filter((one) => !isIn(found, one)).map(toFault(proposed, false)),
  ];
}

interface Found {
  readonly guard: GuardName;
  readonly objection: Objection;
}

function toFault({ event }: Proposed, follows: boolean): (found: Found) => Fault {
  return ({ guard, objection }) => ({
    ...objection,
    rule: GUARD_RULES[guard],
    guard,
    event,
    follows: follows || objection.follows === true,
  });
}

function objectionsTo(proposed: Proposed, state: LedgerState): Found[] {
  const found: Found[] = [];
  for (const guards of [EVERY_EVENT, TRANSITIONS[proposed.event.event].guards])
    for (const guard of guards) {
      // What comes too early has no sums yet to be compared with.
      if (guard === "amounts" && found.some((one) => OF_PLACE.includes(one.guard))) continue;
      for (const objection of GUARDS[guard](proposed, state)) found.push({ guard, objection });
    }
  return found;
}

/** Guards that say whether an event may come where it stands. */
const OF_PLACE: readonly GuardName[] = ["order", "before-payment"];
