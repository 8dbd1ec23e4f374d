import { X509Certificate, type KeyObject } from "node:crypto";
import type { Instant } from "../../time/calendar.ts";

/** Whom the relay trusts to vouch for PayPal's certificate. */
export interface Trust {
  /** Certificates in which a chain may end. */
  readonly anchors: readonly X509Certificate[];
  /**
   * Whether a certificate that PayPal serves alone, without the one that issued it, is refused unless an anchor issued it.
   * Where it is not, such a one is believed because it came by TLS from PayPal's own host.
   */
  readonly wholeChain: boolean;
}

export type CertificateFault =
  | "certificate-not-readable"
  | "certificate-not-valid-now"
  | "certificate-of-another"
  | "certificate-key"
  | "certificate-chain";

export type Checked =
  | { readonly kind: "key"; readonly key: KeyObject }
  | { readonly kind: "refused"; readonly reason: CertificateFault };

const MOST_CERTIFICATES = 6;
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** Shorter keys can be broken; NIST SP 800-131A has not allowed them since 2014. */
const FEWEST_BITS = 2048;

/** Reads certificates in PEM, the signer's own first; undefined where there are none, too many, or what is no certificate. */
export function readCertificates(
  pem: string,
  most = MOST_CERTIFICATES,
): readonly X509Certificate[] | undefined {
  const texts = pem.match(PEM) ?? [];
  if (texts.length === 0 || texts.length > most) return undefined;
  try {
    return texts.map((text) => new X509Certificate(text));
  } catch {
    return undefined;
  }
}

/**
 * The key of a signer's certificate, where at this moment it is valid, in the signer's name, of an RSA key that is long
 * enough, and vouched for. Whether it was revoked is not asked: node:crypto cannot.
 * @param signer the host's name that the certificate must bear
 */
export function checkCertificates(
  chain: readonly X509Certificate[],
  signer: string,
  trust: Trust,
  now: Instant,
): Checked {
  const [own] = chain;
  if (!own) return refused("certificate-not-readable");
  if (!chain.every((one) => isValid(one, now))) return refused("certificate-not-valid-now");
  if (own.ca || own.checkHost(signer, { subject: "always", wildcards: false }) === undefined) {
    return refused("certificate-of-another");
  }
  const key = own.publicKey;
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== "rsa" || bits < FEWEST_BITS) return refused("certificate-key");
  return isVouchedFor(chain, trust, now) ? { kind: "key", key } : refused("certificate-chain");
}

function refused(reason: CertificateFault): Checked {
  return { kind: "refused", reason };
}

function isValid(certificate: X509Certificate, now: Instant): boolean {
  return Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
}

/** Each certificate is issued by the next, and the last by an anchor (or is one). */
function isVouchedFor(chain: readonly X509Certificate[], trust: Trust, now: Instant): boolean {
  const last = chain.at(-1);
  if (!last) return false;
  const linked = chain.every((one, at) => {
    const next = chain[at + 1];
    return next === undefined || (next.ca && isIssuedBy(one, next));
  });
  if (!linked) return false;
  const anchored = trust.anchors.some(
    (anchor) =>
      isValid(anchor, now) && (anchor.fingerprint256 === last.fingerprint256 || isIssuedBy(last, anchor)),
  );
  // One that vouches for itself is nobody's word, wherever it came from.
  return anchored || (chain.length === 1 && !trust.wholeChain && !last.checkIssued(last));
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
