import type { z } from "zod";

/** What a notification tells of a payment, and no more: the rest is asked of PayPal itself. */
export interface Told {
  readonly id: string;
  /** What the payer wrote to say what it is for. An award's ref, where it is a payment of the programme. */
  readonly marks: readonly string[];
}

/** What PayPal answers, asked for a payment. */
export interface Answered extends Told {
  /** PayPal's own word. */
  readonly status: string;
  /** When the money moved; undefined where it did not, or not yet. */
  readonly moved: string | undefined;
  readonly currency: string;
  /** As PayPal writes it: "8500.00". */
  readonly amount: string;
}

/** One way in which PayPal moves money. Another one is another file here, and a line in index.ts. */
export interface PaymentKind {
  /** The events that tell that the money has moved, as PayPal names them. */
  readonly events: readonly string[];
  /** The `resource` of such an event. */
  readonly told: z.ZodType<Told>;
  /** Where PayPal shows one, under its API's host. */
  readonly path: (id: string) => string;
  readonly answered: z.ZodType<Answered>;
}
