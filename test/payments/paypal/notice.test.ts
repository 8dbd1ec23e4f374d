import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNotice, type Read } from "../../../src/payments/paypal/notice.ts";
import { BODY, CAPTURE, PRIVATE, REF } from "./support/notifications.ts";

const read = (event: unknown): Read =>
  readNotice(Buffer.from(typeof event === "string" ? event : JSON.stringify(event)));

const captured = (resource: object, type = "PAYMENT.CAPTURE.COMPLETED"): object => ({
  event_type: type,
  resource: { id: CAPTURE, ...resource },
});

describe("what a verified notification tells", () => {
  it("is where to look, and for which award: nothing private", () => {
    const told = readNotice(Buffer.from(BODY));
    expect(told).toEqual({ kind: "notice", notice: { kind: "capture", id: CAPTURE, ref: REF } });
    expect(BODY).toMatch(PRIVATE);
    expect(JSON.stringify(told)).not.toMatch(PRIVATE);
  });

  it.each([
    [
      "a capture, by its invoice's number",
      captured({ invoice_id: REF }),
      { kind: "capture", id: CAPTURE, ref: REF },
    ],
    [
      "a capture whose own mark is of another book",
      captured({ custom_id: "PO 17", invoice_id: REF }),
      { kind: "capture", id: CAPTURE, ref: REF },
    ],
    [
      "a capture that bears it twice",
      captured({ custom_id: REF, invoice_id: REF }),
      { kind: "capture", id: CAPTURE, ref: REF },
    ],
    [
      "a refund",
      captured({ custom_id: REF }, "PAYMENT.CAPTURE.REFUNDED"),
      { kind: "refund", id: CAPTURE, ref: REF },
    ],
    [
      "a payout",
      {
        event_type: "PAYMENT.PAYOUTS-ITEM.SUCCEEDED",
        resource: {
          payout_item_id: "8AELMXH8UB2P8",
          payout_item: { sender_item_id: REF, receiver: "jane@example.com" },
        },
      },
      { kind: "payout", id: "8AELMXH8UB2P8", ref: REF },
    ],
  ])("is %s", (_, event, notice) => {
    expect(read(event)).toEqual({ kind: "notice", notice });
  });

  it.each([
    ["another event", captured({ custom_id: REF }, "PAYMENT.CAPTURE.PENDING"), "event"],
    ["a name that every object has", captured({ custom_id: REF }, "constructor"), "event"],
    ["a payment without a mark", captured({}), "no-award"],
    ["a payment for something else", captured({ custom_id: "coffee" }), "no-award"],
    ["a mark that leads out of its folder", captured({ custom_id: "2027-001-../../x" }), "no-award"],
    ["a payment for two awards", captured({ custom_id: REF, invoice_id: "2027-002-other" }), "no-award"],
  ])("is ignored where it is of %s", (_, event, reason) => {
    expect(read(event)).toEqual({ kind: "ignored", reason });
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "event_type=PAYMENT.CAPTURE.COMPLETED"],
    ["a list", "[]"],
    ["null", "null"],
    ["an event without a kind", { resource: {} }],
    ["a capture without a resource", { event_type: "PAYMENT.CAPTURE.COMPLETED" }],
    ["an id that leads elsewhere", captured({ id: "../../../v1/identity", custom_id: REF })],
    ["an id that is too long", captured({ id: "A".repeat(31), custom_id: REF })],
    ["an id that is a number", captured({ id: 12345678, custom_id: REF })],
    ["60,000 lists in each other", "[".repeat(30_000) + "]".repeat(30_000)],
  ])("cannot be read from %s", (_, event) => {
    expect(read(event)).toEqual({ kind: "not-readable" });
  });

  it("cannot be read from bytes that are no text", () => {
    expect(readNotice(Buffer.from(BODY.replace("Jane", "Ren\u00e9e"), "latin1"))).toEqual({
      kind: "not-readable",
    });
  });

  it("takes nothing from a prototype, and gives none", () => {
    const sly = `{"event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"id":"${CAPTURE}","__proto__":{"custom_id":"${REF}"}},"__proto__":{"polluted":true}}`;
    expect(read(sly)).toEqual({ kind: "ignored", reason: "no-award" });
    expect(read(`{"__proto__":${JSON.stringify(captured({ custom_id: REF }))}}`)).toEqual({
      kind: "not-readable",
    });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) =>
        ["notice", "ignored", "not-readable"].includes(readNotice(bytes).kind),
      ),
    );
    fc.assert(fc.property(fc.json(), (text) => ["ignored", "not-readable"].includes(read(text).kind)));
  });
});
