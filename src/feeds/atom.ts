import { dateToRfc3339 } from "@11ty/eleventy-plugin-rss";
import { html } from "../content/html.ts";
import { cdata } from "./cdata.ts";
import type { Feed } from "./feed.ts";

/** A feed as Atom (RFC 4287). Dates by the plugin's filter; the template is ours, for the plugin's mixes languages. */
export function atomFeed(feed: Feed, self: string): string {
  const date = (instant: number): string => dateToRfc3339(new Date(instant));
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}-CA">
<id>${self}</id>
<title>${feed.title}</title>
<subtitle>${feed.subtitle}</subtitle>
<updated>${date(feed.updated)}</updated>
<author><name>${feed.author}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${feed.home}"/>
${feed.entries.map(
  (entry) => html`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${entry.id}"/>
<published>${date(entry.published)}</published>
<updated>${date(entry.updated)}</updated>
${entry.categories.map((name) => html`<category term="${name}"/>`)}<content type="html">${cdata(entry.content)}</content>
</entry>
`,
)}</feed>
`.markup;
}
