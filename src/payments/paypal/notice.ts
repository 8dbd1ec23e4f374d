import { z } from "zod";
import type { Ref } from "../../model/ref.ts";
import { isPaymentId, PAYMENT_KIND_NAMES, PAYMENT_KINDS, type PaymentKindName } from "./kinds/index.ts";
import { markedRef } from "./mark.ts";

/** Where to look at PayPal, and for which award. Nobody's name, account or money: it goes into a public log. */
export interface PaymentNotice {
  readonly kind: PaymentKindName;
  readonly id: string;
  readonly ref: Ref;
}

export type Read =
  | { readonly kind: "notice"; readonly notice: PaymentNotice }
  /** PayPal told of something else, or of a payment for something else. */
  | { readonly kind: "ignored"; readonly reason: "event" | "no-award" }
  | { readonly kind: "not-readable" };

const eventSchema = z.object({ event_type: z.string(), resource: z.unknown() });

/** Reads the body of a verified notification. Only what is named here is ever looked at, and none of it is kept. */
export function readNotice(body: Uint8Array): Read {
  const event = eventSchema.safeParse(parse(body));
  if (!event.success) return { kind: "not-readable" };
  const kind = PAYMENT_KIND_NAMES.find((name) => PAYMENT_KINDS[name].events.includes(event.data.event_type));
  if (kind === undefined) return { kind: "ignored", reason: "event" };
  const told = PAYMENT_KINDS[kind].told.safeParse(event.data.resource);
  if (!told.success || !isPaymentId(told.data.id)) return { kind: "not-readable" };
  const ref = markedRef(told.data.marks);
  if (ref === undefined) return { kind: "ignored", reason: "no-award" };
  return { kind: "notice", notice: { kind, id: told.data.id, ref } };
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
