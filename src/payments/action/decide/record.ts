import { isSameAccount } from "../../../model/account.ts";
import type { EventKind } from "../../../model/event.ts";
import type { Bilingual } from "../../../model/locale.ts";
import { sectionFor } from "../../guards/delegation.ts";
import type { Deed } from "../deed.ts";
import { GATES, type Facts } from "../facts.ts";
import { REFUSALS } from "../refusal.ts";
import type { RecordRequest } from "../request.ts";
import { answered, answerRefusal, changedSince, gaveWay } from "./answer.ts";
import { NOTHING, type Decision } from "./decision.ts";
import { mayAsk } from "./may-ask.ts";
import { renewProposals } from "./renew.ts";
import { saidAgainstSigning, settle, type Settled } from "./settle.ts";
import { trackAward } from "./tracking.ts";
import { wantedOf } from "./wanted.ts";

/** What becomes of an event that somebody asks to be recorded. */
export function decideRecord(facts: Facts, request: RecordRequest): Decision {
  const { job } = facts;
  const section = sectionFor(request.event);
  if (!mayAsk(facts, request.sender)) return refuse(facts, request, [REFUSALS["not-permitted"]]);
  if (section === undefined) {
    if (job in GATES) return refuse(facts, request, [REFUSALS["wrong-gate"]]);
    return recording(facts, request, actorOf(request));
  }
  // What is signed stays signed, whoever starts the run again and whoever approves it then.
  const known = settle(facts, wantedOf(request, facts.approvers[0] ?? request.sender, facts));
  if (known.kind === "recorded") return done(facts, request, known);
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

/** The file that a signature would become, by whoever may give it; undefined where nobody on the delegation list may. */
export function pathWhenSigned(facts: Facts, request: RecordRequest): string | undefined {
  const signers = facts.register.delegations
    .map(({ account }) => account)
    .filter((account) => !request.askers.some((asker) => isSameAccount(asker, account)));
  for (const account of signers) {
    const settled = settle(facts, wantedOf(request, account, facts));
    if (settled.kind === "to-write" && "path" in settled.deed) return settled.deed.path;
  }
  return undefined;
}

/** What the supplier says of itself, and is believed of nobody else. */
const SUPPLIERS: readonly EventKind[] = ["delivered", "invoiced", "confirmed"];

/**
 * Who acted, on the host's word. Who sets the label on a supplier's form has it recorded, and has delivered and invoiced nothing: the
 * separation of duties is to see the supplier's own account.
 */
function actorOf({ event, form, sender }: RecordRequest): string {
  return SUPPLIERS.includes(event) ? (form?.author ?? sender) : sender;
}

function recording(facts: Facts, request: RecordRequest, actor: string): Decision {
  const settled = settle(facts, wantedOf(request, actor, facts));
  if (settled.kind === "refused") return refuse(facts, request, settled.said);
  const isNew = settled.kind === "to-write" && !settled.isRenewal;
  const changed = facts.job === "read" || !isNew ? undefined : changedSince(facts, request.form);
  return changed ? gaveWay(facts, changed) : done(facts, request, settled);
}

function done(facts: Facts, request: RecordRequest, settled: Settled): Decision {
  if (facts.job === "answer") return NOTHING;
  return {
    ...NOTHING,
    job: facts.job === "read" ? "record" : facts.job,
    deeds: [...written(facts, request.ref, settled), ...answered(facts, request.form, settled)],
    published: settled.kind === "recorded" && sectionFor(request.event) !== undefined,
  };
}

/** First the file; all that tells of it follows once it is there. */
export function written(facts: Facts, ref: RecordRequest["ref"], settled: Settled): readonly Deed[] {
  if (settled.kind === "to-write") return [settled.deed];
  return [...renewProposals(facts, ref), ...trackAward(facts, ref)];
}

function refuse(facts: Facts, { form }: RecordRequest, said: readonly Bilingual[]): Decision {
  return answerRefusal(facts, form, said);
}
