import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Status } from "../../src/model/status.ts";
import { awardedOn, movesByClock, phaseOf, statusesOf, statusOf } from "../../src/register/status.ts";
import { statusByClock } from "../../src/register/status-by-clock.ts";
import { instantOf } from "../../src/time/calendar.ts";
import type { Ref } from "../../src/model/ref.ts";
import {
  AWARD,
  AWARDED,
  goodRecords,
  ledgerPath,
  OPEN,
  registerOf,
  swap,
  swaps,
  type Change,
} from "./memory-folder.ts";

/** Every status, in the order in which a life runs; the compiler says where one is missing. */
const STATUSES = Object.keys({
  draft: 0,
  upcoming: 0,
  open: 0,
  evaluating: 0,
  awarded: 0,
  "in-progress": 0,
  delivered: 0,
  accepted: 0,
  invoiced: 0,
  certified: 0,
  paid: 0,
  "closed-without-award": 0,
  cancelled: 0,
  terminated: 0,
} satisfies Record<Status, 0>) as Status[];

const OPEN_REF = "2027-001-date-picker" as Ref;
const AWARDED_REF = "2026-004-azure-policies" as Ref;
const at = (text: string) => instantOf(Date.parse(text));

/** The status of an opportunity of the good records, with changes, at an instant. */
function statusAt(
  instant: string,
  ref: Ref,
  changes: Readonly<Record<string, Change>> = {},
): Status | undefined {
  return statusesOf(registerOf(goodRecords(changes)), at(instant)).get(ref);
}

const event = (kind: string, date: string): string => `---\nevent: ${kind}\ndate: ${date}\n---\n`;
const NO_LEDGER = Object.fromEntries(
  Object.keys(goodRecords())
    .filter((path) => /000\d-/.test(path))
    .map((path) => [path, null]),
);

/** The good award with a ledger of its own. */
function ledgerOf(...events: [kind: string, date: string][]): Record<string, Change> {
  const written = events.map(
    ([kind, date], index) => [ledgerPath(`900${index}-${kind}.md`), event(kind, date)] as const,
  );
  return { ...NO_LEDGER, ...Object.fromEntries(written) };
}

describe("an opportunity without an award", () => {
  it.each<[status: Status, when: string, instant: string]>([
    ["upcoming", "before its posting day, with its funds reserved", "2027-01-11T04:59:59.999Z"],
    ["open", "from the first instant of its posting day", "2027-01-11T05:00:00Z"],
    ["open", "until the last instant before its closing time", "2027-02-01T19:29:59.999Z"],
    ["evaluating", "at its closing time exactly", "2027-02-01T19:30:00Z"],
    ["evaluating", "for as long as nothing is decided", "2029-01-01T00:00:00Z"],
  ])("is %s %s", (status, _, instant) => {
    expect(statusAt(instant, OPEN_REF)).toBe(status);
  });

  it("is a draft before its posting day as long as no funds are reserved", () => {
    const changes = { [OPEN]: swap("funds_reserved: 2027-01-08\n", "") };
    expect(statusAt("2027-01-10T12:00:00Z", OPEN_REF, changes)).toBe("draft");
    expect(statusAt("2027-01-12T12:00:00Z", OPEN_REF, changes)).toBe("open");
  });

  it.each([
    ["cancelled", "cancelled: { date: 2027-01-25, reason: { en: Done elsewhere, fr: Fait ailleurs } }"],
    [
      "closed-without-award",
      "closed_without_award: { date: 2027-01-25, reason: { en: Nobody came, fr: Personne } }",
    ],
  ])("is %s from the first instant of the day that says so, in the programme's zone", (status, line) => {
    const changes = { [OPEN]: swap("hours: 60", `hours: 60\n${line}`) };
    expect(statusAt("2027-01-25T04:59:59.999Z", OPEN_REF, changes)).toBe("open");
    expect(statusAt("2027-01-25T05:00:00Z", OPEN_REF, changes)).toBe(status);
  });
});

describe("an opportunity with an award", () => {
  it("is still being evaluated until the day of the award", () => {
    expect(statusAt("2026-07-16T03:59:59.999Z", AWARDED_REF)).toBe("evaluating");
    expect(statusAt("2026-07-16T04:00:00Z", AWARDED_REF)).toBe("awarded");
  });

  it("is in progress once the terms are signed, also before anything is in the ledger", () => {
    expect(statusAt("2026-07-17T04:00:00Z", AWARDED_REF, NO_LEDGER)).toBe("in-progress");
    expect(statusAt("2026-07-17T03:59:59Z", AWARDED_REF, NO_LEDGER)).toBe("awarded");
  });

  it.each<[status: Status, day: string]>([
    ["in-progress", "2026-07-17"],
    ["in-progress", "2026-08-11"],
    ["delivered", "2026-08-12"],
    ["accepted", "2026-08-17"],
    ["invoiced", "2026-08-18"],
    ["certified", "2026-08-20"],
    ["certified", "2026-08-24"],
    ["paid", "2026-08-25"],
    ["paid", "2030-01-01"],
  ])("is %s by its ledger on %s, for later events have not happened yet", (status, day) => {
    expect(statusAt(`${day}T16:00:00Z`, AWARDED_REF)).toBe(status);
  });

  it.each<[status: Status, events: [kind: string, date: string][]]>([
    [
      "terminated",
      [
        ["committed", "2026-07-17"],
        ["terminated", "2026-08-19"],
      ],
    ],
    [
      "cancelled",
      [
        ["committed", "2026-07-17"],
        ["cancelled", "2026-08-19"],
      ],
    ],
    [
      "in-progress",
      [
        ["delivered", "2026-08-12"],
        ["rejected", "2026-08-14"],
      ],
    ],
    [
      "accepted",
      [
        ["accepted", "2026-08-12"],
        ["invoiced", "2026-08-13"],
        ["deficient", "2026-08-14"],
      ],
    ],
    [
      "invoiced",
      [
        ["invoiced", "2026-08-13"],
        ["disputed", "2026-08-14"],
      ],
    ],
    ["awarded", [["extended", "2026-08-13"]]],
  ])("is %s where its ledger says %j", (status, events) => {
    const changes = { ...ledgerOf(...events), [AWARD]: swap("terms_signed: 2026-07-17\n", "") };
    expect(statusAt("2026-12-01T12:00:00Z", AWARDED_REF, changes)).toBe(status);
  });

  it("is cancelled where the opportunity was, whatever its ledger says", () => {
    const line = "cancelled: { date: 2026-08-01, reason: { en: No money, fr: Plus de fonds } }";
    const changes = { [AWARDED]: swap("hours: 55", `hours: 55\n${line}`) };
    expect(statusAt("2026-09-01T12:00:00Z", AWARDED_REF, changes)).toBe("cancelled");
  });

  it("is awarded rather than closed without award, where both are said", () => {
    const line = "closed_without_award: { date: 2026-07-15, reason: { en: Nobody, fr: Personne } }";
    const changes = { ...NO_LEDGER, [AWARDED]: swap("hours: 55", `hours: 55\n${line}`) };
    expect(statusAt("2026-07-15T16:00:00Z", AWARDED_REF, changes)).toBe("closed-without-award");
    expect(statusAt("2026-07-16T16:00:00Z", AWARDED_REF, changes)).toBe("awarded");
  });
});

describe("the day of an award", () => {
  const dayOf = (changes: Readonly<Record<string, Change>>): string | undefined => {
    const register = registerOf(goodRecords(changes));
    const [opportunity, award] = [register.opportunities.get(AWARDED_REF), register.awards.get(AWARDED_REF)];
    return opportunity && award && awardedOn(opportunity, award);
  };
  const unsaid = { [AWARD]: swap("awarded: 2026-07-16\n", "") };

  it("is the one written", () => {
    expect(dayOf({ [AWARD]: swap("awarded: 2026-07-16", "awarded: 2026-07-15") })).toBe("2026-07-15");
  });

  it("is the one planned, where none is written", () => {
    expect(dayOf(unsaid)).toBe("2026-07-16");
  });

  it("is that of closing, where none is planned either", () => {
    expect(dayOf({ ...unsaid, [AWARDED]: swap("selection: 2026-07-16\n", "") })).toBe("2026-07-13");
  });
});

describe("the status by the clock alone", () => {
  const instants = fc.integer({ min: -1e12, max: 1e13 }).map(instantOf);
  const moments = fc.record({ opensAt: instants, closesAt: instants, funded: fc.boolean() });

  it("never goes back as time goes on", () => {
    const order = ["draft", "upcoming", "open", "evaluating"];
    fc.assert(
      fc.property(moments, instants, instants, (times, a, b) => {
        const [before, after] = [Math.min(a, b), Math.max(a, b)].map((now) =>
          order.indexOf(statusByClock(times, instantOf(now))),
        );
        expect(before).toBeLessThanOrEqual(after ?? -1);
      }),
    );
  });

  it("is open at exactly the instants from opening to before closing", () => {
    fc.assert(
      fc.property(moments, (times) => {
        fc.pre(times.opensAt < times.closesAt);
        const around = [times.opensAt - 1, times.opensAt, times.closesAt - 1, times.closesAt];
        const isOpen = around.map((now) => statusByClock(times, instantOf(now)) === "open");
        expect(isOpen).toEqual([false, true, true, false]);
      }),
    );
  });

  it("is that of the record, as long as nothing is decided", () => {
    const opportunity = registerOf(goodRecords()).opportunities.get(OPEN_REF);
    if (!opportunity) throw new Error("not read");
    fc.assert(
      fc.property(
        fc.integer({ min: opportunity.opensAt - 1e10, max: opportunity.closesAt + 1e10 }),
        (now) => {
          expect(statusOf(opportunity, undefined, instantOf(now), "America/Toronto")).toBe(
            statusByClock({ ...opportunity, funded: true }, instantOf(now)),
          );
        },
      ),
    );
  });
});

describe("the phase of a status", () => {
  it("says what a vendor can still do", () => {
    const phases = STATUSES.map((status) => [status, phaseOf(status), movesByClock(status)]);
    expect(phases).toEqual([
      ["draft", "upcoming", true],
      ["upcoming", "upcoming", true],
      ["open", "open", true],
      ["evaluating", "evaluating", true],
      ["awarded", "closed", false],
      ["in-progress", "closed", false],
      ["delivered", "closed", false],
      ["accepted", "closed", false],
      ["invoiced", "closed", false],
      ["certified", "closed", false],
      ["paid", "closed", false],
      ["closed-without-award", "closed", false],
      ["cancelled", "closed", false],
      ["terminated", "closed", false],
    ]);
  });
});

it("every status is that of some record above", () => {
  const lives: [string, Ref, Record<string, Change>?][] = [
    ["2027-01-10T12:00:00Z", OPEN_REF, { [OPEN]: swap("funds_reserved: 2027-01-08\n", "") }],
    ["2027-01-10T12:00:00Z", OPEN_REF],
    ["2027-01-20T12:00:00Z", OPEN_REF],
    ["2027-02-02T12:00:00Z", OPEN_REF],
    ["2026-07-16T16:00:00Z", AWARDED_REF],
    ["2026-07-20T16:00:00Z", AWARDED_REF],
    ["2026-08-12T16:00:00Z", AWARDED_REF],
    ["2026-08-17T16:00:00Z", AWARDED_REF],
    ["2026-08-18T16:00:00Z", AWARDED_REF],
    ["2026-08-20T16:00:00Z", AWARDED_REF],
    ["2026-08-25T16:00:00Z", AWARDED_REF],
    [
      "2027-02-02T16:00:00Z",
      OPEN_REF,
      {
        [OPEN]: swaps([
          "hours: 60",
          "hours: 60\nclosed_without_award: { date: 2027-02-02, reason: { en: Nobody, fr: Personne } }",
        ]),
      },
    ],
    [
      "2027-02-02T16:00:00Z",
      OPEN_REF,
      {
        [OPEN]: swaps([
          "hours: 60",
          "hours: 60\ncancelled: { date: 2027-02-02, reason: { en: Gone, fr: Fini } }",
        ]),
      },
    ],
    ["2026-12-01T16:00:00Z", AWARDED_REF, ledgerOf(["terminated", "2026-08-19"])],
  ];
  expect(lives.map((life) => statusAt(...life))).toEqual([...STATUSES]);
});
