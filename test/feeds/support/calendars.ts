import ICAL from "ical.js";
import { calendarOf, deadlineWriter } from "../../../src/feeds/calendar/calendars.ts";
import { followingOf } from "../../../src/feeds/following.ts";
import type { CalendarTopic } from "../../../src/i18n/feed-routes.ts";
import { NOW } from "../../register/memory-folder.ts";
import { ADDRESSES, changed, type Asked } from "./feeds.ts";

export interface AskedCalendar extends Omit<Asked, "topic"> {
  readonly topic?: CalendarTopic;
}

/** A calendar of the good records, or of others, as a program is served it. */
export function servedCalendar({
  register = changed(),
  topic = { kind: "opportunities" },
  locale = "en",
  now = NOW,
}: AskedCalendar = {}): string {
  const telling = { register, addresses: ADDRESSES, locale };
  return calendarOf(topic, followingOf(register, now), telling, deadlineWriter(telling, now));
}

/** An event as a calendar program sees it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** An instant, or a day. */
  readonly start: string;
  readonly status: string;
  readonly sequence: number;
  readonly stamp: string;
}

/** Reads a calendar with the parser that Thunderbird uses. */
export function readCalendar(text: string): ReadEvent[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const { startDate } = event;
    const value = (name: string): string => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString(),
      status: value("status"),
      sequence: event.sequence,
      stamp: value("dtstamp"),
    };
  });
}
