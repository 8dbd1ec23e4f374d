import type { FlowStep } from "../model/measures.ts";
import type { LedgerStage } from "../model/ledger-stage.ts";
import type { Status } from "../model/status.ts";
import type { LedgerState } from "../payments/state.ts";
import type { Award, Opportunity } from "../register/register.ts";
import { dateOf } from "../time/calendar.ts";

/** How far an opportunity has come, and whether it has stopped there. */
export interface Progress {
  /** undefined as long as it is not posted. */
  readonly step: FlowStep | undefined;
  readonly end: "cancelled" | "terminated" | "without-award" | undefined;
}

/** The step that a stage of the ledger stands for; undefined where the stage says nothing of it. */
const STEP_OF: Record<LedgerStage, FlowStep | undefined> = {
  awarded: undefined,
  // That money was committed does not say that anyone has signed.
  committed: undefined,
  delivered: "delivered",
  accepted: "accepted",
  invoiced: "invoiced",
  certified: "certified",
  requisitioned: "certified",
  "partially-paid": "certified",
  paid: "paid",
  confirmed: "paid",
  cancelled: undefined,
  // What is terminated was in force.
  terminated: "signed",
};

/** @param state what the award's ledger comes to, as people are told of it */
export function progressOf(
  opportunity: Opportunity,
  award: Award | undefined,
  state: LedgerState | undefined,
  status: Status,
): Progress {
  if (award && state) return { step: stepOfAward(award, state), end: endOf(state.stage, status) };
  switch (status) {
    case "draft":
    case "upcoming":
      return { step: undefined, end: undefined };
    case "open":
      return { step: "posted", end: undefined };
    case "cancelled":
      return { step: stepOfCancelled(opportunity), end: "cancelled" };
    case "closed-without-award":
      return { step: "closed", end: "without-award" };
    default:
      return { step: "closed", end: undefined };
  }
}

function stepOfAward({ terms_signed: signed }: Award, { stage, days }: LedgerState): FlowStep {
  if (stage === "cancelled" || stage === "terminated") {
    for (const step of ["certified", "invoiced", "accepted", "delivered"] as const)
      if (days[step] !== undefined) return step;
  }
  return STEP_OF[stage] ?? (signed === undefined ? "awarded" : "signed");
}

function endOf(stage: LedgerStage, status: Status): Progress["end"] {
  if (stage === "terminated") return "terminated";
  return stage === "cancelled" || status === "cancelled" ? "cancelled" : undefined;
}

/** One that was withdrawn before its day of posting never was to be seen. */
function stepOfCancelled({ cancelled, posted, closes }: Opportunity): FlowStep | undefined {
  if (cancelled === undefined || cancelled.date < posted) return undefined;
  return cancelled.date > dateOf(closes) ? "closed" : "posted";
}
