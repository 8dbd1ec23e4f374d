import { LEADS_TO, type LedgerStage } from "../model/ledger-stage.ts";
import type { LedgerEvent } from "./register.ts";

/** Where an award stands for the public, who is told fewer stages than the ledger has. */
export type Stage =
  "in-progress" | "delivered" | "accepted" | "invoiced" | "certified" | "paid" | "cancelled" | "terminated";

const SHOWN: Record<LedgerStage, Stage | undefined> = {
  awarded: undefined,
  committed: "in-progress",
  delivered: "delivered",
  accepted: "accepted",
  invoiced: "invoiced",
  certified: "certified",
  requisitioned: "certified",
  "partially-paid": "certified",
  paid: "paid",
  confirmed: "paid",
  cancelled: "cancelled",
  terminated: "terminated",
};

/**
 * The stage that a ledger's events tell of, in their order; undefined before the first that tells. It is what the records say,
 * also where a guardrail says that it should not be so: whether an event was in order is for the fold to judge (payments/ledger.ts).
 */
export function stageOf(events: readonly Pick<LedgerEvent, "event">[]): Stage | undefined {
  let stage: LedgerStage | undefined;
  for (const { event } of events) stage = LEADS_TO[event] ?? stage;
  return stage && SHOWN[stage];
}
