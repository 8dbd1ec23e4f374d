import type { Delegation } from "../../model/delegation.ts";
import { SECTIONS } from "../../model/delegation.ts";
import { isSameAccount } from "../../model/account.ts";
import { sha256 } from "../../content/sha256.ts";
import type { Bilingual } from "../../model/locale.ts";
import { dayAt } from "../../time/zone.ts";
import { keepsSteps } from "../context.ts";
import { holds, sectionFor } from "../guards/delegation.ts";
import type { FetchedPayment } from "../paypal/fetch-payment.ts";
import type { Deed } from "./deed.ts";
import { renewProposals } from "./decide/renew.ts";
import { saidAgainstSigning, settle, type Settled } from "./decide/settle.ts";
import { madeLabels, sameText, trackAward } from "./decide/tracking.ts";
import { wantedOf, wantedPayment } from "./decide/wanted.ts";
import { GATES, type Facts, type Job } from "./facts.ts";
import { LABELS } from "./labels.ts";
import { ANSWER_MARKER } from "./markers.ts";
import { REFUSALS } from "./refusal.ts";
import type { CaptureRequest, RecordRequest } from "./request.ts";
import { proposedAnswer, recordedAnswer, refusedAnswer, refusedPayment } from "./words/answer.ts";

export interface Decision {
  /** The one job that has the permissions for it; none where nothing is to be done. */
  readonly job: Exclude<Job, "read"> | undefined;
  /** In their order. None is left once all is as it should be. */
  readonly deeds: readonly Deed[];
  /** Why nothing was recorded; empty where nothing speaks against it. */
  readonly refused: readonly Bilingual[];
  /** Whether the default branch has what was asked for, so that the site is to be published anew. */
  readonly published: boolean;
}

const NOTHING: Decision = { job: undefined, deeds: [], refused: [], published: false };

/**
 * Decides what is still to be done, from facts alone. It is asked again after its deeds, and then finds nothing more to do: so it does
 * not matter where an earlier run broke off, nor who else was at work.
 */
export function decide(facts: Facts): Decision {
  const { request } = facts;
  switch (request.kind) {
    case "nothing":
      return NOTHING;
    case "refused":
      return answerRefusal(facts, request.issue, request.said);
    case "round":
      return { ...NOTHING, job: "record", deeds: round(facts) };
    case "record":
      return decideRecord(facts, request);
    case "capture":
      return decidePayment(facts, request);
  }
}

/** A look at all awards: proposals are made anew, issues say where each stands, and who waits is reminded. */
function round(facts: Facts): readonly Deed[] {
  if (!keepsSteps(facts.register)) return [];
  return [
    ...madeLabels(facts, [LABELS.event, LABELS.record]),
    ...renewProposals(facts, undefined),
    ...[...facts.register.awards.keys()].flatMap((ref) => trackAward(facts, ref)),
  ];
}

function decideRecord(facts: Facts, request: RecordRequest): Decision {
  const { job } = facts;
  const section = sectionFor(request.event);
  if (!mayAsk(facts, request.sender)) return refuse(facts, request, [REFUSALS["not-permitted"]]);
  if (section === undefined) {
    if (job in GATES) return refuse(facts, request, [REFUSALS["wrong-gate"]]);
    return recording(facts, request, request.sender);
  }
  const gate = section === "34" ? "certify" : "requisition";
  if (job === "read" || job === "answer") {
    const against = saidAgainstSigning(facts, wantedOf(request, request.sender, facts));
    if (against.length > 0) return refuse(facts, request, against);
    return job === "read" ? { ...NOTHING, job: gate } : NOTHING;
  }
  if (job !== gate) return refuse(facts, request, [REFUSALS[job in GATES ? "wrong-gate" : "no-gate"]]);
  const [reviewer, ...others] = facts.approvers;
  if (reviewer === undefined) return refuse(facts, request, [REFUSALS["no-gate"]]);
  if (others.length > 0) return refuse(facts, request, [REFUSALS["two-reviewers"]]);
  if (request.askers.some((asker) => isSameAccount(asker, reviewer)))
    return refuse(facts, request, [REFUSALS["self-review"]]);
  return recording(facts, request, reviewer);
}

/** Whoever may write to the repository may ask, and whoever is on the delegation list today. */
function mayAsk({ senderMayWrite, register, now }: Facts, sender: string): boolean {
  const today = dayAt(now, register.program.time_zone);
  const isListed = (delegations: readonly Delegation[]): boolean =>
    SECTIONS.some((section) => holds(delegations, sender, section, today));
  return senderMayWrite || isListed(register.delegations);
}

function recording(facts: Facts, request: RecordRequest, actor: string): Decision {
  const settled = settle(facts, wantedOf(request, actor, facts));
  if (settled.kind === "refused") return refuse(facts, request, settled.said);
  const job = facts.job === "read" ? "record" : facts.job;
  if (job === "answer") return NOTHING;
  return {
    ...NOTHING,
    job,
    deeds: [...written(facts, request.ref, settled), ...answered(facts, request.issue, settled)],
    published: settled.kind === "recorded" && facts.job in GATES,
  };
}

/** First the file; all that tells of it follows once it is there. */
function written(facts: Facts, ref: RecordRequest["ref"], settled: Settled): readonly Deed[] {
  if (settled.kind === "to-write") return [settled.deed];
  return [...renewProposals(facts, ref), ...trackAward(facts, ref)];
}

function decidePayment(facts: Facts, request: CaptureRequest): Decision {
  const { payment, job } = facts;
  const { ref } = request.notice;
  if (job === "read") return { ...NOTHING, job: "capture" };
  const settled: Settled =
    payment?.kind !== "payment"
      ? { kind: "refused", said: [payment?.message ?? REFUSALS["not-asked"]] }
      : !mayAsk(facts, request.sender)
        ? { kind: "refused", said: [REFUSALS["not-permitted"]] }
        : settle(facts, wantedPayment(payment.payment, request.sender, facts));
  if (settled.kind !== "refused") return { ...NOTHING, job: "capture", deeds: written(facts, ref, settled) };
  const { kind, id } = request.notice;
  const said = refusedPayment(sha256(`${kind} ${id}`).slice(0, 12), settled.said);
  const deeds = isPassing(payment) ? [] : trackAward(facts, ref, [said]);
  return { ...NOTHING, job: "capture", deeds, refused: settled.said };
}

/** What may be otherwise when the run is started again: it fails, and nobody is told of a payment. */
function isPassing(payment: FetchedPayment | undefined): boolean {
  if (payment === undefined) return true;
  if (payment.kind === "payment") return false;
  return ["unreachable", "refused", "not-readable"].includes(payment.reason);
}

function refuse(facts: Facts, { issue }: RecordRequest, said: readonly Bilingual[]): Decision {
  return answerRefusal(facts, issue, said);
}

/** A refusal is told where it was asked: on the issue of the form, or to whoever started the run by hand. */
function answerRefusal(facts: Facts, issue: number | undefined, said: readonly Bilingual[]): Decision {
  if (issue === undefined) return { ...NOTHING, refused: said };
  if (facts.job === "read") return { ...NOTHING, job: "answer", refused: said };
  const deeds = answer(facts, issue, refusedAnswer(said), false);
  return { ...NOTHING, job: facts.job, deeds, refused: said };
}

function answered(facts: Facts, issue: number | undefined, settled: Settled): readonly Deed[] {
  if (issue === undefined || facts.job === "read") return [];
  if (settled.kind === "proposed") return answer(facts, issue, proposedAnswer(settled.pull), true);
  return settled.kind === "recorded" ? answer(facts, issue, recordedAnswer(settled.path), true) : [];
}

/** One answer, kept up to date, and the issue closed. */
function answer(facts: Facts, issue: number, body: string, done: boolean): readonly Deed[] {
  const ours = facts.answers.find((one) => one.body.startsWith(ANSWER_MARKER));
  return [
    ...(!ours
      ? [{ kind: "comment", issue, body } as const]
      : sameText(ours.body, body)
        ? []
        : [{ kind: "edit-comment", id: ours.id, body } as const]),
    ...(facts.answeredIsOpen ? [{ kind: "close-issue", issue, done } as const] : []),
  ];
}
