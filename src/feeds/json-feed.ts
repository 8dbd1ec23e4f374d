import { dateToRfc3339 } from "@11ty/eleventy-plugin-rss";
import type { Feed } from "./feed.ts";

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed, self: string): string {
  const date = (instant: number): string => dateToRfc3339(new Date(instant));
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.home,
    feed_url: self,
    language: `${feed.locale}-CA`,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.id,
      title: entry.title,
      content_html: entry.content.markup,
      date_published: date(entry.published),
      date_modified: date(entry.updated),
      ...(entry.categories.length > 0 && { tags: entry.categories }),
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
