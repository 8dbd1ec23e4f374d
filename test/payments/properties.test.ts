import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/model/event.ts";
import { committedTotal } from "../../src/payments/totals.ts";
import { contextOf } from "../../src/payments/context.ts";
import { fold, type FoldedLedger } from "../../src/payments/ledger.ts";
import type { Part } from "../../src/payments/state.ts";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import { processorTime } from "../content/processor-time.ts";
import { NOW, registerOf, type Files } from "../register/memory-folder.ts";
import {
  awardOf,
  DELEGATION,
  eventPath,
  folded,
  recordsWith,
  registerWith,
  SMOOTH,
  upTo,
  without,
  type Line,
} from "./support/ledger.ts";

// Few accounts and amounts, so that they meet often.
const PEOPLE = [
  "supplier",
  "lead",
  "certifier",
  "certifier-2",
  "finance",
  "payer",
  "Certifier",
  null,
] as const;
const AMOUNTS = ["7473.38", "7473.39", "7000.00", "473.38", "0.00", null] as const;

const anyLine: fc.Arbitrary<Line> = fc.record({
  event: fc.constantFrom(...EVENT_KINDS),
  actor: fc.constantFrom(...PEOPLE),
  amount: fc.constantFrom(...AMOUNTS),
  date: fc.constantFrom("2026-07-18", "2026-07-18", "2026-07-18", "2026-07-17", "2027-02-01"),
});

/** A life in two payments, of which all comes back. */
const IN_PARTS: readonly Line[] = [
  ...upTo("requisitioned"),
  { event: "partially-paid", amount: "7000.00" },
  { event: "paid", amount: "473.38" },
  { event: "refunded", amount: "7473.38" },
];

/** What one line of a good life has otherwise. */
const otherwise: fc.Arbitrary<Partial<Line>> = fc.oneof(
  fc.record({ actor: fc.constantFrom(...PEOPLE) }),
  fc.record({ amount: fc.constantFrom(...AMOUNTS) }),
);

/** A good life in which a line or two are otherwise, one is left out, or some are put between that come from nowhere. */
const nearlyGood: fc.Arbitrary<readonly Line[]> = fc
  .tuple(
    fc.constantFrom(SMOOTH, IN_PARTS),
    fc.array(fc.tuple(fc.nat(9), anyLine), { maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(8), otherwise), { maxLength: 2 }),
    fc.option(fc.nat(8)),
  )
  .map(([good, inserted, changes, left]) => {
    const lines = good
      .map((line, index): Line => {
        const change = changes.find(([place]) => place === index)?.[1];
        return { ...line, date: "2026-07-18", ...change };
      })
      .filter((_, index) => index !== left);
    for (const [place, line] of inserted) lines.splice(place, 0, line);
    return lines;
  });

/** Three dozens of any events, a life that is nearly right, or the steps of one in any order. */
const anyLedger: fc.Arbitrary<readonly Line[]> = fc.oneof(
  { weight: 1, arbitrary: fc.array(anyLine, { maxLength: 36 }) },
  { weight: 6, arbitrary: nearlyGood },
  {
    weight: 1,
    arbitrary: fc.shuffledSubarray(
      [...SMOOTH, ...SMOOTH].map((line): Line => ({ ...line, date: "2026-07-18" })),
    ),
  },
);

const BOTH_SECTIONS = ["certifier", "certifier-2", "finance"]
  .map(
    (account) =>
      `- { account: ${account}, sections: ["33", "34"], from: 2026-01-01, role: { en: Any, fr: Toute } }\n`,
  )
  .join("");

/** In half of the worlds three people hold both sections, and only the separation keeps them apart. */
const anyFold: fc.Arbitrary<FoldedLedger> = fc
  .tuple(anyLedger, fc.boolean())
  .map(([lines, both]) => folded(lines, both ? { [DELEGATION]: BOTH_SECTIONS } : {}));

function accountsOf({ state }: FoldedLedger, part: Part): string[] {
  return state.acted.filter((one) => one.part === part).map(({ account }) => account.toLowerCase());
}

describe("whatever is written into a ledger, in whatever order", () => {
  it("nothing is paid that was not accepted, invoiced and certified by others, who may", () => {
    let paid = 0;
    fc.assert(
      fc.property(anyFold, (ledger) => {
        const { days, money, stage } = ledger.state;
        if (money.paid === 0 && stage !== "paid" && stage !== "confirmed") return;
        paid += 1;
        expect([days.accepted, days.invoiced, days.certified, days.requisitioned]).not.toContain(undefined);
        const certifiers = accountsOf(ledger, "certifier");
        const requisitioners = accountsOf(ledger, "requisitioner");
        expect(Math.min(certifiers.length, requisitioners.length)).toBeGreaterThan(0);
        // Nobody is kept apart from someone who is not named.
        expect(accountsOf(ledger, "asker").length).toBeGreaterThan(1);
        expect(accountsOf(ledger, "supplier").length).toBeGreaterThan(1);
        const others = (["supplier", "asker", "requisitioner", "payer"] as const).flatMap((part) =>
          accountsOf(ledger, part),
        );
        for (const certifier of certifiers) {
          expect(["certifier", "certifier-2", "finance"]).toContain(certifier);
          expect(others).not.toContain(certifier);
        }
        for (const account of requisitioners)
          expect([...accountsOf(ledger, "supplier"), ...accountsOf(ledger, "asker")]).not.toContain(account);
      }),
      { numRuns: 800 },
    );
    // Else the property would hold of nothing.
    expect(paid).toBeGreaterThan(50);
  });

  it("never more is paid than certified, certified than invoiced, invoiced than committed, or comes back than was paid", () => {
    fc.assert(
      fc.property(anyFold, ({ steps, award }) => {
        for (const { event, after, refused } of steps) {
          const { committed, invoiced, certified, requisitioned, paid, refunded } = after.money;
          // What came back of a part is owed again, and may be paid again.
          expect(refunded).toBeLessThanOrEqual(paid);
          const order = [paid - refunded, certified, invoiced, committed, committedTotal(award)];
          expect([...order].sort((a, b) => a - b)).toEqual(order);
          if (event.event === "paid" && !refused)
            expect([paid - refunded, requisitioned]).toEqual([certified, certified]);
          for (const sum of order) expect(Number.isSafeInteger(sum)).toBe(true);
        }
      }),
      { numRuns: 800 },
    );
  });

  it("the days of what counts never go back, and nothing counts before its day", () => {
    fc.assert(
      fc.property(anyFold, ({ steps }) => {
        const days = steps.filter(({ refused }) => !refused).map(({ event }) => event.date);
        expect([...days].sort()).toEqual(days);
        for (const day of days) expect(day <= "2027-01-20").toBe(true);
      }),
    );
  });

  it("what counts on a day counts on every later day", () => {
    fc.assert(
      fc.property(anyLedger, (lines) => {
        const counted = (now: Instant): number[] =>
          folded(lines, {}, now).steps.flatMap(({ event, refused }) => (refused ? [] : [event.number]));
        // Those of 2027-02-01 have come by then.
        const later = counted(instantOf(Date.parse("2027-03-01T16:00:00Z")));
        expect(later).toEqual(expect.arrayContaining(counted(NOW)));
      }),
      { numRuns: 60 },
    );
  });

  it("what is refused changes nothing, and what is not refused has no fault but of its chain", () => {
    fc.assert(
      fc.property(anyFold, ({ steps }) => {
        for (const { refused, before, after, faults } of steps) {
          expect(refused).toBe(faults.some(({ guard }) => guard !== "chain"));
          if (refused) expect(after).toBe(before);
        }
      }),
    );
  });

  it("folding it again, or folding its beginning first, comes to the same", () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(36), (lines, length) => {
        const register = registerWith(lines);
        const [award, context] = [awardOf(register), contextOf(register, NOW)];
        const whole = fold(award, context);
        expect(fold(awardOf(registerWith(lines)), context)).toEqual(whole);
        const beginning = fold({ ...award, ledger: award.ledger.slice(0, length) }, context);
        expect(beginning.steps).toEqual(whole.steps.slice(0, length));
      }),
      { numRuns: 60 },
    );
  });

  it("a first fault is never told as what follows from another", () => {
    fc.assert(
      fc.property(anyFold, ({ steps }) => {
        const first = steps.find(({ refused }) => refused);
        expect(first?.faults.some(({ follows }) => follows) ?? false).toBe(false);
      }),
    );
  });
});

describe("a broken chain", () => {
  const records = recordsWith(SMOOTH);
  const paths = SMOOTH.map(({ event }, index) => eventPath(index + 1, event));

  /** Whether the chain, or what keeps a file from being read, tells of a change to an event. */
  function isFound(files: Files): boolean {
    const register = registerOf(files);
    const { faults } = fold(awardOf(register), contextOf(register, NOW));
    return faults.some(({ guard }) => guard === "chain") || register.problems.length > 0;
  }

  it("is found whichever bit of whichever file but the last is turned", () => {
    expect(isFound(records)).toBe(false);
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(0, -1)), fc.nat(), fc.nat(7), (path, at, bit) => {
        const bytes = new TextEncoder().encode(String(records[path]));
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(isFound({ ...records, [path]: bytes })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(paths.slice(0, -1))("is found where %s is gone", (path) => {
    expect(isFound(without(records, path))).toBe(true);
  });

  it("is found where an event is put between two others", () => {
    const moved = Object.fromEntries(
      Object.entries(records).map(([path, content]) => [path.replace("0008-", "0009-"), content]),
    );
    const text = "---\nevent: disputed\ndate: 2026-07-23\nactor: supplier\n---\n";
    expect(isFound({ ...moved, [eventPath(8, "disputed")]: text })).toBe(true);
  });

  it("is not found where Git would see no difference: what counts is what is stored", () => {
    const { award } = folded(SMOOTH);
    expect(award.ledger.slice(1).map(({ previous }) => previous)).toEqual(
      award.ledger.slice(0, -1).map(({ sha256 }) => sha256),
    );
  });

  it("is told at the event that names the file, and does not undo what was paid", () => {
    const path = eventPath(2, "delivered");
    const ledger = folded(SMOOTH, { [path]: `${String(records[path])}\nA word.\n` });
    expect(ledger.faults.map(({ event, guard }) => [event.number, guard])).toEqual([[3, "chain"]]);
    expect(ledger.state.stage).toBe("confirmed");
  });
});

describe("folding", () => {
  it("5,000 ledgers takes well under a second", () => {
    const register = registerWith([...SMOOTH.slice(0, 3), { event: "disputed" }, ...SMOOTH.slice(3)]);
    const [award, context] = [awardOf(register), contextOf(register, NOW)];
    const most = 900;
    expect(
      processorTime(() => {
        for (let count = 0; count < 5000; count += 1) fold({ ...award }, context);
      }, most),
    ).toBeLessThan(most);
  });
});
