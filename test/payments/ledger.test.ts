import { describe, expect, it } from "vitest";
import { EVENT_KINDS, type EventKind } from "../../src/model/event.ts";
import { LEADS_TO, LEDGER_STAGES, type LedgerStage } from "../../src/model/ledger-stage.ts";
import { TRANSITIONS } from "../../src/payments/transitions.ts";
import { stageOf } from "../../src/register/stage.ts";
import { dayOf, faultsOf, folded, SMOOTH, upTo, type Line } from "./support/ledger.ts";

const cents = 747_338;

describe("a smooth life", () => {
  it("goes from committed to confirmed, and every event counts", () => {
    const { steps, faults } = folded(SMOOTH);
    expect(faults).toEqual([]);
    expect(steps.map(({ after }) => after.stage)).toEqual([
      "committed",
      "delivered",
      "accepted",
      "invoiced",
      "certified",
      "requisitioned",
      "paid",
      "confirmed",
    ]);
  });

  it("ends with each sum the same, and the day of each step", () => {
    const { state } = folded(SMOOTH);
    expect(state.money).toEqual({
      committed: cents,
      invoiced: cents,
      certified: cents,
      requisitioned: cents,
      paid: cents,
      refunded: 0,
    });
    expect(state.days).toEqual(Object.fromEntries(SMOOTH.map(({ event }, index) => [event, dayOf(index)])));
    expect(state.since).toBe(dayOf(7));
  });
});

describe("other ways", () => {
  it.each<[what: string, lines: readonly Line[], stage: LedgerStage]>([
    [
      "a delivery that is sent back, and comes again",
      [
        ...upTo("delivered"),
        { event: "rejected" },
        { event: "extended" },
        { event: "delivered" },
        { event: "accepted" },
      ],
      "accepted",
    ],
    [
      "an invoice that is sent back, and comes again",
      [...upTo("invoiced"), { event: "deficient" }, { event: "invoiced" }, { event: "certified" }],
      "certified",
    ],
    [
      "an invoice that is sent back after it was certified",
      [
        ...upTo("certified"),
        { event: "deficient" },
        { event: "invoiced", amount: "7000.00" },
        { event: "certified", amount: "7000.00" },
      ],
      "certified",
    ],
    [
      "two payments",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "7000.00" },
        { event: "partially-paid", amount: "400.00" },
        { event: "paid", amount: "73.38" },
      ],
      "paid",
    ],
    [
      "a dispute that is settled by certifying",
      [...upTo("invoiced"), { event: "disputed" }, { event: "certified" }],
      "certified",
    ],
    [
      "the same, right invoice after a wrong certification",
      [
        ...upTo("accepted"),
        { event: "invoiced", evidence: "a".repeat(64) },
        { event: "certified", amount: "7000.00" },
        { event: "requisitioned", amount: "7000.00" },
        { event: "deficient" },
        { event: "invoiced", evidence: "a".repeat(64) },
        { event: "certified" },
        { event: "requisitioned" },
        { event: "paid" },
      ],
      "paid",
    ],
    [
      "a part that comes back, and is paid again with the rest",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "7000.00" },
        { event: "refunded", amount: "7000.00" },
        { event: "paid" },
      ],
      "paid",
    ],
    ["a refund", [...SMOOTH, { event: "refunded", amount: "100.00" }], "confirmed"],
    [
      "a contract that grows while the work is under way",
      [
        { event: "committed", amount: "7000.00" },
        { event: "committed", amount: "473.38" },
        ...SMOOTH.slice(1),
      ],
      "confirmed",
    ],
    ["a contract that is cancelled before anything is committed", [{ event: "cancelled" }], "cancelled"],
    [
      "an invoice for which the contract is cancelled",
      [...upTo("invoiced"), { event: "cancelled" }],
      "cancelled",
    ],
    [
      "a delivery that never passes",
      [...upTo("delivered"), { event: "rejected" }, { event: "terminated" }],
      "terminated",
    ],
  ])("%s", (_, lines, stage) => {
    const ledger = folded(lines);
    expect([faultsOf(ledger), ledger.state.stage]).toEqual([[], stage]);
  });

  it("take back what holds no more", () => {
    const rejected = folded([...upTo("delivered"), { event: "rejected" }]).state;
    expect([rejected.days.committed, rejected.days.delivered]).toEqual([dayOf(0), undefined]);
    const deficient = folded([...upTo("certified"), { event: "deficient" }]).state;
    expect([deficient.days.accepted, deficient.days.invoiced, deficient.days.certified]).toEqual([
      dayOf(2),
      undefined,
      undefined,
    ]);
    expect([deficient.money.invoiced, deficient.money.certified]).toEqual([0, 0]);
  });

  it("keep the first day of a dispute that is raised again, until money comes back or the supplier confirms", () => {
    const twice: readonly Line[] = [...SMOOTH, { event: "disputed" }, { event: "disputed" }];
    expect(folded(twice).state.disputed).toBe(dayOf(8));
    for (const settled of [{ event: "refunded", amount: "1.00" }, { event: "confirmed" }] as const)
      expect(folded([...twice, settled]).state.disputed).toBeUndefined();
  });

  it("keep a dispute open until a step settles it, which an extension is not", () => {
    expect(folded([...upTo("committed"), { event: "disputed" }, { event: "extended" }]).state.disputed).toBe(
      dayOf(1),
    );
    expect(folded([...upTo("invoiced"), { event: "disputed" }, { event: "certified" }]).state.disputed).toBe(
      undefined,
    );
  });
});

/** A ledger that leads to each stage, to try every event from there. */
const WAYS: Record<LedgerStage, readonly Line[]> = {
  awarded: [],
  committed: upTo("committed"),
  delivered: upTo("delivered"),
  accepted: upTo("accepted"),
  invoiced: upTo("invoiced"),
  certified: upTo("certified"),
  requisitioned: upTo("requisitioned"),
  "partially-paid": [...upTo("requisitioned"), { event: "partially-paid", amount: "7000.00" }],
  paid: upTo("paid"),
  confirmed: upTo("confirmed"),
  cancelled: [...upTo("committed"), { event: "cancelled" }],
  terminated: [...upTo("committed"), { event: "terminated" }],
};

/** What may come from each stage, told a second time on purpose: a change of the table must be meant. */
const MAY_COME: Record<LedgerStage, readonly EventKind[]> = {
  awarded: ["committed", "cancelled"],
  committed: ["committed", "delivered", "disputed", "extended", "cancelled", "terminated"],
  delivered: ["accepted", "rejected", "disputed", "cancelled", "terminated"],
  accepted: ["invoiced", "disputed", "cancelled"],
  invoiced: ["certified", "deficient", "disputed", "cancelled"],
  certified: ["requisitioned", "deficient", "disputed", "cancelled"],
  requisitioned: ["paid", "partially-paid", "deficient", "disputed"],
  "partially-paid": ["paid", "partially-paid", "disputed", "refunded"],
  paid: ["confirmed", "disputed", "refunded"],
  confirmed: ["confirmed", "disputed", "refunded"],
  cancelled: [],
  terminated: [],
};

describe("the table of transitions", () => {
  it.each(LEDGER_STAGES)("lets come from %s what it should, and nothing else", (stage) => {
    expect(folded(WAYS[stage]).state.stage).toBe(stage);
    const may = EVENT_KINDS.filter((kind) => TRANSITIONS[kind].from.includes(stage));
    expect([...may].sort()).toEqual([...MAY_COME[stage]].sort());
  });

  const pairs = LEDGER_STAGES.flatMap((stage) =>
    EVENT_KINDS.filter((kind) => !MAY_COME[stage].includes(kind)).map((kind) => [kind, stage] as const),
  );
  it.each(pairs)("refuses %s from %s, and the ledger stays as it was", (event, stage) => {
    const way = WAYS[stage];
    const { state, steps } = folded([...way, { event, amount: "1.00" }]);
    const last = steps.at(-1);
    expect(last?.refused).toBe(true);
    expect(last?.faults.some(({ guard }) => guard === "order" || guard === "before-payment")).toBe(true);
    expect(state).toEqual(last?.before);
  });

  it("leads where the public is told that an award stands", () => {
    for (const kind of EVENT_KINDS) {
      const [lead, shown] = [LEADS_TO[kind], stageOf([{ event: kind }])];
      expect([kind, lead === undefined]).toEqual([kind, shown === undefined]);
    }
  });
});

describe("an event that is refused", () => {
  it("changes nothing, so that a payment without certification is no payment", () => {
    const { state, faults } = folded([...upTo("invoiced"), { event: "paid" }]);
    expect(state.money.paid).toBe(0);
    expect(faults.map(({ rule }) => rule)).toEqual(["MA-602"]);
  });

  it("makes one problem of one mistake: what follows from it is marked", () => {
    const ledger = folded(SMOOTH.filter(({ event }) => event !== "delivered"));
    expect(faultsOf(ledger)).toEqual([
      "2 order event",
      "3 order event follows",
      "4 order event follows",
      "5 before-payment event follows",
      "6 before-payment event follows",
      "7 order event follows",
    ]);
    expect(ledger.state.stage).toBe("committed");
  });

  it("does not hide a second mistake", () => {
    const ledger = folded([
      { event: "committed" },
      { event: "accepted" },
      { event: "invoiced", amount: "9999.00" },
    ]);
    expect(faultsOf(ledger).filter((fault) => !fault.endsWith("follows"))).toEqual([
      "2 order event",
      "3 amounts amount",
    ]);
  });
});
