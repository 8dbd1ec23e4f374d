import { describe, expect, it } from "vitest";
import { certificateStore, type FindKey } from "../../../src/payments/paypal/certificate-store.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { CERTIFICATE, makeSigners, NOW } from "./support/notifications.ts";

const { chain, root } = makeSigners();

interface Store {
  readonly find: FindKey;
  readonly asked: string[];
}

function store(answer: (url: string) => Promise<Response> | Response = () => new Response(chain)): Store {
  const asked: string[] = [];
  const find = certificateStore({
    environment: "live",
    trust: { anchors: [root.certificate], wholeChain: true },
    seconds: 0.05,
    fetch: async (url, init) => {
      const text = url instanceof Request ? url.url : String(url);
      asked.push(`${text} ${init?.redirect ?? ""}`);
      return abortable(answer(text), init?.signal);
    },
  });
  return { find, asked };
}

function abortable(answer: Promise<Response> | Response, signal?: AbortSignal | null): Promise<Response> {
  const late = new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(signal.reason as Error)),
  );
  return Promise.race([Promise.resolve(answer), late]);
}

const other = (at: number): string => `${CERTIFICATE}-${at}`;

describe("PayPal's certificates", () => {
  it("are fetched from PayPal's own host without following a redirect, and once as long as they are good", async () => {
    const { find, asked } = store();
    const [first, second] = await Promise.all([find(CERTIFICATE, NOW), find(CERTIFICATE, NOW)]);
    expect([first.kind, second.kind, (await find(CERTIFICATE, NOW)).kind]).toEqual(["key", "key", "key"]);
    expect(asked).toEqual([`${CERTIFICATE} manual`]);
    const later = instantOf(Date.parse("2028-02-01T00:00:00Z"));
    expect(await find(CERTIFICATE, later)).toEqual({ kind: "refused", reason: "certificate-not-valid-now" });
  });

  it.each([
    "http://api.paypal.com/v1/notifications/certs/CERT-1",
    "https://api.paypal.com.evil.test/v1/notifications/certs/CERT-1",
    "https://api.paypal.com@evil.test/v1/notifications/certs/CERT-1",
    "https://user:word@api.paypal.com/v1/notifications/certs/CERT-1",
    "https://evil.test/https://api.paypal.com/v1/notifications/certs/CERT-1",
    "https://api.paypal.com:8443/v1/notifications/certs/CERT-1",
    "https://api.paypal.com:443/v1/notifications/certs/CERT-1",
    "https://api.paypal.com./v1/notifications/certs/CERT-1",
    "https://api。paypal。com/v1/notifications/certs/CERT-1",
    "https://api．paypal．com/v1/notifications/certs/CERT-1",
    "https://аpi.paypal.com/v1/notifications/certs/CERT-1",
    "https://API.PAYPAL.COM/v1/notifications/certs/CERT-1",
    "https://apixpaypal.com/v1/notifications/certs/CERT-1",
    "https://www.paypal.com/v1/notifications/certs/CERT-1",
    "https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1",
    "https://api.paypal.com/v1/notifications/certs/",
    "https://api.paypal.com/v1/notifications/certs/../../identity",
    "https://api.paypal.com/v1/notifications/certs/%2e%2e/identity",
    "https://api.paypal.com/v1/notifications/certs/CERT-1/more",
    "https://api.paypal.com/v1/notifications/certs/CERT-1?to=evil.test",
    "https://api.paypal.com/v1/notifications/certs/CERT-1#evil",
    "https://api.paypal.com/v1/notifications/certs\\CERT-1",
    "https://api.paypal.com/v2/payments/captures/CERT-1",
    `https://api.paypal.com/v1/notifications/certs/${"C".repeat(101)}`,
    `${CERTIFICATE}\n`,
    ` ${CERTIFICATE}`,
    "file:///v1/notifications/certs/CERT-1",
    "",
  ])("are never fetched from %j", async (url) => {
    const { find, asked } = store();
    expect(await find(url, NOW)).toEqual({ kind: "refused", reason: "certificate-address" });
    expect(asked).toEqual([]);
  });

  it.each([
    [
      "a redirect",
      () => new Response(null, { status: 302, headers: { location: "https://evil.test/" } }),
      "certificate-not-found",
    ],
    ["nothing there", () => new Response("no", { status: 404 }), "certificate-not-found"],
    ["a page", () => new Response("<html></html>"), "certificate-not-readable"],
    ["what is too large", () => new Response(chain + " ".repeat(64 * 1024)), "certificate-not-readable"],
  ])(
    "are refused where the host answers with %s, and asked for again the next time",
    async (_, answer, reason) => {
      const { find, asked } = store(answer);
      expect(await find(CERTIFICATE, NOW)).toEqual({ kind: "refused", reason });
      await find(CERTIFICATE, NOW);
      expect(asked).toHaveLength(2);
    },
  );

  it.each([
    ["does not answer", () => Promise.reject(new TypeError("fetch failed"))],
    ["does not answer in time", () => new Promise<Response>(() => undefined)],
    ["is in trouble", () => new Response("", { status: 503 })],
    ["is asked too much", () => new Response("", { status: 429 })],
  ])("tell nothing where the host %s, so that PayPal may send again", async (_, answer) => {
    const { find } = store(answer);
    expect(await find(CERTIFICATE, NOW)).toEqual({ kind: "unreachable" });
  });

  it("are not kept where they are not good, so that nobody can push the good ones out", async () => {
    const { find, asked } = store(() => new Response(makeSigners("evil.test").chain));
    await find(CERTIFICATE, NOW);
    expect(await find(CERTIFICATE, NOW)).toEqual({ kind: "refused", reason: "certificate-of-another" });
    expect(asked).toHaveLength(2);
  });

  it("are kept only so many at a time, the oldest dropped first", async () => {
    const { find, asked } = store();
    for (let at = 0; at < 9; at += 1) await find(other(at), NOW);
    await find(other(8), NOW);
    expect(asked).toHaveLength(9);
    await find(other(0), NOW);
    expect(asked).toHaveLength(10);
  });

  it("are asked for eight at once at most: whoever names a hundred that are not there asks PayPal for eight", async () => {
    const { find, asked } = store(() => new Promise(() => undefined));
    const found = await Promise.all(Array.from({ length: 100 }, (_, at) => find(other(at), NOW)));
    expect(asked).toHaveLength(8);
    expect(found.every(({ kind }) => kind === "unreachable")).toBe(true);
  });
});
