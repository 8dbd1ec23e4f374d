import { dateToRfc822 } from "@11ty/eleventy-plugin-rss";
import { html } from "../content/html.ts";
import { remembered } from "../model/remembered.ts";
import { cdata } from "./cdata.ts";
import type { Feed } from "./feed.ts";

/** The plugin makes a formatter for each date, which costs more than all the rest; most entries share their days. */
const rfc822 = remembered(4096, (instant: number) => dateToRfc822(new Date(instant), "UTC"));

/** A feed as RSS 2.0. Dates by the plugin's filter (RFC 822); the template is ours. */
export function rssFeed(feed: Feed, self: string): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${feed.title}</title>
<link>${feed.home}</link>
<description>${feed.subtitle}</description>
<language>${feed.locale}-ca</language>
<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
${feed.entries.map(
  (entry) => html`<item>
<title>${entry.title}</title>
<link>${entry.id}</link>
<guid isPermaLink="true">${entry.id}</guid>
<pubDate>${rfc822(entry.published)}</pubDate>
${entry.categories.map((name) => html`<category>${name}</category>`)}<description>${cdata(entry.content)}</description>
</item>
`,
)}</channel>
</rss>
`.markup;
}
