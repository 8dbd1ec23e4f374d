import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { SafeHtml } from "../../src/content/html.ts";
import { renderMarkdown } from "../../src/content/markdown.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { writeFeed } from "../../src/feeds/write-feed.ts";
import { FEED_FORMATS, type FeedFormat } from "../../src/i18n/feed-routes.ts";
import { anyText } from "./support/any-text.ts";
import { at, makeFeed } from "./support/feeds.ts";
import { readFeed } from "./support/read-feed.ts";
import { childrenOf, readXml, textOf } from "./xml.ts";

const SELF = "https://example.org/micro-acquisition/feeds/en/opportunities.atom";

/** A feed whose texts are others. */
function withTexts(title: string, content: SafeHtml, category = title): Feed {
  const feed = makeFeed();
  return {
    ...feed,
    title,
    subtitle: title,
    author: title,
    entries: feed.entries.map((entry) => ({ ...entry, title, content, categories: [category] })),
  };
}

interface Told {
  readonly title: string | undefined;
  readonly content: string | undefined;
}

/** The entries of a feed by a strict reader: of XML by our own, which forgives nothing, of JSON by that of the language. */
function strictly(format: FeedFormat, text: string): Told[] {
  if (format === "json") {
    const { items } = JSON.parse(text) as { items: { title: string; content_html: string }[] };
    return items.map(({ title, content_html: content }) => ({ title, content }));
  }
  const root = readXml(text);
  const [channel = root] = format === "atom" ? [root] : childrenOf(root, "channel");
  return childrenOf(channel, format === "atom" ? "entry" : "item").map((entry) => ({
    title: textOf(entry, "title"),
    content: textOf(entry, format === "atom" ? "content" : "description"),
  }));
}

/** What a format cannot hold is shown as a sign that something was there. */
const writable = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");

describe.each(FEED_FORMATS)("a feed as %s", (format) => {
  it("says any text as it was written, or with a sign for what the format cannot hold", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = writeFeed(withTexts(text, new SafeHtml("<p>x</p>")), format, SELF);
        const expected = format === "json" ? text : writable(text);
        for (const { title } of strictly(format, written)) expect(title).toBe(expected);
      }),
    );
  });

  it("gives a parser of the wild the same words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = `a ${text} z`;
        const { entries } = readFeed(writeFeed(withTexts(words, new SafeHtml("<p>x</p>")), format, SELF));
        // Parsers differ in what they make of white space and of entities within a title; every letter has to be there.
        const letters = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, "");
        if (!text.includes("&")) expect(letters(entries[0]?.title ?? "")).toBe(letters(writable(words)));
        expect(entries).toHaveLength(5);
      }),
    );
  });

  it("has contents that come back as the markup that they are, whatever someone wrote in Markdown", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const content = renderMarkdown(text, { locale: "en", headingLevel: 3 });
        const written = writeFeed(withTexts("t", content), format, SELF);
        for (const told of strictly(format, written)) {
          expect(told.content).toBe(format === "json" ? content.markup : writable(content.markup));
          const { document } = parseHTML(`<!doctype html><body>${told.content ?? ""}</body>`);
          expect(
            document.querySelectorAll("script, style, img, iframe, object, form, [onerror], [style]"),
          ).toHaveLength(0);
        }
      }),
    );
  });

  it("holds markup that ends its own container", () => {
    const content = new SafeHtml("<p>]]></p><p>]]]]><![CDATA[></p>");
    const written = writeFeed(withTexts("]]>", content), format, SELF);
    expect(strictly(format, written)[0]).toEqual({ title: "]]>", content: content.markup });
    expect(readFeed(written).entries).toHaveLength(5);
  });

  it("is read without entries, and dated by no build", () => {
    const texts = ["2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z"].map((now) =>
      writeFeed(makeFeed({ now: at(now) }), format, SELF),
    );
    expect(readFeed(texts[0] ?? "").entries).toEqual([]);
    expect(texts[1]).toBe(texts[0]);
  });

  it("is the same on a machine in another zone", () => {
    const own = process.env["TZ"];
    const written = ["UTC", "America/Toronto", "Pacific/Auckland"].map((zone) => {
      process.env["TZ"] = zone;
      return writeFeed(makeFeed(), format, SELF);
    });
    process.env["TZ"] = own;
    expect(new Set(written).size).toBe(1);
  });
});

describe("what a format wants", () => {
  it.each([
    ["en", "Micro-acquisition – Opportunities"],
    ["fr", "Micro-acquisition – Occasions"],
  ] as const)("is there: the language (%s), the title and the own address", (locale, title) => {
    const feed = makeFeed({ locale });
    const atom = readXml(writeFeed(feed, "atom", SELF));
    const [rss] = childrenOf(readXml(writeFeed(feed, "rss", SELF)), "channel");
    if (!rss) throw new Error("no channel");
    const json = JSON.parse(writeFeed(feed, "json", SELF)) as Record<string, unknown>;
    expect([atom.attributes.get("xml:lang"), textOf(rss, "language"), json["language"]]).toEqual([
      `${locale}-CA`,
      `${locale}-ca`,
      `${locale}-CA`,
    ]);
    expect([textOf(atom, "title"), textOf(rss, "title"), json["title"]]).toEqual([title, title, title]);
    const selves = [...childrenOf(atom, "link"), ...childrenOf(rss, "atom:link")]
      .filter(({ attributes }) => attributes.get("rel") === "self")
      .map(({ attributes }) => attributes.get("href"));
    expect([...selves, textOf(atom, "id"), json["feed_url"]]).toEqual([SELF, SELF, SELF, SELF]);
  });

  it("is there: dates in the form of each", () => {
    expect(writeFeed(makeFeed(), "atom", SELF)).toContain("<published>2027-01-11T05:00:00Z</published>");
    expect(writeFeed(makeFeed(), "rss", SELF)).toContain(
      "<pubDate>Mon, 11 Jan 2027 05:00:00 +0000</pubDate>",
    );
    expect(writeFeed(makeFeed(), "json", SELF)).toContain('"date_published": "2027-01-11T05:00:00Z"');
  });
});
