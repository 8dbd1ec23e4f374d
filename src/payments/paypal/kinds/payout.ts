import { z } from "zod";
import type { PaymentKind } from "./kind.ts";

const item = z.object({
  payout_item_id: z.string(),
  payout_item: z.object({ sender_item_id: z.string().optional() }),
});

const answered = item.extend({
  transaction_status: z.string(),
  payout_item: item.shape.payout_item.extend({
    amount: z.object({ currency: z.string(), value: z.string() }),
  }),
  time_processed: z.string().optional(),
});

function toldOf({ payout_item_id: id, payout_item: { sender_item_id: mark } }: z.output<typeof item>): {
  id: string;
  marks: string[];
} {
  return { id, marks: mark === undefined ? [] : [mark] };
}

/** Money that the programme sent to a supplier's account by itself (Payouts), one item of a batch. */
export const payout: PaymentKind = {
  events: ["PAYMENT.PAYOUTS-ITEM.SUCCEEDED"],
  told: item.transform(toldOf),
  path: (id) => `/v1/payments/payouts-item/${id}`,
  answered: answered.transform((payment) => ({
    ...toldOf(payment),
    status: payment.transaction_status,
    moved: payment.transaction_status === "SUCCESS" ? payment.time_processed : undefined,
    currency: payment.payout_item.amount.currency,
    amount: payment.payout_item.amount.value,
  })),
};
