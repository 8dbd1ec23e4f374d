import { z } from "zod";
import type { Bilingual } from "../../model/locale.ts";
import { parseMoney, type Cents } from "../../model/money.ts";
import type { Ref } from "../../model/ref.ts";
import type { World } from "../../repositories/host.ts";
import { askJson } from "../../repositories/hosts/ask-json.ts";
import { asker, type Ask } from "../../repositories/hosts/ask.ts";
import type { Told } from "../../repositories/hosts/told.ts";
import { turns } from "../../repositories/hosts/turns.ts";
import { instantOf, type CalendarDate } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import { PAYPAL_HOSTS, type PayPalEnvironment } from "./environments.ts";
import { isPaymentId, PAYMENT_KINDS, type PaymentKindName } from "./kinds/index.ts";
import type { Answered } from "./kinds/kind.ts";
import { markedRef } from "./mark.ts";
import type { PaymentNotice } from "./notice.ts";
import { FAULT_WORDS, type PaymentFault } from "./reasons.ts";

export interface PayPalAccess {
  readonly environment: PayPalEnvironment;
  /** Of the programme's own application at PayPal. Both go to PayPal's host only, and into no answer, error or log. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly world: World;
}

/** What the payment is for, and the programme's own terms. */
export interface ExpectedPayment {
  readonly ref: Ref;
  /** ISO 4217: `CAD`. */
  readonly currency: string;
  /** IANA: `America/Toronto`. */
  readonly zone: string;
}

/** A payment as PayPal itself tells of it. */
export interface PayPalPayment {
  readonly kind: PaymentKindName;
  readonly id: string;
  /** PayPal's own word: `COMPLETED`, and for a capture also `PARTIALLY_REFUNDED` or `REFUNDED`; `SUCCESS` for a payout. */
  readonly status: string;
  readonly amount: Cents;
  readonly ref: Ref;
  /** The day on which the money moved, in the programme's time zone. */
  readonly settled: CalendarDate;
}

export type FetchedPayment =
  | { readonly kind: "payment"; readonly payment: PayPalPayment }
  | { readonly kind: "failed"; readonly reason: PaymentFault; readonly message: Bilingual };

/** Seconds for one answer, and bytes of it: a capture has some 3,000. */
const SECONDS = 10;
const MOST_BYTES = 256 * 1024;

const tokenSchema = z.object({ access_token: z.string().regex(/^[\x21-\x7e]{1,4096}$/) });

/**
 * Asks PayPal for a payment that something told of. Nothing of the notice is believed but where to look: the amount, the
 * award and the day are PayPal's. Never throws for what PayPal does.
 */
export async function fetchPayment(
  access: PayPalAccess,
  { kind, id }: Pick<PaymentNotice, "kind" | "id">,
  expected: ExpectedPayment,
): Promise<FetchedPayment> {
  if (!isPaymentId(id)) return failed("not-an-id");
  const ask = asker(access.world, turns(), SECONDS);
  const token = await askToken(ask, access);
  if (token.kind !== "told") return failed(faultOf(token, { notFound: "not-readable" }));
  const { path, answered } = PAYMENT_KINDS[kind];
  const told = await askJson(ask, answered, {
    url: `https://${PAYPAL_HOSTS[access.environment].api}${path(id)}`,
    headers: { authorization: `Bearer ${token.value.access_token}` },
    most: MOST_BYTES,
  });
  if (told.kind !== "told") return failed(faultOf(told, { notFound: "not-found" }));
  return told.value.id === id ? judge(kind, told.value, expected) : failed("not-readable");
}

function askToken(
  ask: Ask,
  { environment, clientId, clientSecret }: PayPalAccess,
): Promise<Told<z.output<typeof tokenSchema>>> {
  return askJson(ask, tokenSchema, {
    url: `https://${PAYPAL_HOSTS[environment].api}/v1/oauth2/token`,
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
    most: MOST_BYTES,
  });
}

function judge(kind: PaymentKindName, answer: Answered, expected: ExpectedPayment): FetchedPayment {
  if (markedRef(answer.marks) !== expected.ref) return failed("other-award");
  if (answer.moved === undefined) return failed("not-completed");
  if (answer.currency !== expected.currency) return failed("other-currency");
  const amount = parseMoney(answer.amount);
  const moved = Date.parse(answer.moved);
  if (amount === undefined || amount === 0 || !isInstant(answer.moved)) return failed("not-readable");
  const settled = dayAt(instantOf(moved), expected.zone);
  const { id, status } = answer;
  return { kind: "payment", payment: { kind, id, status, amount, ref: expected.ref, settled } };
}

/** A time without its offset would be read in the zone of the machine. */
function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

function faultOf<T>(
  told: Exclude<Told<T>, { kind: "told" }>,
  { notFound }: { notFound: PaymentFault },
): PaymentFault {
  // PayPal leads nowhere else, and was asked for nothing that it had told before.
  if (told.kind !== "failed") return "not-readable";
  switch (told.failure.reason) {
    case "not-found":
      return notFound;
    case "not-authorized":
      return "refused";
    case "answer-not-readable":
    case "answer-too-large":
      return "not-readable";
    // PayPal answers 400 for a request that it does not take.
    default:
      return told.status !== undefined && told.status < 500 ? "refused" : "unreachable";
  }
}

function failed(reason: PaymentFault): FetchedPayment {
  return { kind: "failed", reason, message: FAULT_WORDS[reason] };
}
