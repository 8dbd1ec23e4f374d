import type { Locale } from "../model/locale.ts";
import type { Ref } from "../model/ref.ts";

/** What can be followed: everything, what closes soon, the results, a skill, a team, or one opportunity. */
export type Topic =
  | { readonly kind: "opportunities" }
  | { readonly kind: "closing" | "awards" }
  | { readonly kind: "skill" | "team"; readonly key: string }
  | { readonly kind: "opportunity"; readonly ref: Ref };

export const FEED_FORMATS = ["atom", "rss", "json"] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a reader or a browser is told that a feed is. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
};

/** What each format is called; the same in every language. */
export const FEED_NAMES: Record<FeedFormat, string> = { atom: "Atom", rss: "RSS", json: "JSON Feed" };

/** Where a feed stands within the site: `/feeds/en/skills/python.atom`. */
export function feedPath(locale: Locale, topic: Topic, format: FeedFormat): string {
  return `/feeds/${locale}/${nameOf(topic)}.${format}`;
}

/** The topics that have deadlines: what closes soon and results have no calendar. */
export type CalendarTopic = Exclude<Topic, { readonly kind: "closing" | "awards" }>;

/** Where a calendar stands within the site. */
export function calendarPath(locale: Locale, topic: CalendarTopic): string {
  return `/feeds/${locale}/${topic.kind === "opportunities" ? "deadlines" : nameOf(topic)}.ics`;
}

/** The file that a server answers such an address with: a key may have signs that an address must write otherwise (`c#9`). */
export function fileOfAddress(path: string): string {
  return decodeURIComponent(path);
}

function nameOf(topic: Topic): string {
  switch (topic.kind) {
    case "opportunities":
    case "awards":
      return topic.kind;
    case "closing":
      return "closing-soon";
    case "skill":
      return `skills/${encodeURIComponent(topic.key)}`;
    case "team":
      return `teams/${encodeURIComponent(topic.key)}`;
    case "opportunity":
      return `opportunities/${topic.ref}`;
  }
}
