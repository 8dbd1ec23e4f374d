import type { X509Certificate } from "node:crypto";
import { textWithin } from "../../repositories/hosts/body.ts";
import type { Instant } from "../../time/calendar.ts";
import { checkCertificates, readCertificates, type Checked, type Trust } from "./certificate.ts";
import { PAYPAL_HOSTS, type PayPalEnvironment } from "./environments.ts";

export type FoundKey =
  | Checked
  | { readonly kind: "refused"; readonly reason: "certificate-address" | "certificate-not-found" }
  /** Nothing is known of the certificate: PayPal's host was not reached, or is asked too much just now. */
  | { readonly kind: "unreachable" };

/** Gives the key that a notification says it is signed with, where it is one of PayPal's at this moment. */
export type FindKey = (address: string, now: Instant) => Promise<FoundKey>;

export interface StoreOptions {
  readonly environment: PayPalEnvironment;
  readonly trust: Trust;
  readonly fetch: typeof fetch;
  /** For one certificate, from the question to its last byte. */
  readonly seconds?: number;
}

const SECONDS = 5;
/** A chain has some 8,000 bytes. */
const MOST_BYTES = 64 * 1024;
/** PayPal has one or two at a time. Only good ones are kept, so that nobody can push them out. */
const MOST_KEPT = 8;
/** Anyone may name a certificate that is not there: this many are asked for at once, whoever asks. */
const MOST_AT_ONCE = 8;

type Chain = readonly X509Certificate[];
type Fetched = { readonly kind: "chain"; readonly chain: Chain } | Exclude<FoundKey, { kind: "key" }>;

/**
 * Fetches certificates from PayPal's own host and nowhere else, each once as long as it is good. The address is compared as
 * a text, character by character, for what reads an address and what fetches it may disagree about one that is odd.
 */
export function certificateStore(options: StoreOptions): FindKey {
  const hosts = PAYPAL_HOSTS[options.environment];
  const address = new RegExp(
    `^https://${hosts.certificates.replaceAll(".", "\\.")}/v1/notifications/certs/[A-Za-z0-9-]{1,100}$`,
  );
  const kept = new Map<string, Chain>();
  const underWay = new Map<string, Promise<Fetched>>();
  const check = (chain: Chain, now: Instant): Checked =>
    checkCertificates(chain, hosts.signer, options.trust, now);

  return async (url, now) => {
    if (!address.test(url)) return { kind: "refused", reason: "certificate-address" };
    const known = kept.get(url);
    const still = known && check(known, now);
    // One that has expired may have been renewed at its address.
    if (still?.kind === "key") return still;
    if (!underWay.has(url) && underWay.size >= MOST_AT_ONCE) return { kind: "unreachable" };
    const fetching = underWay.get(url) ?? fetchChain(options, url).finally(() => underWay.delete(url));
    underWay.set(url, fetching);
    const fetched = await fetching;
    if (fetched.kind !== "chain") return fetched;
    const checked = check(fetched.chain, now);
    if (checked.kind === "key") keep(kept, url, fetched.chain);
    return checked;
  };
}

/** Drops the one that was kept first, where there are too many. */
function keep(kept: Map<string, Chain>, url: string, chain: Chain): void {
  kept.set(url, chain);
  const [first] = kept.keys();
  if (kept.size > MOST_KEPT && first !== undefined) kept.delete(first);
}

async function fetchChain({ fetch, seconds = SECONDS }: StoreOptions, url: string): Promise<Fetched> {
  try {
    // Where a redirect leads, nobody has looked at: it counts as an answer without a certificate.
    const response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(seconds * 1000),
    });
    if (response.status >= 500 || response.status === 429) {
      await response.body?.cancel();
      return { kind: "unreachable" };
    }
    const text = await textWithin(response, MOST_BYTES);
    if (response.status !== 200) return { kind: "refused", reason: "certificate-not-found" };
    const chain = readCertificates(text ?? "");
    return chain ? { kind: "chain", chain } : { kind: "refused", reason: "certificate-not-readable" };
  } catch {
    return { kind: "unreachable" };
  }
}
