import type { EventKind } from "../model/event.ts";
import type { LedgerEvent } from "./register.ts";

/** Where an award stands by its ledger. */
export type Stage =
  "in-progress" | "delivered" | "accepted" | "invoiced" | "certified" | "paid" | "cancelled" | "terminated";

/** The stage that each event leads to; undefined where an event leaves the stage as it was. */
const STAGE_AFTER: Record<EventKind, Stage | undefined> = {
  committed: "in-progress",
  delivered: "delivered",
  rejected: "in-progress",
  accepted: "accepted",
  invoiced: "invoiced",
  // The invoice went back to the supplier, what was accepted stays accepted.
  deficient: "accepted",
  certified: "certified",
  requisitioned: "certified",
  "partially-paid": "certified",
  paid: "paid",
  confirmed: "paid",
  disputed: undefined,
  refunded: undefined,
  extended: undefined,
  cancelled: "cancelled",
  terminated: "terminated",
};

/** The stage after a ledger's events, in their order; undefined before the first that tells. */
export function stageOf(events: readonly Pick<LedgerEvent, "event">[]): Stage | undefined {
  let stage: Stage | undefined;
  for (const { event } of events) stage = STAGE_AFTER[event] ?? stage;
  return stage;
}
