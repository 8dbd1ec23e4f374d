import type { Topic } from "../i18n/feed-routes.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { addDays, type Instant } from "../time/calendar.ts";
import { dayAt, startOfDay } from "../time/zone.ts";
import { deliveryOf } from "./calendar/deadlines.ts";
import { noticesOf, reminderOf, type Notice } from "./notices.ts";

/** How many entries a feed holds: more would be sent again to every reader at every visit. */
export const FEED_LENGTH = 100;

/** An opportunity has a feed and a calendar of its own until nothing has happened to it for so many days (docs/decisions/0009). */
export const FOLLOWED_DAYS = 60;

/** The notices of a topic, the latest first, and the last instant at which the list of them has changed. */
export interface Followed {
  readonly notices: readonly Notice[];
  /** undefined where nothing has happened yet. */
  readonly changed: Instant | undefined;
}

/** Everything that can be followed at a moment. */
export interface Following {
  /** In the order in which a page offers them; each opportunity that is still followed comes last. */
  readonly topics: readonly Topic[];
  of(topic: Topic): Followed;
  /** Opportunities whose deadlines are near or still to come: posted, and followed. By ref. */
  readonly opportunities: readonly Opportunity[];
  isFollowed(opportunity: Opportunity): boolean;
}

/** Sorts all that has happened by `now` into the topics that it belongs to. */
export function followingOf(register: Register, now: Instant): Following {
  const { time_zone: zone } = register.program;
  const today = dayAt(now, zone);
  const oldest = startOfDay(addDays(today, -FOLLOWED_DAYS), zone);
  const lists = new Map<string, Notice[]>();
  const ends = new Map<string, Instant>();
  const followed: Opportunity[] = [];
  const add = (key: string, notice: Notice): void => {
    const list = lists.get(key);
    if (list) list.push(notice);
    else lists.set(key, [notice]);
  };
  const end = (key: string, at: Instant): void => {
    if (at > (ends.get(key) ?? -Infinity)) ends.set(key, at);
  };
  for (const opportunity of register.opportunities.values()) {
    const notices = noticesOf(opportunity, register, now);
    for (const notice of notices) for (const key of keysOf(notice)) add(key, notice);
    // A reminder that is gone has changed the feeds that held it.
    const reminder = notices.length > 0 && reminderOf(opportunity, zone, register.holidays);
    if (reminder && reminder.until <= now)
      for (const key of keysOf({ kind: "closing", opportunity })) end(key, reminder.until);
  }
  for (const opportunity of register.opportunities.values()) {
    const own = lists.get(keyOf({ kind: "opportunity", ref: opportunity.ref }));
    const delivery = deliveryOf(opportunity, register.awards.get(opportunity.ref), today);
    const planned = [opportunity.closesAt, ...(delivery ? [startOfDay(delivery, zone)] : [])];
    if (own && [...planned, ...own.map(({ at }) => at)].some((moment) => moment >= oldest))
      followed.push(opportunity);
  }
  const refs = new Set(followed.map(({ ref }) => ref));
  return {
    topics: [
      { kind: "opportunities" },
      { kind: "closing" },
      { kind: "awards" },
      ...[...register.skills.keys()].map((key): Topic => ({ kind: "skill", key })),
      ...[...register.teams.keys()].map((key): Topic => ({ kind: "team", key })),
      ...followed.map(({ ref }): Topic => ({ kind: "opportunity", ref })),
    ],
    opportunities: followed,
    isFollowed: ({ ref }) => refs.has(ref),
    of(topic) {
      const key = keyOf(topic);
      const notices = latestFirst(lists.get(key) ?? []).slice(0, FEED_LENGTH);
      const instants = notices.map(({ changed }) => changed);
      const gone = ends.get(key);
      if (gone !== undefined) instants.push(gone);
      return { notices, changed: instants.sort((a, b) => b - a)[0] };
    },
  };
}

/** The topics that a notice belongs to. */
function keysOf(notice: Pick<Notice, "kind" | "opportunity">): string[] {
  const { kind, opportunity } = notice;
  const own: Topic[] = [
    { kind: "opportunities" },
    ...[...new Set(opportunity.skills ?? [])].map((key): Topic => ({ kind: "skill", key })),
    { kind: "team", key: opportunity.team },
    { kind: "opportunity", ref: opportunity.ref },
  ];
  if (kind === "closing") own.push({ kind: "closing" });
  if (kind === "awarded" || kind === "unawarded") own.push({ kind: "awards" });
  // Whoever followed the first try hears of the second.
  if (kind === "rerun" && opportunity.repeats) own.push({ kind: "opportunity", ref: opportunity.repeats });
  return own.map(keyOf);
}

function keyOf(topic: Topic): string {
  switch (topic.kind) {
    case "skill":
    case "team":
      return `${topic.kind} ${topic.key}`;
    case "opportunity":
      return `opportunity ${topic.ref}`;
    default:
      return topic.kind;
  }
}

/** Of one instant, what happened to the record with the last name first; of one record, the last step first. */
function latestFirst(notices: readonly Notice[]): Notice[] {
  return notices
    .map((notice, index) => ({ notice, index }))
    .sort(
      (a, b) =>
        b.notice.at - a.notice.at ||
        (a.notice.opportunity.ref === b.notice.opportunity.ref
          ? b.index - a.index
          : a.notice.opportunity.ref < b.notice.opportunity.ref
            ? 1
            : -1),
    )
    .map(({ notice }) => notice);
}
