import { plain } from "../../content/words.ts";
import type { CalendarTopic, Topic } from "../../i18n/feed-routes.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import type { Opportunity } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import type { Telling } from "../telling.ts";
import { topicName } from "../feed.ts";
import { FOLLOWED_DAYS, type Following } from "../following.ts";
import { deadlinesOf } from "./deadlines.ts";
import { writeCalendar, writeEvents } from "./write-calendar.ts";

export function hasCalendar(topic: Topic): topic is CalendarTopic {
  return topic.kind !== "closing" && topic.kind !== "awards";
}

/** Writes the deadlines of opportunities, those of each once: it stands in the calendars of everything, of its skills and of its team. */
export function deadlineWriter(telling: Telling, now: Instant): (opportunity: Opportunity) => string {
  const known = new WeakMap<Opportunity, string>();
  return (opportunity) => {
    const events =
      known.get(opportunity) ??
      writeEvents(opportunity, deadlinesOf(opportunity, telling.register, now), telling);
    known.set(opportunity, events);
    return events;
  };
}

/**
 * The calendar of a topic, in one language: the deadlines of its opportunities that are still followed.
 * @param write the deadlines of an opportunity in that language
 */
export function calendarOf(
  topic: CalendarTopic,
  following: Following,
  { register, locale }: Telling,
  write: (opportunity: Opportunity) => string,
): string {
  const words = MESSAGES[locale].calendar;
  const about =
    topic.kind === "opportunities" ? words.title : `${words.title} – ${topicName(topic, register, locale)}`;
  return writeCalendar(
    {
      title: `${plain(register.program.name, locale)} – ${about}`,
      description: words.description(FOLLOWED_DAYS),
    },
    following.opportunities.filter((opportunity) => belongs(opportunity, topic)).map(write),
    locale,
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
