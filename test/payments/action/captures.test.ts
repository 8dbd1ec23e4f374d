import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchPayment } from "../../../src/payments/paypal/fetch-payment.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { fetchFrom, loopback, type Loopback } from "../paypal/support/loopback.ts";
import { capture, Programme, type RunOptions } from "./support/programme.ts";
import { recordsUntil } from "./support/ledgers.ts";
import { REF, TOTAL } from "./support/records.ts";
import { commentsOn, ledgerOn, told } from "./support/told.ts";

const ID = "8MC585209K746392H";

let programme: Programme;
let paypal: Loopback;
/** What PayPal knows of the capture; another answer where a test wants one. */
let known: { status: number; body: object };

beforeEach(async () => {
  known = { status: 200, body: payment() };
  paypal = await loopback(({ path }) =>
    path === "/v1/oauth2/token"
      ? { status: 200, body: JSON.stringify({ access_token: "A21" }) }
      : { status: known.status, body: JSON.stringify(known.body) },
  );
  programme = await Programme.start(recordsUntil("requisitioned"));
});
afterEach(async () => {
  await programme.close();
  await paypal.close();
});

function payment(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: ID,
    status: "COMPLETED",
    custom_id: REF,
    amount: { currency_code: "CAD", value: TOTAL },
    create_time: "2026-08-24T15:00:00Z",
    update_time: "2026-08-24T15:00:05Z",
    ...changes,
  };
}

function options(day = "2026-08-25"): RunOptions {
  const world = {
    now: () => "2026-08-25T16:00:00Z",
    clock: () => instantOf(Date.parse("2026-08-25T16:00:00Z")),
    pause: () => Promise.resolve(),
    fetch: fetchFrom("api-m.sandbox.paypal.com", paypal.address),
  };
  const access = { environment: "sandbox", clientId: "client", clientSecret: "secret", world } as const;
  return { day, askPayment: (notice, expected) => fetchPayment(access, notice, expected) };
}

const pulls = (): Promise<{ number: number; body: string; head: { ref: string } }[]> =>
  programme.host.get("pulls?state=open");

describe("a payment that PayPal's relay tells of", () => {
  it("is proposed as PayPal itself says it, with the hash of its id as the paper", async () => {
    await programme.run(capture(ID), options());
    const [pull] = await pulls();
    expect(pull?.body).toContain("- Day: August\u00a024, 2026");
    expect(pull?.body).toContain("- Amount: $7,473.38");
    await programme.merge("2026-08-25");
    expect((await ledgerOn(programme.host)).at(-1)).toBe("0007-paid.md");
    // Nothing of the payment that PayPal knows it by is told.
    expect(await told(programme.host)).not.toContain(ID);
  });

  it("is recorded once, however often it is told, before and after it is merged", async () => {
    await programme.run(capture(ID), options());
    await programme.run(capture(ID), options("2026-08-26"));
    expect(await pulls()).toHaveLength(1);
    await programme.merge("2026-08-26");
    await programme.run(capture(ID), options("2026-08-27"));
    expect([await pulls(), (await ledgerOn(programme.host)).length]).toEqual([[], 7]);
  });

  it("is a part of what is owed where it is less", async () => {
    known.body = payment({ amount: { currency_code: "CAD", value: "1000.00" } });
    await programme.run(capture(ID), options());
    expect((await pulls())[0]?.head.ref).toContain("/partially-paid-");
  });

  it.each([
    ["PayPal does not know it", { status: 404, body: {} }, "PayPal knows no such payment"],
    ["it is pending", { status: 200, body: payment({ status: "PENDING" }) }, "the money has not moved"],
    [
      "it is for another award",
      { status: 200, body: payment({ custom_id: "2026-001-other" }) },
      "does not bear the name of this award",
    ],
    [
      "it is in another currency",
      { status: 200, body: payment({ amount: { currency_code: "USD", value: TOTAL } }) },
      "not in the programme’s currency",
    ],
    [
      "it is more than is owed",
      { status: 200, body: payment({ amount: { currency_code: "CAD", value: "9000.00" } }) },
      "what was certified and is not paid yet",
    ],
  ])("is not recorded where %s, which is said once on the award's issue", async (_, answer, said) => {
    known = answer;
    for (const day of ["2026-08-25", "2026-08-26"]) {
      const outcome = await programme.run(capture(ID), options(day));
      expect(outcome.refused).toHaveLength(1);
    }
    expect(await pulls()).toEqual([]);
    expect((await commentsOn(programme.host, 1)).split(said)).toHaveLength(2);
  });

  it.each([500, 401])("is left for another try, and told nobody, where PayPal answers %i", async (status) => {
    known = { status, body: {} };
    const outcome = await programme.run(capture(ID), options());
    expect([outcome.refused.length, programme.host.writes]).toEqual([1, []]);
  });

  it("is not believed where nobody can ask PayPal", async () => {
    const outcome = await programme.run(capture(ID), { day: "2026-08-25" });
    expect(outcome.refused.map(({ en }) => en).join()).toContain("was not asked");
    expect(programme.host.writes).toEqual([]);
  });

  it.each([
    ["an amount of its own", { amount: "1.00" }],
    ["the id of something else", { id: "../payouts" }],
    ["another provider", { provider: "bank" }],
    ["a name that leads elsewhere", { ref: "../../x" }],
  ])("is not even read with %s", (_, changes) => {
    const event = capture(ID);
    const payload = event.payload as { client_payload: object };
    const changed = { ...payload, client_payload: { ...payload.client_payload, ...changes } };
    expect(programme.request({ ...event, payload: changed }).kind).toBe("refused");
  });
});
