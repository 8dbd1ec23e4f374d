import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ref } from "../../../src/model/ref.ts";
import { fetchPayment, type FetchedPayment } from "../../../src/payments/paypal/fetch-payment.ts";
import type { PaymentKindName } from "../../../src/payments/paypal/kinds/index.ts";
import { FAULT_WORDS, type PaymentFault } from "../../../src/payments/paypal/reasons.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { fetchFrom, loopback, type Answer, type Loopback } from "./support/loopback.ts";
import { CAPTURE, REF } from "./support/notifications.ts";

const CLIENT = "client-id-of-the-programme";
const SECRET = "secret-of-the-programme";
const TOKEN = "A21AAtokentokentoken";

/** What PayPal answers, with what must never be in ours. */
const CAPTURED = {
  id: CAPTURE,
  status: "COMPLETED",
  amount: { currency_code: "CAD", value: "8500.05" },
  custom_id: REF,
  payee: { email_address: "jane.supplier@example.com" },
  create_time: "2027-02-01T04:30:00Z",
};

let paypal: Loopback;
let token: Answer;
let answer: Answer;

beforeEach(async () => {
  token = { status: 200, body: JSON.stringify({ access_token: TOKEN, expires_in: 32400 }) };
  answer = { status: 200, body: JSON.stringify(CAPTURED) };
  paypal = await loopback(({ path }) => (path === "/v1/oauth2/token" ? token : answer));
});
afterEach(() => paypal.close());

interface Asking {
  readonly id?: string;
  readonly kind?: PaymentKindName;
  readonly http?: typeof fetch;
}

async function ask(asking: Asking = {}): Promise<FetchedPayment> {
  const { id = CAPTURE, kind = "capture", http = fetchFrom("api-m.paypal.com", paypal.address) } = asking;
  const now = "2027-02-01T17:00:00Z";
  const world = {
    fetch: http,
    now: () => now,
    clock: () => instantOf(Date.parse(now)),
    pause: () => Promise.resolve(),
  };
  const access = { environment: "live" as const, clientId: CLIENT, clientSecret: SECRET, world };
  const expected = { ref: REF as Ref, currency: "CAD", zone: "America/Toronto" };
  const fetched = await fetchPayment(access, { kind, id }, expected);
  expect(JSON.stringify(fetched)).not.toMatch(/secret-of|client-id|A21AA|jane|supplier/);
  return fetched;
}

async function fault(
  of: Partial<Record<keyof typeof CAPTURED | "invoice_id" | "update_time", unknown>>,
): Promise<string> {
  answer = { status: 200, body: JSON.stringify({ ...CAPTURED, ...of }) };
  const fetched = await ask();
  return fetched.kind === "failed" ? fetched.reason : fetched.payment.status;
}

describe("a payment, asked of PayPal itself", () => {
  it("is told in cents, with its award and the day that it was in the programme's zone", async () => {
    expect(await ask()).toEqual({
      kind: "payment",
      payment: {
        kind: "capture",
        id: CAPTURE,
        status: "COMPLETED",
        amount: 850005,
        ref: REF,
        settled: "2027-01-31",
      },
    });
    expect(paypal.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /v1/oauth2/token",
      `GET /v2/payments/captures/${CAPTURE}`,
    ]);
    const [first, second] = paypal.asked;
    expect(first).toMatchObject({
      body: "grant_type=client_credentials",
      headers: { authorization: `Basic ${Buffer.from(`${CLIENT}:${SECRET}`).toString("base64")}` },
    });
    expect(second?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it("is settled when it was completed, if it had to wait", async () => {
    answer = { status: 200, body: JSON.stringify({ ...CAPTURED, update_time: "2027-02-03T12:00:00Z" }) };
    expect(await ask()).toMatchObject({ payment: { settled: "2027-02-03" } });
  });

  it.each(["REFUNDED", "PARTIALLY_REFUNDED"])(
    "was paid all the same where it is %s since, on its own day",
    async (status) => {
      answer = {
        status: 200,
        body: JSON.stringify({ ...CAPTURED, status, update_time: "2027-02-03T12:00:00Z" }),
      };
      expect(await ask()).toMatchObject({
        kind: "payment",
        payment: { status, settled: "2027-01-31", amount: 850005 },
      });
    },
  );

  it("may bear its award's name as its invoice's number", async () => {
    expect(await fault({ custom_id: undefined, invoice_id: REF })).toBe("COMPLETED");
  });

  it("may be a refund", async () => {
    expect(await ask({ kind: "refund" })).toMatchObject({ payment: { kind: "refund", amount: 850005 } });
    expect(paypal.asked.at(-1)?.path).toBe(`/v2/payments/refunds/${CAPTURE}`);
  });

  it("may be a payout", async () => {
    const item = {
      receiver: "jane@example.com",
      sender_item_id: REF,
      amount: { currency: "CAD", value: "8500.00" },
    };
    const paid = {
      payout_item_id: CAPTURE,
      transaction_status: "SUCCESS",
      payout_item: item,
      time_processed: "2027-02-01T12:00:00Z",
    };
    answer = { status: 200, body: JSON.stringify(paid) };
    expect(await ask({ kind: "payout" })).toEqual({
      kind: "payment",
      payment: {
        kind: "payout",
        id: CAPTURE,
        status: "SUCCESS",
        amount: 850000,
        ref: REF,
        settled: "2027-02-01",
      },
    });
    expect(paypal.asked.at(-1)?.path).toBe(`/v1/payments/payouts-item/${CAPTURE}`);
    answer = { status: 200, body: JSON.stringify({ ...paid, transaction_status: "UNCLAIMED" }) };
    expect(await ask({ kind: "payout" })).toMatchObject({ reason: "not-completed" });
  });
});

describe("a payment that is not believed", () => {
  it.each([
    [{ status: "PENDING" }, "not-completed"],
    [{ status: "DECLINED" }, "not-completed"],
    [{ status: "FAILED" }, "not-completed"],
    [{ amount: { currency_code: "USD", value: "8500.00" } }, "other-currency"],
    [{ custom_id: "2027-002-other" }, "other-award"],
    [{ custom_id: undefined }, "other-award"],
    [{ custom_id: "2027-002-other", invoice_id: REF }, "other-award"],
    [{ id: "4D788477IF2345678" }, "not-readable"],
    [{ amount: { currency_code: "CAD", value: "8500.5" } }, "not-readable"],
    [{ amount: { currency_code: "CAD", value: "-8500.00" } }, "not-readable"],
    [{ amount: { currency_code: "CAD", value: "0.00" } }, "not-readable"],
    [{ amount: { currency_code: "CAD", value: "1e3" } }, "not-readable"],
    [{ amount: { currency_code: "CAD", value: 8500 } }, "not-readable"],
    [{ create_time: "2027-02-01" }, "not-readable"],
    [{ create_time: "2027-02-01T04:30:00" }, "not-readable"],
    [{ amount: undefined }, "not-readable"],
  ])("%j: %s", async (change, reason) => {
    expect(await fault(change)).toBe(reason);
  });

  it.each<[string, Answer, PaymentFault]>([
    ["nothing there", { status: 404, body: '{"name":"RESOURCE_NOT_FOUND"}' }, "not-found"],
    ["not for these eyes", { status: 403, body: '{"name":"NOT_AUTHORIZED"}' }, "refused"],
    ["a bad request", { status: 400, body: "{}" }, "refused"],
    ["trouble", { status: 500, body: "{}" }, "unreachable"],
    ["asked too much", { status: 429, body: "{}" }, "unreachable"],
    ["elsewhere", { status: 302, headers: { location: "https://evil.test/" } }, "not-readable"],
    ["a page", { status: 200, body: "<html>", headers: { "content-type": "text/html" } }, "not-readable"],
    ["too much", { status: 200, body: `"${"x".repeat(300_000)}"` }, "not-readable"],
  ])("PayPal answers: %s", async (_, said, reason) => {
    answer = said;
    expect(await ask()).toEqual({ kind: "failed", reason, message: FAULT_WORDS[reason] });
  });

  it.each<[string, Answer, PaymentFault]>([
    [
      "takes no such client",
      { status: 401, body: `{"error":"invalid_client","given":"${SECRET}"}` },
      "refused",
    ],
    ["is in trouble", { status: 503, body: "{}" }, "unreachable"],
    ["gives no token", { status: 200, body: "{}" }, "not-readable"],
    [
      "gives a token that would be two headers",
      { status: 200, body: JSON.stringify({ access_token: "a\r\nx: y" }) },
      "not-readable",
    ],
  ])("PayPal %s: nothing more is asked", async (_, said, reason) => {
    token = said;
    expect(await ask()).toMatchObject({ kind: "failed", reason });
    expect(paypal.asked.every(({ path }) => path === "/v1/oauth2/token")).toBe(true);
  });

  it("tries again where PayPal was in trouble for a moment", async () => {
    let tries = 0;
    await paypal.close();
    paypal = await loopback(({ path }) =>
      path === "/v1/oauth2/token" ? token : ++tries < 3 ? { status: 503 } : answer,
    );
    expect(await ask()).toMatchObject({ kind: "payment" });
  });

  it("does not say what went wrong with the network, in which there may be the secret", async () => {
    const http = (): Promise<Response> => Promise.reject(new TypeError(`no ${SECRET}`));
    expect(await ask({ http })).toMatchObject({ kind: "failed", reason: "unreachable" });
  });

  it.each([
    "",
    "3C679366HH908993F/../..",
    "../../v1/identity",
    "3c679366he123456a",
    "3C679366 H",
    "A".repeat(31),
    "3C679366HE1234567\n",
  ])("has an id such as %j: PayPal is not asked", async (id) => {
    expect(await ask({ id })).toMatchObject({ kind: "failed", reason: "not-an-id" });
    expect(paypal.asked).toEqual([]);
  });
});
