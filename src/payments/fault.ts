import type { FieldPath } from "../content/yaml-place.ts";
import type { Bilingual } from "../model/locale.ts";
import type { RuleId } from "../problems/problem.ts";
import type { LedgerEvent } from "../register/register.ts";

/** What is asked of an event before it counts: a file of `guards/` each, named by the rule that tells of it. */
export const GUARD_RULES = {
  order: "MA-601",
  dates: "MA-601",
  extension: "MA-601",
  reason: "MA-601",
  "before-payment": "MA-602",
  delegation: "MA-603",
  separation: "MA-603",
  amounts: "MA-604",
  chain: "MA-605",
  duplicate: "MA-606",
} as const satisfies Record<string, RuleId>;

export type GuardName = keyof typeof GUARD_RULES;

/** What a guard says of an event that it does not let pass. */
export interface Objection {
  /** The field of the event where it shows; the whole file where it is empty. */
  readonly field: FieldPath;
  /** What is missing, or what was expected and found. */
  readonly message: Bilingual;
  readonly tip: Bilingual;
  /** Whether the guard itself knows that it follows from what is told of an earlier event. */
  readonly follows?: boolean;
}

/** An objection, with the guard and the event. Rules and refusals print the same sentence from it. */
export interface Fault extends Objection {
  readonly rule: (typeof GUARD_RULES)[GuardName];
  readonly guard: GuardName;
  readonly event: LedgerEvent;
  /**
   * Whether there would be none, had an earlier event not been refused: the rules tell of the first alone, so that one
   * mistake is one problem. Whoever records such an event is told all the same.
   */
  readonly follows: boolean;
}
