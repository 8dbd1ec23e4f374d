import type { PaymentKind } from "./kind.ts";
import { answeredV2, toldV2 } from "./payments-v2.ts";

/**
 * A payment that the programme approved at PayPal's checkout or for a PayPal invoice. One that was refunded since was
 * paid all the same: notifications come in any order, and the refund is another one.
 */
export const capture: PaymentKind = {
  events: ["PAYMENT.CAPTURE.COMPLETED"],
  told: toldV2,
  path: (id) => `/v2/payments/captures/${id}`,
  answered: answeredV2(["COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED"]),
};
