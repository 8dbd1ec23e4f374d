import { describe, expect, it } from "vitest";
import { FEED_LENGTH, FOLLOWED_DAYS, followingOf } from "../../src/feeds/following.ts";
import type { Topic } from "../../src/i18n/feed-routes.ts";
import { addDays, parseDate, type Instant } from "../../src/time/calendar.ts";
import { goodRecords, NOW, OPEN, registerOf, swap } from "../register/memory-folder.ts";
import { at, changed, EVERYTHING, makeFeed, ref, shortIds } from "./support/feeds.ts";

const AWARDED_REF = ref("2026-004-azure-policies");
const kinds = (topic: Topic, now: Instant = NOW, register = changed()): string[] =>
  followingOf(register, now)
    .of(topic)
    .notices.map(({ kind, opportunity }) => `${kind} ${opportunity.ref.slice(0, 8)}`);

describe("a topic", () => {
  const all = [
    "posted 2027-001",
    "awarded 2026-004",
    "amended 2026-004",
    "answered 2026-004",
    "posted 2026-004",
  ];

  it("of everything has all that happened, the latest first", () => {
    expect(kinds(EVERYTHING)).toEqual(all);
  });

  it.each<[Topic, string[]]>([
    [{ kind: "skill", key: "powershell" }, all.slice(1)],
    [{ kind: "skill", key: "typescript" }, all.slice(0, 1)],
    [{ kind: "team", key: "cloud-operations" }, all.slice(1)],
    [{ kind: "opportunity", ref: AWARDED_REF }, all.slice(1)],
    [{ kind: "awards" }, ["awarded 2026-004"]],
    [{ kind: "closing" }, []],
    [{ kind: "skill", key: "nobody-asks-for-it" }, []],
  ])("has what belongs to it: %o", (topic, expected) => {
    expect(kinds(topic)).toEqual(expected);
  });

  it("of what closes soon has the reminders, as long as they are of use", () => {
    expect(kinds({ kind: "closing" }, at("2027-01-29T12:00:00Z"))).toEqual(["closing 2027-001"]);
    expect(kinds({ kind: "closing" }, at("2027-02-02T12:00:00Z"))).toEqual([]);
  });

  it("of an opportunity tells that it was posted again", () => {
    const again = changed({ [OPEN]: swap("hours: 60", `hours: 60\nrepeats: ${AWARDED_REF}`) });
    expect(kinds({ kind: "opportunity", ref: AWARDED_REF }, NOW, again)[0]).toBe("rerun 2027-001");
    expect(kinds(EVERYTHING, NOW, again).filter((one) => one.includes("2027-001"))).toHaveLength(1);
  });

  it("has the latest hundred at most", () => {
    const text = String(goodRecords()[OPEN]);
    const many = changed(
      Object.fromEntries(
        Array.from({ length: FEED_LENGTH }, (_, index) => [
          `opportunities/2027-${String(index + 100)}-many.md`,
          text.replace("posted: 2027-01-11", `posted: 2027-01-${String((index % 9) + 11)}`),
        ]),
      ),
    );
    const found = kinds(EVERYTHING, NOW, many);
    expect(found).toHaveLength(FEED_LENGTH);
    expect(found).not.toContain("awarded 2026-004");
    expect(found.slice(0, 3)).toEqual(["posted 2027-198", "posted 2027-189", "posted 2027-180"]);
  });
});

describe("the last change of a topic", () => {
  const change = (topic: Topic, now: string): string | undefined => {
    const last = followingOf(changed(), at(now)).of(topic).changed;
    return last === undefined ? undefined : new Date(last).toISOString();
  };

  it("is that of an entry", () => {
    expect(change(EVERYTHING, "2026-07-01T12:00:00Z")).toBe("2026-06-30T04:00:00.000Z");
  });

  it("is the closing, where it took a reminder away: a list that was changed says so, and never goes back", () => {
    const moments = [
      "2027-01-27T12:00:00Z",
      "2027-01-28T12:00:00Z",
      "2027-02-01T19:29:00Z",
      "2027-02-01T19:30:00Z",
      "2027-06-01T12:00:00Z",
    ];
    const closing = moments.map((now) => change({ kind: "closing" }, now));
    expect(closing).toEqual([
      "2026-07-14T03:59:00.000Z",
      "2027-01-28T05:00:00.000Z",
      "2027-01-28T05:00:00.000Z",
      "2027-02-01T19:30:00.000Z",
      "2027-02-01T19:30:00.000Z",
    ]);
    expect(moments.map((now) => change(EVERYTHING, now)).slice(1)).toEqual(closing.slice(1));
  });

  it("of which nothing is known is that of no build, so that the same bytes are served every day", () => {
    const empty: Topic = { kind: "skill", key: "python" };
    expect(change(empty, "2027-01-20T12:00:00Z")).toBeUndefined();
    expect(makeFeed({ topic: empty, now: at("2027-01-20T12:00:00Z") }).updated).toBe(
      makeFeed({ topic: empty, now: at("2027-01-21T12:00:00Z") }).updated,
    );
  });
});

describe("what can be followed", () => {
  const topics = (now: Instant): string[] =>
    followingOf(changed(), now).topics.map((topic) =>
      "key" in topic
        ? `${topic.kind} ${topic.key}`
        : "ref" in topic
          ? `${topic.kind} ${topic.ref}`
          : topic.kind,
    );

  it("is everything, each skill and team that there is, and the opportunities to which something still happens", () => {
    expect(topics(NOW)).toEqual([
      "opportunities",
      "closing",
      "awards",
      "skill accessibility",
      "skill azure-policy",
      "skill powershell",
      "skill typescript",
      "team cloud-operations",
      "team web-accessibility",
      "opportunity 2027-001-date-picker",
    ]);
  });

  it("ends for an opportunity when nothing has happened to it, and nothing was planned, for a number of days", () => {
    const delivery = parseDate("2027-02-26");
    if (!delivery) throw new Error("no day");
    const last = addDays(delivery, FOLLOWED_DAYS);
    const own = "opportunity 2027-001-date-picker";
    expect(topics(at(`${last}T12:00:00-04:00`))).toContain(own);
    expect(topics(at(`${addDays(last, 1)}T12:00:00-04:00`))).not.toContain(own);
  });

  it("does not begin before the posting", () => {
    expect(topics(at("2027-01-10T12:00:00Z")).filter((topic) => topic.startsWith("opportunity "))).toEqual(
      [],
    );
  });

  it("begins again for the first try when there is a second", () => {
    const again = changed({ [OPEN]: swap("hours: 60", `hours: 60\nrepeats: ${AWARDED_REF}`) });
    expect(followingOf(again, NOW).opportunities.map((one) => one.ref)).toContain(AWARDED_REF);
  });
});

it("ids are unique within a feed and over languages and topics, and end where the page has its part", () => {
  const register = registerOf(goodRecords());
  const ids = (["en", "fr"] as const).flatMap((locale) => shortIds(makeFeed({ register, locale })));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, 5)).toEqual([
    "en/opportunities/2027-001-date-picker/",
    "en/awards/2026-004-azure-policies/",
    "en/opportunities/2026-004-azure-policies/#amended-2026-06-30-closes",
    "en/opportunities/2026-004-azure-policies/#question-2026-06-25",
    "en/opportunities/2026-004-azure-policies/",
  ]);
  expect(shortIds(makeFeed({ topic: { kind: "skill", key: "powershell" } }))).toEqual(ids.slice(1, 5));
});
