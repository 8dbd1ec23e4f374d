import { describe, expect, it } from "vitest";
import { clientPayload, readClientPayload } from "../../../src/payments/paypal/client-payload.ts";
import { PAYMENT_KIND_NAMES } from "../../../src/payments/paypal/kinds/index.ts";
import type { Ref } from "../../../src/model/ref.ts";
import { CAPTURE, REF } from "./support/notifications.ts";

const PAYLOAD = { provider: "paypal", kind: "capture", id: CAPTURE, ref: REF };

describe("what a repository_dispatch brings", () => {
  it.each(PAYMENT_KIND_NAMES)("is read as the relay wrote it, for a %s", (kind) => {
    const notice = { kind, id: CAPTURE, ref: REF as Ref };
    expect(readClientPayload(JSON.parse(JSON.stringify(clientPayload(notice))))).toEqual(notice);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "paypal"],
    ["another provider", { ...PAYLOAD, provider: "card" }],
    ["another kind", { ...PAYLOAD, kind: "constructor" }],
    ["an id that leads elsewhere", { ...PAYLOAD, id: "../v1/identity" }],
    ["a ref that leads elsewhere", { ...PAYLOAD, ref: "../../etc" }],
    ["more than the relay sends", { ...PAYLOAD, amount: "8500.00" }],
    ["less", { provider: "paypal", kind: "capture", id: CAPTURE }],
  ])("is not read from %s", (_, payload) => {
    expect(readClientPayload(payload)).toBeUndefined();
  });
});
