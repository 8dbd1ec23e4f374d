import { constants, verify } from "node:crypto";
import type { Instant } from "../../time/calendar.ts";
import type { CertificateFault } from "./certificate.ts";
import type { FindKey } from "./certificate-store.ts";
import { crc32 } from "./crc32.ts";
import type { Transmission } from "./transmission.ts";

export type Refusal =
  | CertificateFault
  | "certificate-address"
  | "certificate-not-found"
  | "algorithm"
  | "too-old"
  | "from-the-future"
  | "signature";

export type Verified =
  | { readonly kind: "verified" }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | { readonly kind: "unreachable" };

export interface Verification {
  /** As PayPal gave it to the address that it notifies: a notification for another one is not for us. */
  readonly webhookId: string;
  readonly findKey: FindKey;
}

/** As PayPal names RSA with PKCS #1 v1.5 and SHA-256. No other is taken, or a sender could choose a weak one. */
const ALGORITHM = "SHA256withRSA";

const HOUR = 3_600_000;

/** PayPal sends a notification again, up to 25 times, for three days (developer.paypal.com/api/rest/webhooks/rest). */
const OLDEST = 73 * HOUR;

/** What two clocks may differ by. */
const EARLIEST = HOUR / 6;

/**
 * Whether PayPal itself sent these bytes, to us, lately. Nothing compared here is secret (a signature, a certificate, a public
 * key), so that the time which it takes tells nobody anything.
 */
export async function verifyTransmission(
  { webhookId, findKey }: Verification,
  transmission: Transmission,
  body: Uint8Array,
  now: Instant,
): Promise<Verified> {
  const { algorithm, certificate, signature, time } = transmission;
  if (algorithm !== ALGORITHM) return refused("algorithm");
  const age = now - Date.parse(time);
  if (age > OLDEST) return refused("too-old");
  if (age < -EARLIEST) return refused("from-the-future");
  const found = await findKey(certificate, now);
  if (found.kind !== "key") return found;
  const message = Buffer.from(signedMessage(transmission, webhookId, body), "latin1");
  const key = { key: found.key, padding: constants.RSA_PKCS1_PADDING };
  return verify("sha256", message, key, signature) ? { kind: "verified" } : refused("signature");
}

/** What PayPal signs: not the body itself, but its sum, with whom it is for and when it was sent. */
export function signedMessage(
  { id, time }: Pick<Transmission, "id" | "time">,
  webhookId: string,
  body: Uint8Array,
): string {
  return [id, time, webhookId, crc32(body)].join("|");
}

function refused(reason: Refusal): Verified {
  return { kind: "refused", reason };
}
