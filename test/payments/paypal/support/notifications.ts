import { sign, type KeyObject } from "node:crypto";
import { signedMessage } from "../../../../src/payments/paypal/verify.ts";
import { instantOf } from "../../../../src/time/calendar.ts";
import { makeCertificate, type Made } from "./certificates.ts";

export const NOW = instantOf(Date.parse("2027-02-01T17:00:00Z"));
export const WEBHOOK_ID = "9XL90610J3647323C";
export const CERTIFICATE = "https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77";
export const REF = "2027-001-open-code";
export const CAPTURE = "3C679366HE1234567";

/** PayPal's own, as far as a test can tell: a root, an authority under it, and who signs notifications. */
export interface Signers {
  readonly root: Made;
  readonly authority: Made;
  readonly signer: Made;
  /** As PayPal serves it: the signer's own, then the authority's. */
  readonly chain: string;
}

export function makeSigners(name = "messageverificationcerts.paypal.com"): Signers {
  const root = makeCertificate({ name: "Test root", authority: true });
  const authority = makeCertificate({ name: "Test authority", authority: true, issuer: root });
  const signer = makeCertificate({ name, issuer: authority });
  return { root, authority, signer, chain: signer.pem + authority.pem };
}

/** A notification as PayPal sends one, with what must never leave the relay. */
export const BODY = JSON.stringify({
  id: "WH-9UG43882HX7271132-6E0871324L7949614",
  event_version: "1.0",
  event_type: "PAYMENT.CAPTURE.COMPLETED",
  summary: "Payment completed for $ 8500.00 CAD",
  resource: {
    id: CAPTURE,
    status: "COMPLETED",
    amount: { currency_code: "CAD", value: "8500.00" },
    custom_id: REF,
    payee: { email_address: "jane.supplier@example.com", merchant_id: "MERCHANT7PRIVATE" },
    payer: { name: { given_name: "Jane", surname: "Buyer" } },
  },
});

/** What of it is private. */
export const PRIVATE = /8500|jane|supplier@|MERCHANT7|Buyer/i;

export interface Sending {
  readonly body?: string | Uint8Array;
  readonly webhookId?: string;
  readonly time?: string;
  readonly certificate?: string;
}

/** The headers of a notification, each name in lower case, signed as PayPal signs. */
export function signedHeaders(privateKey: KeyObject, sending: Sending = {}): Record<string, string> {
  const {
    body = BODY,
    webhookId = WEBHOOK_ID,
    time = "2027-02-01T16:59:00Z",
    certificate = CERTIFICATE,
  } = sending;
  const id = "69cd13f0-d67a-11e5-baa3-778b53f4ae55";
  const message = signedMessage({ id, time }, webhookId, Buffer.from(body));
  return {
    "content-type": "application/json",
    "paypal-transmission-id": id,
    "paypal-transmission-time": time,
    "paypal-transmission-sig": sign("sha256", Buffer.from(message), privateKey).toString("base64"),
    "paypal-cert-url": certificate,
    "paypal-auth-algo": "SHA256withRSA",
  };
}

export function raw(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flat();
}
