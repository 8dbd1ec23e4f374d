import { request as httpRequest, type Server } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FoundKey } from "../../../src/payments/paypal/certificate-store.ts";
import type { Sent } from "../../../src/payments/paypal/dispatch.ts";
import type { PaymentNotice } from "../../../src/payments/paypal/notice.ts";
import { LARGEST_BODY } from "../../../src/payments/paypal/relay.ts";
import { relayServer } from "../../../src/payments/paypal/relay-server.ts";
import { rsaKeys } from "./support/certificates.ts";
import { closed, listening } from "./support/loopback.ts";
import { BODY, CAPTURE, NOW, PRIVATE, raw, REF, signedHeaders, WEBHOOK_ID } from "./support/notifications.ts";

const { publicKey, privateKey } = rsaKeys();
const GOOD = signedHeaders(privateKey);
const KEY: FoundKey = { kind: "key", key: publicKey };

let server: Server;
let address = "";
let lines: string[] = [];
let told: PaymentNotice[] = [];
let github: Sent = "sent";
let key: FoundKey = KEY;

beforeEach(async () => {
  [lines, told, github, key] = [[], [], "sent", KEY];
  const options = {
    webhookId: WEBHOOK_ID,
    findKey: () => Promise.resolve(key),
    now: () => NOW,
    send: (notice: PaymentNotice) => {
      told.push(notice);
      return Promise.resolve(github);
    },
  };
  server = relayServer(options, (line) => lines.push(line));
  address = await listening(server);
});
afterEach(() => closed(server));

interface Posted {
  readonly status: number;
  readonly text: string;
}

async function post(
  body: BodyInit = BODY,
  headers: Record<string, string> = GOOD,
  to = "/paypal",
): Promise<Posted> {
  const response = await fetch(address + to, { method: "POST", headers, body });
  return { status: response.status, text: await response.text() };
}

describe("the relay", () => {
  it("tells the repository of a payment, answers 200, and writes one line without anything private", async () => {
    expect(await post()).toEqual({ status: 200, text: "ok\n" });
    expect(told).toEqual([{ kind: "capture", id: CAPTURE, ref: REF }]);
    expect(lines).toEqual([`2027-02-01T17:00:00.000Z 200 accepted capture ${REF}`]);
    expect(lines.join()).not.toMatch(PRIVATE);
  });

  it("remembers nothing: the same notification twice is told twice", async () => {
    await post();
    expect((await post()).status).toBe(200);
    expect(told).toHaveLength(2);
  });

  it("answers 200 for what is of no interest, so that PayPal does not send it again, and tells nobody", async () => {
    for (const [body, line] of [
      [JSON.stringify({ event_type: "INVOICING.INVOICE.PAID", resource: {} }), "ignored-event"],
      [BODY.replace(REF, "coffee"), "ignored-no-award"],
    ] as const) {
      expect((await post(body, signedHeaders(privateKey, { body }))).status).toBe(200);
      expect(lines.at(-1)).toBe(`2027-02-01T17:00:00.000Z 200 ${line}`);
    }
    expect(told).toEqual([]);
  });

  it("says that it is there", async () => {
    const response = await fetch(`${address}/health`);
    expect([response.status, await response.text()]).toEqual([200, "ok\n"]);
  });

  it.each([
    ["GET", "/paypal", 405, "POST"],
    ["PUT", "/paypal", 405, "POST"],
    ["POST", "/health", 405, "GET"],
    ["POST", "/", 404, null],
    ["POST", "/paypal/", 404, null],
    ["POST", "/paypal?x", 404, null],
    ["POST", "/constructor", 404, null],
  ])("answers %s %s with %d", async (method, to, status, allow) => {
    const body = method === "GET" ? {} : { body: BODY };
    const response = await fetch(address + to, { method, headers: GOOD, ...body });
    expect([response.status, response.headers.get("allow")]).toEqual([status, allow]);
    expect(told).toEqual([]);
  });

  it.each([
    ["another type", { "content-type": "text/plain" }],
    ["another set of characters", { "content-type": "application/json; charset=utf-16" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["what is compressed", { "content-encoding": "gzip" }],
  ])("answers 415 for %s", async (_, headers) => {
    expect((await post(BODY, { ...GOOD, ...headers })).status).toBe(415);
  });

  it("takes JSON that says its characters", async () => {
    expect((await post(BODY, { ...GOOD, "content-type": "application/json; charset=UTF-8" })).status).toBe(
      200,
    );
  });

  it("answers 413 for a body that is too large, whether it says so or not, and checks no signature of it", async () => {
    const body = BODY + " ".repeat(LARGEST_BODY);
    const headers = signedHeaders(privateKey, { body });
    expect((await post(body, headers)).status).toBe(413);
    expect(await chunked(body, headers)).toBe(413);
    expect(told).toEqual([]);
    const largest = BODY + " ".repeat(LARGEST_BODY - BODY.length);
    expect((await post(largest, signedHeaders(privateKey, { body: largest }))).status).toBe(200);
  });

  it("answers 400 for headers that are missing or came twice", async () => {
    const { "paypal-transmission-sig": signature = "", ...without } = GOOD;
    expect((await post(BODY, without)).status).toBe(400);
    const twice = [...raw(GOOD), "PayPal-Transmission-Sig", signature];
    expect(await rawPost(twice)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await rawPost(raw(GOOD))).toMatch(/^HTTP\/1\.1 200 /);
    expect(told).toHaveLength(1);
  });

  it("answers 401 for what PayPal did not sign, and does not tell why but in the log", async () => {
    expect(await post(BODY.replace("8500", "9500"))).toEqual({ status: 401, text: "refused\n" });
    expect(lines).toEqual(["2027-02-01T17:00:00.000Z 401 signature"]);
    expect(told).toEqual([]);
  });

  it("answers 400 for what PayPal signed, but nobody can read", async () => {
    expect((await post("{", signedHeaders(privateKey, { body: "{" }))).status).toBe(400);
  });

  it.each([
    ["refused", 502],
    ["unreachable", 503],
  ] as const)("answers so that PayPal sends again where GitHub is %s", async (sent, status) => {
    github = sent;
    expect((await post()).status).toBe(status);
    expect(lines).toEqual([`2027-02-01T17:00:00.000Z ${status} github-${sent} capture ${REF}`]);
  });

  it("answers 503 where the certificate could not be fetched, and 401 where it is not PayPal's", async () => {
    key = { kind: "unreachable" };
    expect((await post()).status).toBe(503);
    key = { kind: "refused", reason: "certificate-chain" };
    expect((await post()).status).toBe(401);
    expect(lines.map((line) => line.split(" ").slice(1).join(" "))).toEqual([
      "503 paypal-unreachable",
      "401 certificate-chain",
    ]);
  });

  it("cannot be made to write a line of the sender's", async () => {
    key = { kind: "refused", reason: "certificate-address" };
    await post(BODY, { ...GOOD, "paypal-cert-url": "https://evil.test/%0A2027-02-01T17:00:00.000Z" });
    await post(BODY, { ...GOOD, "paypal-transmission-id": "ref-accepted" });
    expect(lines.every((line) => /^[\d:.TZ-]+ \d{3} [a-z-]+$/.test(line))).toBe(true);
  });
});

/** A body of which nobody knows the length beforehand. */
function chunked(body: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${address}/paypal`, { method: "POST", headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
    request.write(body.slice(0, 1000));
    request.end(body.slice(1000));
  });
}

/** Headers exactly as given. */
function rawPost(headers: readonly string[]): Promise<string> {
  const { port } = new URL(address);
  const all = [
    ...headers,
    "host",
    "relay",
    "connection",
    "close",
    "content-length",
    String(Buffer.byteLength(BODY)),
  ];
  const lines = all.map((one, at) => (at % 2 === 0 ? `${one}: ` : `${one}\r\n`)).join("");
  return new Promise((resolve, reject) => {
    let text = "";
    connect(Number(port), "127.0.0.1")
      .on("error", reject)
      .on("data", (part: Buffer) => (text += part.toString()))
      .on("close", () => resolve(text))
      .write(`POST /paypal HTTP/1.1\r\n${lines}\r\n${BODY}`);
  });
}
