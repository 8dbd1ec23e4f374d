import { plain } from "../content/words.ts";
import type { Topic } from "../i18n/feed-routes.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { pathOf } from "../i18n/routes.ts";
import type { Locale } from "../model/locale.ts";
import type { Register } from "../register/register.ts";
import { instantOf, type Instant } from "../time/calendar.ts";
import type { FeedEntry } from "./entries.ts";
import { nameOf } from "./facts.ts";
import { FEED_LENGTH, type Followed } from "./following.ts";
import type { Notice } from "./notices.ts";
import type { Telling } from "./telling.ts";

/** What a feed says of itself, and its entries, the latest first. */
export interface Feed {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  /** The page that it belongs to. */
  readonly home: string;
  readonly author: string;
  /** The last change of an entry, or of what is listed; where nothing has happened yet, the beginning of time. */
  readonly updated: Instant;
  readonly entries: readonly FeedEntry[];
}

/** A format has to name an instant, and nothing of an empty feed has ever changed: the moment of a build would be a lie. */
const NEVER = instantOf(0);

/**
 * The feed of a topic, in one language.
 * @param tell notices as entries of that language
 */
export function feedOf(
  topic: Topic,
  { notices, changed }: Followed,
  telling: Telling,
  tell: (notice: Notice) => FeedEntry,
): Feed {
  const { register, addresses, locale } = telling;
  const words = MESSAGES[locale].feed;
  return {
    locale,
    title: `${plain(register.program.name, locale)} – ${topicName(topic, register, locale)}`,
    subtitle: words.subtitle(FEED_LENGTH),
    home: addresses.absolute(pathOf(homeOf(topic), locale)),
    author: plain(register.program.department, locale),
    updated: changed ?? NEVER,
    entries: notices.map(tell),
  };
}

/** What a topic is called: `Opportunities: Python`. */
export function topicName(topic: Topic, register: Register, locale: Locale): string {
  const words = MESSAGES[locale].feed.topics;
  switch (topic.kind) {
    case "opportunities":
    case "closing":
    case "awards":
      return words[topic.kind];
    case "skill":
      return words.skill(nameOf(register.skills, topic.key, locale));
    case "team":
      return words.team(nameOf(register.teams, topic.key, locale));
    case "opportunity":
      return plain(register.opportunities.get(topic.ref)?.title, locale);
  }
}

function homeOf(topic: Topic): Parameters<typeof pathOf>[0] {
  switch (topic.kind) {
    case "awards":
      return { kind: "awards" };
    case "opportunity":
      return topic;
    default:
      return { kind: "opportunities" };
  }
}
