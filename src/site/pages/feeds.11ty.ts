import { calendarOf, hasCalendar } from "../../feeds/calendar/calendars.ts";
import { feedOf, type Feed } from "../../feeds/feed.ts";
import { writeFeed } from "../../feeds/write-feed.ts";
import { calendarPath, FEED_FORMATS, feedPath, type Topic } from "../../i18n/feed-routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import { fileGroups, type Output } from "../template.ts";

export default fileGroups((site) =>
  site.following.topics.flatMap((topic) => site.languages.map((locale) => outputsOf(site, topic, locale))),
);

/** The formats of a feed, one after the other, and the calendar of the same. */
function outputsOf(site: Site, topic: Topic, locale: Locale): Output[] {
  const { register, addresses, following, now } = site;
  const telling = { register, addresses, locale };
  let feed: Feed | undefined;
  const feeds = FEED_FORMATS.map((format, index): Output => {
    const path = feedPath(locale, topic, format);
    return {
      path,
      render: () => {
        feed ??= feedOf(topic, following.of(topic), telling);
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
    { path: calendarPath(locale, topic), render: () => calendarOf(topic, following, telling, now) },
  ];
}
