import { calendarOf, deadlineWriter, hasCalendar } from "../feeds/calendar/calendars.ts";
import { teller, type FeedEntry } from "../feeds/entries.ts";
import { feedOf, type Feed } from "../feeds/feed.ts";
import type { Notice } from "../feeds/notices.ts";
import type { Telling } from "../feeds/telling.ts";
import { writeFeed } from "../feeds/write-feed.ts";
import { calendarPath, FEED_FORMATS, feedPath, type Topic } from "../i18n/feed-routes.ts";
import type { Opportunity } from "../register/register.ts";
import type { Site } from "./site.ts";
import type { Output } from "./template.ts";

/** Every feed in every format, with its calendar, of every language: what belongs together, together. */
export function feedFiles(site: Site): readonly (readonly Output[])[] {
  return site.languages.flatMap((locale) => {
    const telling: Telling = { register: site.register, addresses: site.addresses, locale };
    const tools = { tell: teller(telling), write: deadlineWriter(telling, site.now) };
    return site.following.topics.map((topic) => outputsOf(site, topic, telling, tools));
  });
}

/** What remembers, for the many feeds that tell the same. */
interface Tools {
  readonly tell: (notice: Notice) => FeedEntry;
  readonly write: (opportunity: Opportunity) => string;
}

/** The formats of a feed, one after the other, and the calendar of the same. */
function outputsOf({ following }: Site, topic: Topic, telling: Telling, { tell, write }: Tools): Output[] {
  const { addresses, locale } = telling;
  let feed: Feed | undefined;
  const feeds = FEED_FORMATS.map((format, index): Output => {
    const path = feedPath(locale, topic, format);
    return {
      path,
      render: () => {
        feed ??= feedOf(topic, following.of(topic), telling, tell);
        const text = writeFeed(feed, format, addresses.absolute(path));
        // Made once for all formats, and not kept until the last feed of the site is written.
        if (index === FEED_FORMATS.length - 1) feed = undefined;
        return text;
      },
    };
  });
  if (!hasCalendar(topic)) return feeds;
  return [
    ...feeds,
    { path: calendarPath(locale, topic), render: () => calendarOf(topic, following, telling, write) },
  ];
}
