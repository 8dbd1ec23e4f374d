import { teller } from "../../../src/feeds/entries.ts";
import { feedOf, type Feed } from "../../../src/feeds/feed.ts";
import { followingOf } from "../../../src/feeds/following.ts";
import { writeFeed } from "../../../src/feeds/write-feed.ts";
import { feedPath, type FeedFormat, type Topic } from "../../../src/i18n/feed-routes.ts";
import { Addresses } from "../../../src/i18n/routes.ts";
import type { Locale } from "../../../src/model/locale.ts";
import type { Ref } from "../../../src/model/ref.ts";
import type { Register } from "../../../src/register/register.ts";
import { instantOf, type Instant } from "../../../src/time/calendar.ts";
import { goodRecords, NOW, registerOf, type Change } from "../../register/memory-folder.ts";

export const BASE = "https://example.org/micro-acquisition/";
export const ADDRESSES = new Addresses(BASE);
export const EVERYTHING: Topic = { kind: "opportunities" };

export const at = (text: string): Instant => instantOf(Date.parse(text));
export const ref = (text: string): Ref => text as Ref;
export const changed = (changes: Readonly<Record<string, Change>> = {}): Register =>
  registerOf(goodRecords(changes));

export interface Asked {
  readonly register?: Register;
  readonly topic?: Topic;
  readonly locale?: Locale;
  readonly now?: Instant;
}

/** A feed of the good records, or of others. */
export function makeFeed({
  register = changed(),
  topic = EVERYTHING,
  locale = "en",
  now = NOW,
}: Asked = {}): Feed {
  const telling = { register, addresses: ADDRESSES, locale };
  return feedOf(topic, followingOf(register, now).of(topic), telling, teller(telling));
}

/** The same as the text that a reader is served. */
export function served(format: FeedFormat, asked: Asked = {}): string {
  const { topic = EVERYTHING, locale = "en" } = asked;
  return writeFeed(makeFeed(asked), format, ADDRESSES.absolute(feedPath(locale, topic, format)));
}

/** The ids of entries without what all of them begin with. */
export function shortIds(feed: Feed): string[] {
  return feed.entries.map(({ id }) => id.replace(BASE, ""));
}
