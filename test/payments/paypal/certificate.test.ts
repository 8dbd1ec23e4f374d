import { describe, expect, it } from "vitest";
import { checkCertificates, readCertificates, type Trust } from "../../../src/payments/paypal/certificate.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { makeCertificate, rsaKeys, type Made } from "./support/certificates.ts";
import { makeSigners, NOW } from "./support/notifications.ts";

const SIGNER = "messageverificationcerts.paypal.com";
const { root, authority, signer } = makeSigners();
const keys = rsaKeys();
const stranger = makeCertificate({ name: "Test root", authority: true });

const ROOT: Trust = { anchors: [root.certificate], wholeChain: true };
/** What the relay does where nothing else is said: the roots that Node knows, and the one certificate that PayPal serves. */
const LENIENT: Trust = { anchors: [], wholeChain: false };

function check(chain: readonly Made[], trust: Trust = ROOT, now = NOW): string {
  const pem = chain.map((one) => one.pem).join("");
  const checked = checkCertificates(readCertificates(pem) ?? [], SIGNER, trust, now);
  return checked.kind === "key" ? "key" : checked.reason;
}

describe("a certificate of PayPal's signer", () => {
  it("gives its key, where its chain leads to a root that is trusted", () => {
    expect(check([signer, authority])).toBe("key");
    expect(check([signer, authority, root])).toBe("key");
  });

  it("is believed alone, by TLS from PayPal's own host, unless its whole chain is asked for", () => {
    expect(check([signer], LENIENT)).toBe("key");
    expect(check([signer])).toBe("certificate-chain");
    expect(check([signer], { anchors: [authority.certificate], wholeChain: true })).toBe("key");
  });

  it.each([
    [
      "a root that nobody trusts",
      [signer, authority, root],
      { anchors: [stranger.certificate], wholeChain: false },
    ],
    ["a chain that ends nowhere", [signer, authority], LENIENT],
    ["an authority that did not issue it", [signer, stranger], LENIENT],
    ["itself", [makeCertificate({ name: SIGNER })], LENIENT],
    [
      "a root of the right name with another key",
      [signer, makeCertificate({ name: "Test authority", authority: true, issuer: root })],
      ROOT,
    ],
    [
      "what is no authority",
      [makeCertificate({ name: SIGNER, issuer: signer, keys }), signer, authority],
      ROOT,
    ],
  ])("is refused where its chain leads to %s", (_, chain, trust) => {
    expect(check(chain, trust)).toBe("certificate-chain");
  });

  it.each([
    "api.paypal.com",
    "messageverificationcerts.sandbox.paypal.com",
    "messageverificationcerts.paypal.com.evil.test",
    "xmessageverificationcerts.paypal.com",
    "*.paypal.com",
  ])("is refused in the name of %s", (name) => {
    expect(check([makeCertificate({ name, issuer: authority, keys }), authority])).toBe(
      "certificate-of-another",
    );
  });

  it("is refused where it is an authority's", () => {
    const one = makeCertificate({ name: SIGNER, authority: true, issuer: authority, keys });
    expect(check([one, authority])).toBe("certificate-of-another");
  });

  it.each(["2025-12-31T23:59:59Z", "2028-01-01T00:00:01Z"])(
    "is refused at %s, when it is not valid",
    (now) => {
      expect(check([signer, authority], ROOT, instantOf(Date.parse(now)))).toBe("certificate-not-valid-now");
    },
  );

  it("is refused where the one that issued it has expired", () => {
    const old = makeCertificate({ name: "Old", authority: true, issuer: root, to: "2027-01-31" });
    expect(check([makeCertificate({ name: SIGNER, issuer: old, keys }), old])).toBe(
      "certificate-not-valid-now",
    );
    const oldRoot = makeCertificate({ name: "Old root", authority: true, to: "2027-01-31" });
    const trust = { anchors: [oldRoot.certificate], wholeChain: true };
    expect(check([makeCertificate({ name: SIGNER, issuer: oldRoot, keys })], trust)).toBe(
      "certificate-chain",
    );
  });

  it("is refused with a key that is too short", () => {
    const short = makeCertificate({ name: SIGNER, issuer: authority, keys: rsaKeys(1024) });
    expect(check([short, authority])).toBe("certificate-key");
  });

  it.each([
    ["nothing", ""],
    ["a page", "<html>503</html>"],
    ["what only looks like one", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"],
    ["more than a chain has", signer.pem.repeat(7)],
  ])("cannot be read from %s", (_, pem) => {
    expect(readCertificates(pem)).toBeUndefined();
  });
});
