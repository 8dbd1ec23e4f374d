import { z } from "zod";
import * as f from "./fields.ts";

/** What can happen to an award, in the order in which a smooth one lives it, then what can go otherwise. */
export const EVENT_KINDS = [
  "committed",
  "delivered",
  "accepted",
  "invoiced",
  "certified",
  "requisitioned",
  "paid",
  "confirmed",
  "rejected",
  "deficient",
  "partially-paid",
  "disputed",
  "refunded",
  "extended",
  "cancelled",
  "terminated",
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** `awards/<ref>/0001-<event>.md`: one line of the payment ledger. */
export const eventSchema = z.strictObject({
  event: z.enum(EVENT_KINDS),
  date: f.date,
  actor: f.account.optional(),
  amount: f.money.optional(),
  /** SHA-256 of the paper that stays private. */
  evidence: f.sha256.optional(),
  /** SHA-256 of the event file before this one. */
  previous: f.sha256.optional(),
  /** A new delivery date, on an extension. */
  until: f.date.optional(),
  note: f.localText.optional(),
});

export type EventFields = z.output<typeof eventSchema>;
