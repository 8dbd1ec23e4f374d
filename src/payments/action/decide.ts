import { keepsSteps } from "../context.ts";
import type { Deed } from "./deed.ts";
import { answerRefusal } from "./decide/answer.ts";
import { NOTHING, type Decision } from "./decide/decision.ts";
import { decidePayment } from "./decide/payment.ts";
import { decideRecord } from "./decide/record.ts";
import { renewProposals } from "./decide/renew.ts";
import { madeLabels, trackAward } from "./decide/tracking.ts";
import type { Facts } from "./facts.ts";
import { LABELS } from "./labels.ts";
import type { RoundRequest } from "./request.ts";

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
      return answerRefusal(facts, request.form, request.said);
    case "round":
      return decideRound(facts, request);
    case "record":
      return decideRecord(facts, request);
    case "capture":
      return decidePayment(facts, request);
  }
}

/** The job that only names another has not looked, unless it is to say what would be done. */
function decideRound(facts: Facts, { dryRun, publishes }: RoundRequest): Decision {
  const isNaming = facts.job === "read" && !dryRun;
  return { ...NOTHING, job: "record", deeds: isNaming ? [] : round(facts), published: publishes };
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
