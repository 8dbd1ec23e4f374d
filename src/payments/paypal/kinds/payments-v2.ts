import { z } from "zod";
import type { Answered, Told } from "./kind.ts";

/** What captures and refunds have in common, by version 2 of PayPal's Payments API. */
const marked = z.object({
  id: z.string(),
  custom_id: z.string().optional(),
  invoice_id: z.string().optional(),
});

const answered = marked.extend({
  status: z.string(),
  amount: z.object({ currency_code: z.string(), value: z.string() }),
  create_time: z.string(),
  update_time: z.string().optional(),
});

function toldOf({ id, custom_id: custom, invoice_id: invoice }: z.output<typeof marked>): Told {
  return { id, marks: [custom, invoice].filter((mark) => mark !== undefined) };
}

export const toldV2: z.ZodType<Told> = marked.transform(toldOf);

/**
 * @param moved the statuses that say that the money has moved
 */
export function answeredV2(moved: readonly string[]): z.ZodType<Answered> {
  return answered.transform((payment) => ({
    ...toldOf(payment),
    status: payment.status,
    moved: moved.includes(payment.status) ? timeOf(payment) : undefined,
    currency: payment.amount.currency_code,
    amount: payment.amount.value,
  }));
}

/** A payment may wait before it is complete. Later statuses are of what came after, such as a refund. */
function timeOf(payment: z.output<typeof answered>): string {
  const { status, create_time: created, update_time: updated } = payment;
  return status === "COMPLETED" ? (updated ?? created) : created;
}
