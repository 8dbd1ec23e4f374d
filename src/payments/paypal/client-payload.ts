import { z } from "zod";
import * as f from "../../model/fields.ts";
import { isPaymentId, PAYMENT_KIND_NAMES } from "./kinds/index.ts";
import type { PaymentNotice } from "./notice.ts";

const payloadSchema = z.strictObject({
  provider: z.literal("paypal"),
  kind: z.enum(PAYMENT_KIND_NAMES),
  id: z.string().refine(isPaymentId),
  ref: f.ref,
});

/** What the relay puts into a `repository_dispatch`, which everyone can read. */
export function clientPayload({ kind, id, ref }: PaymentNotice): z.input<typeof payloadSchema> {
  return { provider: "paypal", kind, id, ref };
}

/**
 * Reads the `client_payload` of a `repository_dispatch`: whoever may send one may write anything into it.
 * @returns undefined where it is not what the relay sends
 */
export function readClientPayload(payload: unknown): PaymentNotice | undefined {
  const read = payloadSchema.safeParse(payload);
  if (!read.success) return undefined;
  const { kind, id, ref } = read.data;
  return { kind, id, ref };
}
