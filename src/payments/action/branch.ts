import { sha256 } from "../../content/sha256.ts";
import type { EventKind } from "../../model/event.ts";
import type { Ref } from "../../model/ref.ts";

/** Branches below this are the Action's own, made anew each time: nobody else should work on them. */
const BELOW = "payment/";

/** Enough of a hash that two events of an award are never one. */
const DIGITS = 12;

/**
 * The branch of an event: the same for the same event, however often it is told, and another for every other.
 * @param identity what makes the event this one
 */
export function branchOf(ref: Ref, event: EventKind, identity: readonly (string | undefined)[]): string {
  const hash = sha256(JSON.stringify([ref, ...identity.map((part) => part ?? "")]));
  return `${BELOW}${ref}/${event}-${hash.slice(0, DIGITS)}`;
}

/** The award that a branch of ours names; whether there is one, the branch does not know. */
export function refOfBranch(branch: string): string | undefined {
  return /^payment\/([^/]+)\/[a-z-]+-[0-9a-f]{12}$/.exec(branch)?.[1];
}

/** Whether two branches are of one event, which may have been told by another kind: part of a payment became the rest of it. */
export function isSameBranch(one: string, other: string): boolean {
  return refOfBranch(one) === refOfBranch(other) && one.slice(-DIGITS) === other.slice(-DIGITS);
}
