import type { EventKind } from "./event.ts";

/** Where an award's ledger stands, in the order of a smooth life, then the two ends before it. */
export const LEDGER_STAGES = [
  "awarded",
  "committed",
  "delivered",
  "accepted",
  "invoiced",
  "certified",
  "requisitioned",
  "partially-paid",
  "paid",
  "confirmed",
  "cancelled",
  "terminated",
] as const;

export type LedgerStage = (typeof LEDGER_STAGES)[number];

/** The stage that each event leads to; undefined where it leaves the stage as it was. Said here and nowhere else. */
export const LEADS_TO: Record<EventKind, LedgerStage | undefined> = {
  committed: "committed",
  delivered: "delivered",
  // The work goes on, until it is delivered again.
  rejected: "committed",
  accepted: "accepted",
  invoiced: "invoiced",
  // The invoice went back to the supplier, what was accepted stays accepted.
  deficient: "accepted",
  certified: "certified",
  requisitioned: "requisitioned",
  "partially-paid": "partially-paid",
  paid: "paid",
  confirmed: "confirmed",
  disputed: undefined,
  refunded: undefined,
  extended: undefined,
  cancelled: "cancelled",
  terminated: "terminated",
};
