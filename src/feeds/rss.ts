import { dateToRfc822 } from "@11ty/eleventy-plugin-rss";
import { html } from "../content/html.ts";
import type { Feed } from "./entries.ts";

/** A feed as RSS 2.0. Dates by the plugin's filter (RFC 822); the template is ours. */
export function rssFeed(feed: Feed, self: string): string {
  const date = (instant: number): string => dateToRfc822(new Date(instant), "UTC");
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${feed.title}</title>
<link>${feed.home}</link>
<description>${feed.subtitle}</description>
<language>${feed.locale}-ca</language>
<lastBuildDate>${date(feed.updated)}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
${feed.entries.map(
  (entry) => html`<item>
<title>${entry.title}</title>
<link>${entry.link}</link>
<guid isPermaLink="true">${entry.id}</guid>
<pubDate>${date(entry.published)}</pubDate>
<description>${entry.summary.markup}</description>
</item>
`,
)}</channel>
</rss>
`.markup;
}
