import { describe, expect, it } from "vitest";
import { GUARD_RULES, type GuardName } from "../../src/payments/fault.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { faultsOfMessage } from "../i18n/french-faults.ts";
import { AWARD, PROGRAM, swap, type Change } from "../register/memory-folder.ts";
import {
  DELEGATION,
  DELEGATIONS,
  dayOf,
  eventPath,
  faultsOf,
  folded,
  recordsWith,
  SMOOTH,
  upTo,
  type Line,
} from "./support/ledger.ts";

/** A ledger that tries to pass a guard, and the faults that it meets; none where it is just within. */
type Attempt = readonly [
  what: string,
  lines: readonly Line[],
  faults: readonly string[],
  changes?: Readonly<Record<string, Change>>,
];

/** The smooth life up to an event, which is otherwise. */
function endingIn(line: Line): readonly Line[] {
  return [...upTo(line.event).slice(0, -1), line];
}

const delegations = (text: string): Readonly<Record<string, Change>> => ({ [DELEGATION]: text });
const PAPER = "a".repeat(64);
const TODAY = instantOf(Date.parse("2026-07-17T16:00:00Z"));

const ATTEMPTS: Record<GuardName, readonly Attempt[]> = {
  order: [
    [
      "an acceptance of what was not delivered",
      [...upTo("committed"), { event: "accepted" }],
      ["2 order event"],
    ],
    ["a delivery before anything is committed", [{ event: "delivered" }], ["1 order event"]],
    ["a payment that nobody requested", [...upTo("certified"), { event: "paid" }], ["6 order event"]],
    ["a second payment", [...upTo("paid"), { event: "paid", amount: "1.00" }], ["8 order event"]],
    [
      "a delivery after the end",
      [...upTo("committed"), { event: "terminated" }, { event: "delivered" }],
      ["3 order event"],
    ],
    [
      "a contract that ends in non-delivery after it was accepted",
      [...upTo("accepted"), { event: "terminated" }],
      ["4 order event"],
    ],
    [
      "a confirmation of a part",
      [...upTo("requisitioned"), { event: "partially-paid", amount: "1.00" }, { event: "confirmed" }],
      ["8 order event"],
    ],
  ],
  dates: [
    [
      "a day before the one ahead of it",
      endingIn({ event: "accepted", date: "2026-07-16" }),
      ["3 dates date"],
    ],
    ["the same day", endingIn({ event: "accepted", date: dayOf(1) }), []],
    ["tomorrow", [{ event: "committed", date: "2027-01-21" }], ["1 dates date"]],
    ["today", [{ event: "committed", date: "2027-01-20" }], []],
    [
      "a slip of the year, after which the right days do not seem to go back",
      [{ event: "committed", date: "2062-07-17" }, { event: "cancelled" }],
      ["1 dates date"],
    ],
    [
      "a day before one that counts, behind a refused event of an earlier day",
      [...upTo("accepted"), { event: "paid", date: "2026-07-01" }, { event: "invoiced", date: "2026-07-02" }],
      ["4 dates date", "4 before-payment event", "5 dates date", "5 order event"],
    ],
    [
      "a day before that of an event that was refused",
      [...upTo("delivered"), { event: "paid", date: "2026-12-01" }, { event: "accepted" }],
      ["3 before-payment event"],
    ],
  ],
  extension: [
    [
      "an extension to nowhere",
      endingIn({ event: "extended", until: null }).slice(-1),
      ["1 order event", "1 extension"],
    ],
    [
      "one that has ended already",
      [...upTo("committed"), { event: "extended", until: "2026-07-18" }],
      ["2 extension until"],
    ],
    [
      "one that ends the day after, and before the delivery was due",
      [...upTo("committed"), { event: "extended", until: "2026-07-19" }],
      ["2 extension until"],
    ],
    [
      "one to the day on which the delivery is due",
      [...upTo("committed"), { event: "extended", until: "2026-08-14" }],
      ["2 extension until"],
    ],
    ["one that ends the day after", [...upTo("committed"), { event: "extended", until: "2026-08-15" }], []],
    [
      "one that ends before another",
      [
        ...upTo("committed"),
        { event: "extended", until: "2026-09-01" },
        { event: "extended", until: "2026-08-31" },
      ],
      ["3 extension until"],
    ],
  ],
  reason: [
    ...(["rejected", "deficient", "cancelled", "terminated"] as const).map((event): Attempt => [
      `“${event}” without why`,
      [...upTo(event === "deficient" ? "invoiced" : "delivered"), { event, note: null }],
      [`${event === "deficient" ? 5 : 3} reason event`],
    ]),
    ["a cancellation by nobody", [...upTo("certified"), { event: "cancelled", actor: null }], ["6 reason"]],
    ["a dispute by nobody", [...upTo("delivered"), { event: "disputed", actor: null }], ["3 reason"]],
    [
      "money that nobody saw come back",
      [...upTo("paid"), { event: "refunded", amount: "1.00", actor: null }],
      ["8 reason"],
    ],
    ["an extension by nobody", [...upTo("committed"), { event: "extended", actor: null }], ["2 reason"]],
    ["a dispute that says no more", [...upTo("delivered"), { event: "disputed" }], []],
  ],
  "before-payment": [
    ["a payment at once", [...upTo("committed"), { event: "paid" }], ["2 before-payment event"]],
    [
      "a payment of what was accepted, and not invoiced",
      [...upTo("accepted"), { event: "paid" }],
      ["4 before-payment event"],
    ],
    [
      "a payment of what was invoiced, and not certified",
      [...upTo("invoiced"), { event: "paid" }],
      ["5 before-payment event"],
    ],
    [
      "a part of it",
      [...upTo("invoiced"), { event: "partially-paid", amount: "1.00" }],
      ["5 before-payment event"],
    ],
    ["a request of payment", [...upTo("invoiced"), { event: "requisitioned" }], ["5 before-payment event"]],
    [
      "a payment of what was certified before the invoice went back",
      [...upTo("certified"), { event: "deficient" }, { event: "paid" }],
      ["7 before-payment event"],
    ],
  ],
  delegation: [
    ["somebody", endingIn({ event: "certified", actor: "somebody" }), ["5 delegation actor"]],
    ["nobody", endingIn({ event: "certified", actor: null }), ["5 delegation"]],
    [
      "finance, who holds section 33 alone",
      endingIn({ event: "certified", actor: "finance" }),
      ["5 delegation actor"],
    ],
    [
      "a certifier who requests the payment",
      endingIn({ event: "requisitioned", actor: "certifier-2" }),
      ["6 delegation actor"],
    ],
    ["another case of the letters", endingIn({ event: "certified", actor: "CERTIFIER" }), []],
    ["where nobody is delegated", endingIn({ event: "certified" }), ["5 delegation actor"], delegations("")],
    [
      "a day before the delegation",
      upTo("certified"),
      ["5 delegation actor"],
      delegations(DELEGATIONS.replaceAll("from: 2026-01-01", "from: 2026-07-22")),
    ],
    ["its first day", upTo("certified"), [], delegations(DELEGATIONS.replaceAll("2026-01-01", "2026-07-21"))],
    [
      "its last day",
      upTo("certified"),
      [],
      delegations(DELEGATIONS.replaceAll("2026-01-01", "2026-01-01, until: 2026-07-21")),
    ],
    [
      "a day after it",
      upTo("certified"),
      ["5 delegation actor"],
      delegations(DELEGATIONS.replaceAll("2026-01-01", "2026-01-01, until: 2026-07-20")),
    ],
    [
      "a list that cannot be read",
      upTo("certified"),
      ["5 delegation actor"],
      delegations(DELEGATIONS.replace('"33"', '"35"')),
    ],
  ],
  separation: [
    [
      "the supplier certifies",
      withActors({ delivered: "certifier", certified: "certifier" }, "certified"),
      ["5 separation actor"],
    ],
    [
      "the supplier certifies in other letters",
      withActors({ invoiced: "Certifier" }, "certified"),
      ["5 separation actor"],
    ],
    ["who committed certifies", withActors({ committed: "certifier" }, "certified"), ["5 separation actor"]],
    ["who accepted certifies", withActors({ accepted: "certifier" }, "certified"), ["5 separation actor"]],
    [
      "who committed requests the payment",
      withActors({ committed: "finance" }, "requisitioned"),
      ["6 separation actor"],
    ],
    [
      "who accepted requests the payment",
      withActors({ accepted: "finance" }, "requisitioned"),
      ["6 separation actor"],
    ],
    [
      "the supplier requests the payment",
      withActors({ invoiced: "finance" }, "requisitioned"),
      ["6 separation actor"],
    ],
    [
      "one person for both sections",
      withActors({ requisitioned: "certifier" }, "requisitioned"),
      ["6 separation actor"],
      delegations(DELEGATIONS.replaceAll('"34"', '"33", "34"')),
    ],
    ["who certified pays", withActors({ paid: "certifier" }, "paid"), ["7 separation actor"]],
    ["the supplier pays", withActors({ paid: "supplier" }, "paid"), ["7 separation actor"]],
    ["nobody pays", [...upTo("requisitioned"), { event: "paid", actor: null }], ["7 separation"]],
    ["nobody commits", [{ event: "committed", actor: null }], ["1 separation"]],
    ["nobody accepts", endingIn({ event: "accepted", actor: null }), ["3 separation"]],
    ["nobody invoices", endingIn({ event: "invoiced", actor: null }), ["4 separation"]],
    [
      "an asker who is not named certifies",
      [
        { event: "committed", actor: null },
        { event: "delivered", actor: null },
        { event: "accepted", actor: null },
        { event: "invoiced", actor: null },
        { event: "certified" },
      ],
      ["1 separation", "2 separation", "3 separation", "4 separation"],
    ],
    ["who requested the payment makes it", withActors({ paid: "finance" }, "paid"), []],
    ["who paid confirms", withActors({ confirmed: "payer" }, "confirmed"), ["8 separation actor"]],
    [
      "who certified accepts the next delivery",
      [...upTo("certified"), { event: "deficient" }, { event: "invoiced", actor: "certifier" }],
      ["7 separation actor"],
    ],
  ],
  amounts: [
    [
      "committed more than the award",
      endingIn({ event: "committed", amount: "7473.39" }),
      ["1 amounts amount"],
    ],
    ["committed twice", [...upTo("committed"), { event: "committed", amount: "0.01" }], ["2 amounts amount"]],
    ["committed nothing", endingIn({ event: "committed", amount: "0.00" }), ["1 amounts amount"]],
    ["committed without saying how much", endingIn({ event: "committed", amount: null }), ["1 amounts"]],
    [
      "invoiced a cent more than committed",
      endingIn({ event: "invoiced", amount: "7473.39" }),
      ["4 amounts amount"],
    ],
    ["invoiced less", endingIn({ event: "invoiced", amount: "7000.00" }), []],
    [
      "certified a cent more than invoiced",
      endingIn({ event: "certified", amount: "7473.39" }),
      ["5 amounts amount"],
    ],
    ["certified less", endingIn({ event: "certified", amount: "7473.37" }), []],
    ["certified without saying how much", endingIn({ event: "certified", amount: null }), ["5 amounts"]],
    [
      "requested less than certified",
      endingIn({ event: "requisitioned", amount: "7473.37" }),
      ["6 amounts amount"],
    ],
    ["paid a cent more", endingIn({ event: "paid", amount: "7473.39" }), ["7 amounts amount"]],
    [
      "the rest alone, though what was paid of it came back",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "7000.00" },
        { event: "refunded", amount: "7000.00" },
        { event: "paid", amount: "473.38" },
      ],
      ["9 amounts amount"],
    ],
    ["paid a cent less", endingIn({ event: "paid", amount: "7473.37" }), ["7 amounts amount"]],
    [
      "a part that is all of it",
      [...upTo("requisitioned"), { event: "partially-paid", amount: "7473.38" }],
      ["7 amounts amount"],
    ],
    [
      "parts that come to a cent more",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "7473.37" },
        { event: "paid", amount: "0.02" },
      ],
      ["8 amounts amount"],
    ],
    [
      "more back than was paid",
      [...upTo("paid"), { event: "refunded", amount: "7473.39" }],
      ["8 amounts amount"],
    ],
    [
      "more back than was paid, in two times",
      [...upTo("paid"), { event: "refunded", amount: "7000.00" }, { event: "refunded", amount: "473.39" }],
      ["9 amounts amount"],
    ],
    [
      "all of it back",
      [...upTo("paid"), { event: "refunded", amount: "7000.00" }, { event: "refunded", amount: "473.38" }],
      [],
    ],
    [
      "an amendment of the award, for which more is committed",
      [...upTo("committed"), { event: "committed", amount: "100.00" }],
      [],
      {
        [AWARD]: swap(
          "licence: MIT",
          'licence: MIT\namendments: [{ date: 2026-07-18, amount: "100.00", reason: { en: More, fr: Plus } }]',
        ),
      },
    ],
  ],
  chain: [
    ["an event that names none", [...upTo("committed"), { event: "delivered", previous: null }], ["2 chain"]],
    [
      "an event that names another file",
      [...upTo("committed"), { event: "delivered", previous: PAPER }],
      ["2 chain previous"],
    ],
    [
      "a ledger that begins with another number than 1",
      upTo("committed"),
      ["2 chain"],
      {
        [eventPath(1, "committed")]: null,
        [eventPath(2, "committed")]: String(recordsWith(upTo("committed"))[eventPath(1, "committed")]),
      },
    ],
    ["a first event that names one", [{ event: "committed", previous: PAPER }], ["1 chain previous"]],
  ],
  duplicate: [
    [
      "a part that is recorded twice",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "1.00", date: dayOf(6) },
        { event: "partially-paid", amount: "1.00", date: dayOf(6) },
      ],
      ["8 duplicate event"],
    ],
    [
      "the same by the same in other letters",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "1.00", date: dayOf(6) },
        { event: "partially-paid", amount: "1.00", date: dayOf(6), actor: "PAYER" },
      ],
      ["8 duplicate event"],
    ],
    [
      "the same paper on another day, for another amount",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "1.00", evidence: PAPER },
        { event: "partially-paid", amount: "2.00", evidence: PAPER },
      ],
      ["8 duplicate evidence"],
    ],
    [
      "the same paper for the invoice that comes again after it went back",
      [
        ...upTo("accepted"),
        { event: "invoiced", date: dayOf(3), evidence: PAPER },
        { event: "deficient", date: dayOf(3) },
        { event: "invoiced", date: dayOf(3), evidence: PAPER },
      ],
      [],
    ],
    [
      "a delivery on the day on which one was rejected",
      [...upTo("delivered"), { event: "rejected", date: dayOf(1) }, { event: "delivered", date: dayOf(1) }],
      [],
    ],
    [
      "two extensions on one day, to two days",
      [
        ...upTo("committed"),
        { event: "extended", date: dayOf(1), until: "2026-09-01" },
        { event: "extended", date: dayOf(1), until: "2026-09-08" },
      ],
      [],
    ],
    [
      "the same as one that was refused",
      [
        ...upTo("accepted"),
        { event: "certified", date: dayOf(3) },
        { event: "invoiced", date: dayOf(3) },
        { event: "certified", date: dayOf(3) },
      ],
      ["4 order event"],
    ],
    [
      "two parts with a paper each",
      [
        ...upTo("requisitioned"),
        { event: "partially-paid", amount: "1.00", date: dayOf(6), evidence: PAPER },
        { event: "partially-paid", amount: "1.00", date: dayOf(6), evidence: "b".repeat(64) },
      ],
      [],
    ],
    [
      "one paper for two kinds of event",
      [...upTo("delivered"), { event: "accepted", evidence: PAPER }, { event: "invoiced", evidence: PAPER }],
      [],
    ],
  ],
};

/** The smooth life with other actors. */
function withActors(actors: Partial<Record<Line["event"], string>>, last: Line["event"]): readonly Line[] {
  return upTo(last).map((line) => {
    const actor = actors[line.event];
    return actor === undefined ? line : { ...line, actor };
  });
}

describe.each(Object.entries(ATTEMPTS))("the guard of %s", (guard, attempts) => {
  const named = attempts.map((attempt) => [attempt[0], attempt] as const);
  it.each(named)("and %s", (_, [, lines, faults, changes = {}]) => {
    expect(faultsOf(folded(lines, changes)).filter((fault) => !fault.endsWith("follows"))).toEqual(faults);
  });

  it("says it in both languages, and how to mend it, under its rule", () => {
    const found = attempts.flatMap(([, lines, , changes = {}]) =>
      folded(lines, changes).faults.filter((fault) => fault.guard === guard),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { message, tip, rule } of found) {
      expect(rule).toBe(GUARD_RULES[guard as GuardName]);
      for (const { en, fr } of [message, tip]) {
        expect([en.length > 10, fr.length > 10, en === fr]).toEqual([true, true, false]);
        expect(faultsOfMessage(fr)).toEqual([]);
      }
    }
  });
});

describe("what a guard says", () => {
  const said = (lines: readonly Line[]): string[] => folded(lines).faults.map(({ message }) => message.en);

  it.each<[string, readonly Line[], string]>([
    [
      "what the event wants, and where the award is",
      [...upTo("committed"), { event: "accepted" }],
      "“accepted” cannot come here: the award is in progress, and this event wants it to be delivered.",
    ],
    [
      "what is missing before a payment",
      [...upTo("committed"), { event: "paid" }],
      "Paid without acceptance, an invoice or certification.",
    ],
    [
      "which sections someone holds instead",
      endingIn({ event: "certified", actor: "finance" }),
      "On 2026-07-21, “finance” was not one who may certify: _data/delegation.yml lets that account only request a payment.",
    ],
    [
      "which event made someone another’s part",
      withActors({ accepted: "certifier" }, "certified"),
      "“certifier” certified, and in event 3 acted for the team that asked: that is never one person.",
    ],
    [
      "both amounts",
      endingIn({ event: "paid", amount: "7473.39" }),
      "The amount is $7,473.39, not what was certified and is not paid yet ($7,473.38).",
    ],
  ])("is %s", (_, lines, sentence) => {
    expect(said(lines)).toEqual([sentence]);
  });

  it("never says a number again that looks like a card’s", () => {
    const { faults } = folded(endingIn({ event: "certified", actor: "4111111111111111" }));
    expect(faults).toHaveLength(1);
    expect(JSON.stringify(faults.map(({ message, tip }) => [message, tip]))).not.toContain("4111");
  });
});

describe("a programme that does not keep every step", () => {
  const imported: readonly Line[] = [
    { event: "accepted", actor: null, previous: null },
    { event: "paid", actor: null, previous: null },
  ];
  const without = { [PROGRAM]: (text: string) => text };
  const some = { [PROGRAM]: (text: string) => `${text}payments: { steps: false, pay_within: 30 }\n` };

  it.each([
    ["has no part on payments", without],
    ["says that it does not", some],
  ])("is not asked for them, where it %s", (_, changes) => {
    const { state, faults } = folded(imported, changes);
    expect([faults, state.stage, state.days.paid]).toEqual([[], "paid", dayOf(1)]);
  });

  it("keeps its days, its chain and its single events all the same", () => {
    const lines: readonly Line[] = [
      ...imported,
      { event: "paid", actor: null, date: dayOf(1) },
      { event: "refunded", date: "2026-01-01", previous: PAPER },
      { event: "refunded", date: "2062-01-01" },
    ];
    expect(faultsOf(folded(lines, without))).toEqual([
      "3 duplicate event",
      "4 chain previous",
      "4 dates date",
      "5 dates date",
    ]);
  });
});

describe("a day", () => {
  it("begins where the programme is, not in Greenwich", () => {
    const lines: readonly Line[] = [{ event: "committed", date: "2026-07-18" }];
    expect(faultsOf(folded(lines, {}, TODAY))).toEqual(["1 dates date"]);
    const lateEvening = instantOf(Date.parse("2026-07-18T03:59:59Z"));
    expect(faultsOf(folded(lines, {}, lateEvening))).toEqual(["1 dates date"]);
    expect(faultsOf(folded(lines, {}, instantOf(lateEvening + 1000)))).toEqual([]);
  });
});

describe("the smooth life", () => {
  it("passes every guard", () => {
    expect(faultsOf(folded(SMOOTH))).toEqual([]);
  });
});
