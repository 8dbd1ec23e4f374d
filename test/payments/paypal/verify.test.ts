import { generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FindKey } from "../../../src/payments/paypal/certificate-store.ts";
import { crc32 } from "../../../src/payments/paypal/crc32.ts";
import { readTransmission } from "../../../src/payments/paypal/transmission.ts";
import { signedMessage, verifyTransmission } from "../../../src/payments/paypal/verify.ts";
import { rsaKeys } from "./support/certificates.ts";
import { BODY, CERTIFICATE, NOW, raw, signedHeaders, WEBHOOK_ID } from "./support/notifications.ts";
import { withSum } from "./support/same-sum.ts";

const { publicKey, privateKey } = rsaKeys();
const GOOD = signedHeaders(privateKey);

const findKey: FindKey = (url) =>
  Promise.resolve(
    url === CERTIFICATE
      ? { kind: "key", key: publicKey }
      : { kind: "refused", reason: "certificate-not-found" },
  );

async function verified(headers: readonly string[], body: string | Uint8Array = BODY): Promise<string> {
  const transmission = readTransmission(headers);
  if (!transmission) return "headers";
  const outcome = await verifyTransmission(
    { webhookId: WEBHOOK_ID, findKey },
    transmission,
    Buffer.from(body),
    NOW,
  );
  return outcome.kind === "refused" ? outcome.reason : outcome.kind;
}

const NAMES = ["transmission-id", "transmission-time", "transmission-sig", "cert-url", "auth-algo"].map(
  (name) => `paypal-${name}`,
);

describe("a notification", () => {
  it("is verified by the message that PayPal documents", async () => {
    expect(
      signedMessage(
        { id: "69cd13f0", time: "2016-02-18T20:01:35Z" },
        "1JE4291016473214C",
        Buffer.from("123456789"),
      ),
    ).toBe("69cd13f0|2016-02-18T20:01:35Z|1JE4291016473214C|3421780262");
    expect(await verified(raw(GOOD))).toBe("verified");
  });

  it("is verified whatever the case of its headers' names", async () => {
    expect(await verified(raw(GOOD).map((one, at) => (at % 2 === 0 ? one.toUpperCase() : one)))).toBe(
      "verified",
    );
  });

  it.each(NAMES)("is refused without %s, with it twice, and with it empty", async (name) => {
    const value = GOOD[name] ?? "";
    expect(value).not.toBe("");
    const without = raw(Object.fromEntries(Object.entries(GOOD).filter(([one]) => one !== name)));
    expect(await verified(without)).toBe("headers");
    expect(await verified([...raw(GOOD), name.toUpperCase(), value])).toBe("headers");
    expect(await verified([...without, name, ""])).toBe("headers");
  });

  it("is refused with any byte of its body changed, added or taken away", async () => {
    const bytes = Buffer.from(BODY);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await verified(raw(GOOD), changed)).toBe("signature");
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
        expect(await verified(raw(GOOD), shorter)).toBe("signature");
        const longer = Buffer.concat([bytes.subarray(0, at), Buffer.from([change]), bytes.subarray(at)]);
        expect(await verified(raw(GOOD), longer)).toBe("signature");
      }),
    );
  });

  it("is refused with any character of its signed headers changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.nat(),
        fc.integer({ min: 0x21, max: 0x7e }),
        async (name, place, code) => {
          const value = GOOD[name] ?? "";
          const at = place % value.length;
          const changed = value.slice(0, at) + String.fromCharCode(code) + value.slice(at + 1);
          fc.pre(changed !== value);
          expect(await verified(raw({ ...GOOD, [name]: changed }))).not.toBe("verified");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is refused with a signature that Node would read as the same, but is written otherwise", async () => {
    const signature = GOOD["paypal-transmission-sig"] ?? "";
    // The last character before "==" has four bits that mean nothing.
    const next = String.fromCharCode(signature.charCodeAt(341) + 1);
    for (const other of [
      signature.replace(/=+$/, ""),
      `${signature}=`,
      ` ${signature}`,
      `${signature.slice(0, 341)}${next}==`,
    ]) {
      expect(await verified(raw({ ...GOOD, "paypal-transmission-sig": other }))).toBe("headers");
    }
  });

  it.each([
    ["for another address of ours", { webhookId: "8PT597110X687430L" }, "signature"],
    [
      "signed with a certificate that is not there",
      { certificate: `${CERTIFICATE}-x` },
      "certificate-not-found",
    ],
    ["sent more than three days ago", { time: "2027-01-29T15:59:59Z" }, "too-old"],
    ["sent tomorrow", { time: "2027-02-02T17:00:00Z" }, "from-the-future"],
    ["sent when nobody knows", { time: "2027-02-30T25:00:00Z" }, "headers"],
    ["sent at a time without its offset", { time: "2027-02-01T17:00:00" }, "headers"],
  ])("is refused %s", async (_, sending, reason) => {
    expect(await verified(raw(signedHeaders(privateKey, sending)))).toBe(reason);
  });

  it("is taken as long as PayPal sends it again: three days", async () => {
    expect(await verified(raw(signedHeaders(privateKey, { time: "2027-01-29T17:00:00.123Z" })))).toBe(
      "verified",
    );
  });

  it.each(["SHA1withRSA", "SHA256WITHRSA", "none", "HS256"])(
    "is refused with the algorithm %s",
    async (algorithm) => {
      expect(await verified(raw({ ...GOOD, "paypal-auth-algo": algorithm }))).toBe("algorithm");
    },
  );

  it("is refused where it says one algorithm and is signed with another", async () => {
    const { privateKey: elliptic } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const message = signedMessage(
      { id: GOOD["paypal-transmission-id"] ?? "", time: GOOD["paypal-transmission-time"] ?? "" },
      WEBHOOK_ID,
      Buffer.from(BODY),
    );
    for (const [digest, key] of [
      ["sha1", privateKey],
      ["sha512", privateKey],
      ["sha256", elliptic],
      ["sha256", rsaKeys().privateKey],
    ] as const) {
      const signature = sign(digest, Buffer.from(message), key).toString("base64");
      expect(await verified(raw({ ...GOOD, "paypal-transmission-sig": signature }))).toBe("signature");
    }
  });

  it("cannot pass another's id and time off as its own by the mark between them", async () => {
    const id = GOOD["paypal-transmission-id"] ?? "";
    const moved = { ...GOOD, "paypal-transmission-id": `${id}|2027-02-01T16:59:00Z` };
    expect(await verified(raw(moved))).toBe("headers");
  });

  it("tells nothing where its certificate could not be fetched", async () => {
    const transmission = readTransmission(raw(GOOD));
    if (!transmission) throw new Error("no transmission");
    const verification = {
      webhookId: WEBHOOK_ID,
      findKey: () => Promise.resolve({ kind: "unreachable" as const }),
    };
    expect(await verifyTransmission(verification, transmission, Buffer.from(BODY), NOW)).toEqual({
      kind: "unreachable",
    });
  });

  /**
   * What PayPal's scheme does not give: only the sum of the body is signed, and whoever saw one notification can write
   * another with the same sum. That is why the Action believes nothing of it, and asks PayPal.
   */
  it("may be altered by someone who saw it, so that nothing of it but where to look is of use", async () => {
    const forged = withSum('{"event_type":"PAYMENT.CAPTURE.COMPLETED","x":"', '"}', crc32(Buffer.from(BODY)));
    expect(forged).not.toBe(BODY);
    expect(() => JSON.parse(forged) as unknown).not.toThrow();
    expect(await verified(raw(GOOD), forged)).toBe("verified");
  });
});
