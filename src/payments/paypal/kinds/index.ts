import { capture } from "./capture.ts";
import type { PaymentKind } from "./kind.ts";
import { payout } from "./payout.ts";
import { refund } from "./refund.ts";

export const PAYMENT_KIND_NAMES = ["capture", "refund", "payout"] as const;

export type PaymentKindName = (typeof PAYMENT_KIND_NAMES)[number];

export const PAYMENT_KINDS: Record<PaymentKindName, PaymentKind> = { capture, refund, payout };

/** The ids of captures, refunds and payouts: letters and digits, so that one never leads to another part of PayPal's API. */
const ID = /^[A-Z0-9]{8,30}$/;

export function isPaymentId(id: string): boolean {
  return ID.test(id);
}
