import type { FeedFormat } from "../i18n/feed-routes.ts";
import { atomFeed } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { rssFeed } from "./rss.ts";

const WRITERS: Record<FeedFormat, (feed: Feed, self: string) => string> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

/**
 * A feed in one of its formats.
 * @param self the address at which it will stand
 */
export function writeFeed(feed: Feed, format: FeedFormat, self: string): string {
  return WRITERS[format](feed, self);
}
