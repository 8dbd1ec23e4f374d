import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_KINDS, type EventKind } from "../../src/model/event.ts";
import { stageOf, type Stage } from "../../src/register/stage.ts";

const after = (...events: EventKind[]): Stage | undefined => stageOf(events.map((event) => ({ event })));

/** The stage that each event leads to, from a delivery that was accepted. */
const TABLE: Readonly<Record<EventKind, Stage>> = {
  committed: "in-progress",
  delivered: "delivered",
  rejected: "in-progress",
  accepted: "accepted",
  invoiced: "invoiced",
  deficient: "accepted",
  certified: "certified",
  requisitioned: "certified",
  "partially-paid": "certified",
  paid: "paid",
  confirmed: "paid",
  disputed: "accepted",
  refunded: "accepted",
  extended: "accepted",
  cancelled: "cancelled",
  terminated: "terminated",
};

describe("the stage of an award", () => {
  it("is not known before its first event", () => {
    expect(after()).toBeUndefined();
  });

  it.each(Object.entries(TABLE) as [EventKind, Stage][])("after accepted and %s is %s", (event, stage) => {
    expect(after("accepted", event)).toBe(stage);
  });

  it.each(["disputed", "refunded", "extended"] as const)("is not told by %s alone", (event) => {
    expect(after(event)).toBeUndefined();
  });

  it("is that of its last event that tells", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENT_KINDS)), (events) => {
        const told = events.filter((event) => !["disputed", "refunded", "extended"].includes(event)).at(-1);
        expect(after(...events)).toBe(told && TABLE[told]);
      }),
    );
  });

  it.each<[what: string, events: EventKind[], stage: Stage]>([
    [
      "that went smoothly",
      ["committed", "delivered", "accepted", "invoiced", "certified", "requisitioned", "paid", "confirmed"],
      "paid",
    ],
    [
      "whose delivery was sent back and came again",
      ["committed", "delivered", "rejected", "delivered"],
      "delivered",
    ],
    ["whose invoice was corrected", ["accepted", "invoiced", "deficient", "invoiced"], "invoiced"],
    ["paid in two parts", ["certified", "partially-paid", "paid"], "paid"],
    ["of which a part came back", ["paid", "refunded"], "paid"],
    ["extended, then terminated", ["committed", "extended", "terminated"], "terminated"],
  ])("of a purchase %s is known", (_, events, stage) => {
    expect(after(...events)).toBe(stage);
  });
});
