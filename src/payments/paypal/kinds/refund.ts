import type { PaymentKind } from "./kind.ts";
import { answeredV2, toldV2 } from "./payments-v2.ts";

/** Money of a capture that the supplier gave back, all or a part. */
export const refund: PaymentKind = {
  events: ["PAYMENT.CAPTURE.REFUNDED"],
  told: toldV2,
  path: (id) => `/v2/payments/refunds/${id}`,
  answered: answeredV2(["COMPLETED"]),
};
