import { afterEach, describe, expect, it } from "vitest";
import type { Ref } from "../../../src/model/ref.ts";
import { dispatcher, type Sent } from "../../../src/payments/paypal/dispatch.ts";
import { CAPTURE, REF } from "./support/notifications.ts";
import { loopback, type Answer, type Loopback } from "./support/loopback.ts";

const TOKEN = "github_pat_secretsecretsecret";

let host: Loopback | undefined;
afterEach(() => host?.close());

async function send(answer: Answer, http: typeof fetch = fetch): Promise<Sent> {
  host = await loopback(() => answer);
  const repository = { owner: "example-gov", repo: "micro-acquisition" };
  const told = dispatcher({ token: TOKEN, api: host.address, repository, fetch: http });
  return told({ kind: "capture", id: CAPTURE, ref: REF as Ref });
}

describe("telling the repository of a payment", () => {
  it("is one event with where to look, and nothing else", async () => {
    expect(await send({ status: 204 })).toBe("sent");
    expect(host?.asked).toHaveLength(1);
    const [asked] = host?.asked ?? [];
    expect(asked).toMatchObject({
      method: "POST",
      path: "/repos/example-gov/micro-acquisition/dispatches",
      headers: { authorization: `token ${TOKEN}` },
    });
    expect(JSON.parse(asked?.body ?? "")).toEqual({
      event_type: "payment-provider",
      client_payload: { provider: "paypal", kind: "capture", id: CAPTURE, ref: REF },
    });
  });

  it.each([
    [401, "refused"],
    [403, "refused"],
    [404, "refused"],
    [422, "refused"],
    [429, "unreachable"],
    [500, "unreachable"],
    [503, "unreachable"],
  ])("a host that answers %d has %s it, once asked", async (status, outcome) => {
    expect(await send({ status, body: JSON.stringify({ message: TOKEN }) })).toBe(outcome);
    expect(host?.asked).toHaveLength(1);
  });

  it("does not carry the token to where a redirect leads", async () => {
    const elsewhere = await loopback(() => ({ status: 204 }));
    expect(await send({ status: 307, headers: { location: `${elsewhere.address}/x` } })).toBe("refused");
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it("did not reach a host that is not there", async () => {
    expect(await send({ status: 204 }, () => Promise.reject(new TypeError("fetch failed")))).toBe(
      "unreachable",
    );
  });
});
