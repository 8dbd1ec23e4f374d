import type { EventKind } from "../../../model/event.ts";
import type { Bilingual } from "../../../model/locale.ts";
import { writeMoney } from "../../../model/money.ts";
import type { Ref } from "../../../model/ref.ts";
import type { RuleId } from "../../../problems/problem.ts";
import type { LedgerEvent } from "../../../register/register.ts";
import { contextOf, keepsSteps } from "../../context.ts";
import { sectionFor } from "../../guards/delegation.ts";
import { fold, type FoldedLedger } from "../../ledger.ts";
import { nextEvent, type ProposedEvent } from "../../next-event.ts";
import { branchOf, isSameBranch } from "../branch.ts";
import type { Deed } from "../deed.ts";
import type { Facts } from "../facts.ts";
import { noAward, REFUSALS } from "../refusal.ts";
import { eventBody, eventTitle } from "../words/proposal.ts";

/** An event that is to be recorded, and who acts. */
export interface Wanted {
  readonly ref: Ref;
  readonly event: EventKind;
  readonly proposed: ProposedEvent;
  /** The issue of the form that asks for it. */
  readonly form?: number | undefined;
  /** What makes it this event and no other, however often and by whichever way it is told. */
  readonly identity: readonly (string | undefined)[];
  /** Whether an event of the ledger is this one, though its day or its teller differ. */
  readonly isRecordedAs?: (event: LedgerEvent, ledger: FoldedLedger) => boolean;
}

/** What becomes of an event, given what there is. */
export type Settled =
  | { readonly kind: "refused"; readonly said: readonly Bilingual[] }
  /** A renewal brings what is proposed already to the newest base. */
  | { readonly kind: "to-write"; readonly deed: Deed; readonly isRenewal: boolean }
  | { readonly kind: "proposed"; readonly pull: number }
  | { readonly kind: "recorded"; readonly path: string };

/**
 * Says what is to be done for an event to be recorded once. What sections 33 and 34 have signed goes to the default branch, all else
 * into a pull request.
 */
export function settle(facts: Facts, wanted: Wanted): Settled {
  const { register, now, base, directRefused } = facts;
  const { ref, event, proposed, identity, form } = wanted;
  if (!keepsSteps(register)) return refused([REFUSALS["no-steps"]]);
  const known = recordedAs(facts, wanted);
  if (known) return { kind: "recorded", path: known.file.path };
  const next = nextEvent(register, ref, proposed, now);
  if (next.kind === "already") return { kind: "recorded", path: next.event.file.path };
  if (next.kind !== "file") return refused(saidOf(next, ref));
  const { path, text } = next;
  const title = eventTitle(ref, next.event);
  const section = sectionFor(event);
  if (section !== undefined && !directRefused)
    return {
      kind: "to-write",
      deed: { kind: "commit", path, text, message: title, parent: base.commit },
      isRenewal: false,
    };
  const branch = branchOf(ref, event, identity);
  const open = facts.proposals.find((one) => isSameBranch(one.branch, branch));
  if (open?.path === path && open.text === text) return { kind: "proposed", pull: open.pull };
  const origin = { currency: register.program.currency, approvedAs: section, form: open?.form ?? form };
  const body = eventBody(next.event, path, origin);
  return {
    kind: "to-write",
    deed: { kind: "propose", ref, branch: open?.branch ?? branch, path, text, title, body },
    isRenewal: open !== undefined,
  };
}

/**
 * What already speaks against an event that someone else will have to sign: whoever that is, the rule on who may sign is asked later.
 * @returns nothing where it may be signed
 */
export function saidAgainstSigning(
  { register, now }: Facts,
  { ref, proposed }: Pick<Wanted, "ref" | "proposed">,
): readonly Bilingual[] {
  if (!keepsSteps(register)) return [REFUSALS["no-steps"]];
  const next = nextEvent(register, ref, proposed, now);
  return next.kind === "file" || next.kind === "already" ? [] : saidOf(next, ref, "MA-603");
}

/** Two events of a payment at the provider, or two signatures, are one whatever their day. */
function recordedAs({ register, now }: Facts, { ref, isRecordedAs }: Wanted): LedgerEvent | undefined {
  const award = register.awards.get(ref);
  if (!award || !isRecordedAs) return undefined;
  const ledger = fold(award, contextOf(register, now));
  return ledger.steps.findLast(({ event, refused }) => !refused && isRecordedAs(event, ledger))?.event;
}

/**
 * Whether an event is the signature that is asked for, whoever gave it: a signature holds until it is taken back, so that a run which is
 * started again, on another day or with another reviewer, signs nothing anew.
 */
export function isSignature(
  event: EventKind,
  { amount, evidence }: ProposedEvent,
): NonNullable<Wanted["isRecordedAs"]> {
  return (one, { state: { days } }) =>
    one.event === event &&
    (event === "certified" || event === "requisitioned") &&
    days[event] === one.date &&
    (one.amount === undefined ? "" : writeMoney(one.amount)) === withCents(amount ?? "") &&
    (one.evidence ?? "") === (evidence ?? "");
}

function withCents(amount: string): string {
  return /^\d+$/.test(amount) ? `${amount}.00` : amount;
}

function saidOf(
  next: Exclude<ReturnType<typeof nextEvent>, { kind: "file" | "already" }>,
  ref: Ref,
  ignored?: RuleId,
): readonly Bilingual[] {
  if (next.kind === "no-award") return [noAward(ref)];
  return next.problems
    .filter(({ level, rule }) => level === "error" && rule !== ignored)
    .map(({ message, tip }) => ({ en: `${message.en} ${tip.en}`, fr: `${message.fr} ${tip.fr}` }));
}

function refused(said: readonly Bilingual[]): Settled {
  return { kind: "refused", said };
}
