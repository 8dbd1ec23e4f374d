import { describe, expect, it } from "vitest";
import { FEED_FORMATS } from "../../src/i18n/feed-routes.ts";
import { fourBuilds, FOUR_TITLES } from "./support/four-builds.ts";
import { readFeed, type ReadEntry } from "./support/read-feed.ts";

/** A reader as all of them work: what has an id that it has seen is not news. */
function subscribe(visits: readonly string[]): { news: string[][]; seen: ReadEntry[] } {
  const seen = new Map<string | undefined, ReadEntry>();
  const news = visits.map((text) => {
    const fresh = readFeed(text).entries.filter(({ id }) => !seen.has(id));
    for (const entry of fresh) seen.set(entry.id, entry);
    return fresh.map(({ title }) => title ?? "");
  });
  return { news, seen: [...seen.values()] };
}

describe.each(FEED_FORMATS)("a reader of the Python feed as %s, over four builds", (format) => {
  const { news, seen } = subscribe(fourBuilds(format));

  it("sees the posting, the amendment, the answer and the award: each once, when it happens", () => {
    expect(news).toEqual(FOUR_TITLES.map((title) => [title]));
    expect(readFeed(fourBuilds(format)[0] ?? "").format).toBe(format);
  });

  it("sees nothing new where nothing has happened between two visits", () => {
    const visits = fourBuilds(format).flatMap((text) => [text, text]);
    expect(subscribe(visits).news.filter((_, index) => index % 2 === 1)).toEqual([[], [], [], []]);
  });

  it("has dates that are those of the records, in their order", () => {
    expect(seen.map(({ published }) => new Date(published ?? "").toISOString())).toEqual([
      "2027-01-11T05:00:00.000Z",
      "2027-01-14T05:00:00.000Z",
      "2027-01-18T05:00:00.000Z",
      "2027-02-08T05:00:00.000Z",
    ]);
  });

  it("is told what each is about", () => {
    const told = seen.map(({ content = "" }) => content.replaceAll("\u00a0", " "));
    expect(told[0]).toContain("Price: $4,000 (fixed, before tax)");
    expect(told[0]).toContain("Closing: Wednesday, January 27, 2027, 2:30 p.m. (Eastern Standard Time)");
    expect(told[0]).toContain('<a href="mailto:donnees-data@example.gc.ca">');
    expect(told[1]).toContain("<li>Before: Wednesday, January 27, 2027, 2:30 p.m.</li>");
    expect(told[1]).toContain("<li>After: Wednesday, February 3, 2027, 2:30 p.m.</li>");
    expect(told[1]).toContain("More time.");
    expect(told[2]).toMatch(/Which version\?.*3\.11 or later\./s);
    expect(told[3]).toContain("Supplier: Érable Logiciel inc.");
  });

  it("sees as much in French, under ids of their own", () => {
    const french = subscribe(fourBuilds(format, "fr"));
    expect(french.news.map((titles) => titles.length)).toEqual([1, 1, 1, 1]);
    const ids = [...seen, ...french.seen].map(({ id }) => id);
    expect(new Set(ids).size).toBe(8);
  });
});

it("every format knows an entry by the same id, so that a reader of two formats is told once", () => {
  const ids = FEED_FORMATS.map((format) =>
    readFeed(fourBuilds(format)[3] ?? "").entries.map(({ id, link }) => [id, link]),
  );
  expect(ids[1]).toEqual(ids[0]);
  expect(ids[2]).toEqual(ids[0]);
});
