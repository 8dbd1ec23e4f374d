import { parseFeed } from "feedsmith";
import type { FeedFormat } from "../../../src/i18n/feed-routes.ts";

/** An entry as a reader sees it, whatever the format. */
export interface ReadEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly published: string | undefined;
  readonly content: string | undefined;
}

/** Reads a feed with a parser that many readers use; it finds out the format by itself. */
export function readFeed(text: string): { readonly format: FeedFormat; readonly entries: ReadEntry[] } {
  const read = parseFeed(text);
  switch (read.format) {
    case "atom":
      return {
        format: "atom",
        entries: (read.feed.entries ?? []).map((entry) => ({
          id: entry.id,
          title: textOf(entry.title),
          link: entry.links?.[0]?.href,
          published: entry.published,
          content: textOf(entry.content),
        })),
      };
    case "rss":
      return {
        format: "rss",
        entries: (read.feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          title: item.title,
          link: item.link,
          published: item.pubDate,
          content: item.description,
        })),
      };
    case "json":
      return {
        format: "json",
        entries: (read.feed.items ?? []).map((item) => ({
          id: item.id,
          title: item.title,
          link: item.url,
          published: item.date_published,
          content: item.content_html,
        })),
      };
    case "rdf":
      throw new Error("none of our formats");
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "value" in value) return String(value.value);
  return undefined;
}
