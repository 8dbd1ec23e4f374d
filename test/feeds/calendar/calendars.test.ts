import { describe, expect, it } from "vitest";
import { ledgerPath, OPEN, swap, swaps, type Change } from "../../register/memory-folder.ts";
import { at, changed } from "../support/feeds.ts";
import { readCalendar, servedCalendar, type ReadEvent } from "../support/calendars.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** The events of the open opportunity, by kind. */
function eventsOf(change?: Change, now = "2027-01-20T17:00:00Z"): Record<string, ReadEvent> {
  const register = changed(change === undefined ? {} : { [OPEN]: change });
  const events = readCalendar(servedCalendar({ register, now: at(now) }));
  return Object.fromEntries(events.map((event) => [/-([a-z]+)@/.exec(event.uid)?.[1] ?? event.uid, event]));
}

const after = (line: string, more: string): ((text: string) => string) => swap(line, `${line}\n${more}`);

describe("a calendar", () => {
  it("has the end of questions, the closing and the delivery", () => {
    expect(readCalendar(servedCalendar()).map(({ uid, summary, start }) => [uid, summary, start])).toEqual([
      [
        "2027-001-date-picker-questions@example.org",
        "Questions end: Accessible date picker for benefit forms",
        "2027-01-28T19:30:00.000Z",
      ],
      [
        "2027-001-date-picker-closes@example.org",
        "Closing: Accessible date picker for benefit forms",
        "2027-02-01T19:30:00.000Z",
      ],
      [
        "2027-001-date-picker-delivery@example.org",
        "Delivery: Accessible date picker for benefit forms",
        "2027-02-26",
      ],
    ]);
  });

  it("is in its language, with the same names for the same deadlines", () => {
    const [english, french] = [servedCalendar(), servedCalendar({ locale: "fr" })].map(readCalendar);
    expect(french?.map(({ uid }) => uid)).toEqual(english?.map(({ uid }) => uid));
    expect(french?.map(({ summary }) => plain(summary).split(" : ")[0])).toEqual([
      "Fin des questions",
      "Clôture",
      "Livraison",
    ]);
  });

  it("tells the facts and the programme’s clock beside each deadline", () => {
    const [first] = readCalendar(servedCalendar());
    expect(plain(first?.description ?? "").split("\n")).toEqual([
      "Price: $6,500 (fixed, before tax)",
      "Closing: Monday, February 1, 2027, 2:30 p.m. (Eastern Standard Time)",
      "Questions until: Thursday, January 28, 2027, 2:30 p.m. (Eastern Standard Time)",
      "Skills: TypeScript, Accessibility",
      "Delivery by: February 26, 2027",
      "Estimated work: 60 hours",
      "Licence: MIT",
      "Team: Web Accessibility",
      "accessibilite-accessibility@example.gc.ca",
      "https://example.org/micro-acquisition/en/opportunities/2027-001-date-picker/",
    ]);
  });

  it.each([
    ["winter", "2027-03-12", "19:30"],
    ["summer, two days later", "2027-03-15", "18:30"],
    ["summer, before the clocks go back", "2027-11-05", "18:30"],
    ["winter again", "2027-11-08", "19:30"],
  ])("has the right instant in %s", (_, day, time) => {
    const moved = swaps(["closes: 2027-02-01 14:30", `closes: ${day} 14:30`], ["delivery: 2027-02-26\n", ""]);
    expect(eventsOf(moved)["closes"]?.start).toBe(`${day}T${time}:00.000Z`);
  });

  it.each([
    [{ kind: "skill", key: "typescript" }, 3],
    [{ kind: "skill", key: "powershell" }, 0],
    [{ kind: "team", key: "web-accessibility" }, 3],
    [{ kind: "team", key: "cloud-operations" }, 0],
  ] as const)("of %o has what belongs to it", (topic, count) => {
    expect(readCalendar(servedCalendar({ topic }))).toHaveLength(count);
  });

  it("has nothing that is not posted yet, and nothing that is long over", () => {
    expect(readCalendar(servedCalendar({ now: at("2027-01-10T12:00:00Z") }))).toEqual([]);
    expect(readCalendar(servedCalendar({ now: at("2028-01-10T12:00:00Z") }))).toEqual([]);
  });

  it("without deadlines is a calendar all the same: it holds something, as the format wants", () => {
    expect(servedCalendar({ now: at("2020-01-01T00:00:00Z") })).toContain("BEGIN:VTIMEZONE\r\n");
    expect(servedCalendar()).not.toContain("VTIMEZONE");
  });

  it("is the same bytes the next day, and in another zone", () => {
    const own = process.env["TZ"];
    const texts = ["UTC", "Pacific/Auckland"].flatMap((zone) => {
      process.env["TZ"] = zone;
      return ["2027-01-20T17:00:00Z", "2027-01-21T17:00:00Z"].map((now) => servedCalendar({ now: at(now) }));
    });
    process.env["TZ"] = own;
    expect(new Set(texts).size).toBe(1);
  });
});

describe("a deadline that changes", () => {
  const amendment = (field: string, date: string, from: string, to: string): string =>
    `  - { date: ${date}, field: ${field}, from: ${from}, to: ${to}, reason: { en: R, fr: R } }`;
  const states: [string, Change | undefined][] = [
    ["posted", undefined],
    [
      "amended",
      swaps(
        ["closes: 2027-02-01 14:30", "closes: 2027-02-08 14:30"],
        [
          "hours: 60",
          `hours: 60\namendments:\n${amendment("closes", "2027-01-15", "2027-02-01 14:30", "2027-02-08 14:30")}`,
        ],
      ),
    ],
    [
      "cancelled",
      swaps(
        ["closes: 2027-02-01 14:30", "closes: 2027-02-08 14:30"],
        [
          "hours: 60",
          `hours: 60\namendments:\n${amendment("closes", "2027-01-15", "2027-02-01 14:30", "2027-02-08 14:30")}\ncancelled: { date: 2027-01-19, reason: { en: R, fr: R } }`,
        ],
      ),
    ],
  ];

  it("keeps its name, has a growing sequence, and is cancelled and not gone", () => {
    expect(
      states.map(([, change]) => {
        const { closes } = eventsOf(change);
        return closes && [closes.uid, closes.start, closes.sequence, closes.status, closes.stamp];
      }),
    ).toEqual([
      [
        "2027-001-date-picker-closes@example.org",
        "2027-02-01T19:30:00.000Z",
        0,
        "CONFIRMED",
        "2027-01-11T05:00:00Z",
      ],
      [
        "2027-001-date-picker-closes@example.org",
        "2027-02-08T19:30:00.000Z",
        1,
        "CONFIRMED",
        "2027-01-15T05:00:00Z",
      ],
      [
        "2027-001-date-picker-closes@example.org",
        "2027-02-08T19:30:00.000Z",
        2,
        "CANCELLED",
        "2027-01-19T05:00:00Z",
      ],
    ]);
  });

  it("is not cancelled by what comes later than it", () => {
    const late = after("hours: 60", "cancelled: { date: 2027-01-30, reason: { en: R, fr: R } }");
    const events = eventsOf(late, "2027-02-03T12:00:00Z");
    expect(Object.entries(events).map(([kind, { status }]) => [kind, status])).toEqual([
      ["questions", "CONFIRMED"],
      ["closes", "CANCELLED"],
      ["delivery", "CANCELLED"],
    ]);
  });

  it("is not cancelled before the day of the cancellation", () => {
    const later = after("hours: 60", "cancelled: { date: 2027-01-25, reason: { en: R, fr: R } }");
    expect(eventsOf(later)["closes"]).toMatchObject({ status: "CONFIRMED", sequence: 0 });
  });

  it("ends with the competition: nothing is delivered where nobody won", () => {
    const none = after("hours: 60", "closed_without_award: { date: 2027-02-04, reason: { en: R, fr: R } }");
    const events = eventsOf(none, "2027-02-05T12:00:00Z");
    expect([events["closes"]?.status, events["delivery"]?.status]).toEqual(["CONFIRMED", "CANCELLED"]);
  });

  const delivery = (more: Readonly<Record<string, Change>>, now: string): ReadEvent | undefined =>
    readCalendar(servedCalendar({ register: changed(more), now: at(now) })).find(({ uid }) =>
      uid.includes("2026-004-azure-policies-delivery"),
    );
  const ledger = (event: string, rest: string): Readonly<Record<string, Change>> => ({
    ...Object.fromEntries(
      ["0002-delivered", "0003-accepted", "0004-invoiced", "0005-certified", "0006-paid"].map((name) => [
        ledgerPath(`${name}.md`),
        null,
      ]),
    ),
    [ledgerPath(`0002-${event}.md`)]: `---\nevent: ${event}\n${rest}\n---\n`,
  });

  it("moves with the contract, when its ledger says so", () => {
    const extended = ledger("extended", "date: 2026-08-05\nuntil: 2026-08-31");
    expect(delivery(extended, "2026-08-04T12:00:00Z")).toMatchObject({ start: "2026-08-14", sequence: 1 });
    expect(delivery(extended, "2026-08-05T12:00:00Z")).toMatchObject({ start: "2026-08-31", sequence: 2 });
  });

  it("ends with the contract", () => {
    const terminated = ledger("terminated", "date: 2026-08-05");
    expect(delivery(terminated, "2026-08-06T12:00:00Z")).toMatchObject({ status: "CANCELLED", sequence: 2 });
  });
});
