import { plain } from "../../content/words.ts";
import type { CalendarTopic, Topic } from "../../i18n/feed-routes.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import type { Opportunity } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import type { Telling } from "../entries.ts";
import { topicName } from "../feed.ts";
import { FOLLOWED_DAYS, type Following } from "../following.ts";
import { deadlinesOf } from "./deadlines.ts";
import { writeCalendar } from "./write-calendar.ts";

export function hasCalendar(topic: Topic): topic is CalendarTopic {
  return topic.kind !== "closing" && topic.kind !== "awards";
}

/** The calendar of a topic, in one language: the deadlines of its opportunities that are still followed. */
export function calendarOf(
  topic: CalendarTopic,
  following: Following,
  telling: Telling,
  now: Instant,
): string {
  const { register, locale } = telling;
  const words = MESSAGES[locale].calendar;
  const about =
    topic.kind === "opportunities" ? words.title : `${words.title} – ${topicName(topic, register, locale)}`;
  return writeCalendar(
    {
      title: `${plain(register.program.name, locale)} – ${about}`,
      description: words.description(FOLLOWED_DAYS),
    },
    following.opportunities
      .filter((opportunity) => belongs(opportunity, topic))
      .flatMap((opportunity) => deadlinesOf(opportunity, register, now)),
    telling,
  );
}

function belongs(opportunity: Opportunity, topic: CalendarTopic): boolean {
  switch (topic.kind) {
    case "opportunities":
      return true;
    case "skill":
      return opportunity.skills?.includes(topic.key) ?? false;
    case "team":
      return opportunity.team === topic.key;
    case "opportunity":
      return opportunity.ref === topic.ref;
  }
}
