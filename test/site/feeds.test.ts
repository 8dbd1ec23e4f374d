import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DOMParser, parseHTML } from "linkedom";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import type { Locale } from "../../src/model/locale.ts";
import { BuiltSite, builtSite } from "./support/built-site.ts";
import { NOW, runBuild, SITE_NAMES } from "./support/build-sites.ts";

/** RFC 3339, as Atom asks. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** RFC 822 with four digits for the year, as RSS asks; in UTC, so that every machine writes the same. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:\+0000|GMT)$/;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: string;
  readonly updated: string | undefined;
  /** Markup. */
  readonly summary: string;
}

interface Feed {
  readonly root: Element;
  readonly entries: readonly Entry[];
}

type Format = "atom" | "rss";

function readFeed(site: BuiltSite, locale: Locale, format: Format): Feed {
  const document = new DOMParser().parseFromString(
    site.text(`/feeds/${locale}/opportunities.${format}`),
    "text/xml",
  );
  const root = document.documentElement as unknown as Element;
  const [entry, id, date, summary] =
    format === "atom" ? ["entry", "id", "published", "summary"] : ["item", "guid", "pubDate", "description"];
  return {
    root,
    entries: [...root.querySelectorAll(entry)].map((one) => ({
      id: textIn(one, id),
      title: textIn(one, "title"),
      link: format === "atom" ? (one.querySelector("link")?.getAttribute("href") ?? "") : textIn(one, "link"),
      published: textIn(one, date),
      updated: one.querySelector("updated")?.textContent,
      summary: textIn(one, summary),
    })),
  };
}

function textIn(element: Element, name: string): string {
  const [found, ...others] = [...element.children].filter(
    (child) => child.tagName.toLowerCase() === name.toLowerCase(),
  );
  return found && others.length === 0 ? found.textContent : "";
}

function linkOf(root: Element, rel: string): string | null | undefined {
  return [...root.children]
    .find((child) => /^(?:atom:)?link$/.test(child.tagName) && child.getAttribute("rel") === rel)
    ?.getAttribute("href");
}

describe.each(SITE_NAMES)("the feeds of the site “%s”", (name) => {
  const site = builtSite(name);
  const feeds = site.languages.flatMap((locale) =>
    (["atom", "rss"] as const).map((format) => ({ locale, format })),
  );

  it.each(feeds)("say what they are, in their language: $locale $format", ({ locale, format }) => {
    const { root } = readFeed(site, locale, format);
    const self = new URL(`./feeds/${locale}/opportunities.${format}`, site.url).href;
    const home = site.addressOf(site.page(locale === "en" ? "/en/opportunities/" : "/fr/occasions/")).href;
    if (format === "atom") {
      expect(textIn(root, "id")).toBe(self);
      expect(root.getAttribute("xml:lang")).toBe(`${locale}-CA`);
      expect(textIn(root, "updated")).toMatch(RFC_3339);
      expect(textIn(root, "author")).not.toBe("");
      expect(textIn(root, "title")).not.toBe("");
      expect(linkOf(root, "self")).toBe(self);
      expect(linkOf(root, "alternate")).toBe(home);
    } else {
      const channel = root.querySelector("channel");
      if (!channel) throw new Error("no channel");
      expect(root.getAttribute("version")).toBe("2.0");
      expect(textIn(channel, "language")).toBe(`${locale}-ca`);
      expect(textIn(channel, "lastBuildDate")).toMatch(RFC_822);
      expect(textIn(channel, "title")).not.toBe("");
      expect(textIn(channel, "description")).not.toBe("");
      expect(textIn(channel, "link")).toBe(home);
      expect(linkOf(channel, "self")).toBe(self);
    }
  });

  it.each(feeds)("have entries that are complete: $locale $format", ({ locale, format }) => {
    const { entries } = readFeed(site, locale, format);
    for (const { id, title, link, published, updated, summary } of entries) {
      expect(published).toMatch(format === "atom" ? RFC_3339 : RFC_822);
      if (format === "atom") expect(updated).toMatch(RFC_3339);
      expect(title).not.toBe("");
      expect(summary).not.toBe("");
      expect(id).toBe(link);
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it.each(feeds)("lead to pages that exist, and have their titles: $locale $format", ({ locale, format }) => {
    for (const { link, title } of readFeed(site, locale, format).entries) {
      const file = site.fileAt(new URL(link));
      const page = site.pages.find((one) => file !== undefined && one.file.endsWith(file));
      expect(page?.locale).toBe(locale);
      expect(page?.document.querySelector("h1")?.textContent).toBe(title);
    }
  });

  it.each(feeds)("have summaries that bring nothing that runs: $locale $format", ({ locale, format }) => {
    for (const { summary } of readFeed(site, locale, format).entries) {
      const { document } = parseHTML(`<!doctype html><body>${summary}</body>`);
      const tags = [...document.body.querySelectorAll("*")].map((element) => element.tagName.toLowerCase());
      expect(tags.filter((tag) => !["p", "ul", "li"].includes(tag))).toEqual([]);
    }
  });

  it.each(site.languages)("tell the same in both formats: %s", (locale) => {
    const told = (format: Format): unknown[] =>
      readFeed(site, locale, format).entries.map(({ id, title, published, summary }) => ({
        id,
        title,
        summary,
        published: Date.parse(published),
      }));
    expect(told("rss")).toEqual(told("atom"));
  });
});

describe("the feeds of opportunities", () => {
  const site = builtSite("everything");

  it.each(["en", "fr"] as const)(
    "have all that are posted, the latest first, and none that is still to come: %s",
    (locale) => {
      const { entries } = readFeed(site, locale, "atom");
      const dates = entries.map(({ published }) => Date.parse(published));
      expect(dates).toEqual(dates.toSorted((a, b) => b - a));
      expect(Math.max(...dates)).toBeLessThanOrEqual(Date.parse(NOW));
      const cards = site
        .page(locale === "en" ? "/en/opportunities/" : "/fr/occasions/")
        .document.querySelectorAll(".card h3 a");
      const refs = [...cards].map((card) => card.getAttribute("href")?.split("/").at(-2));
      const posted = refs.filter((ref) => ref !== "2026-003-upcoming" && ref !== "2026-004-draft");
      expect(entries.map(({ link }) => link.split("/").at(-2)).sort()).toEqual(posted.sort());
    },
  );

  it("say when an opportunity was last changed", () => {
    const entry = readFeed(site, "en", "atom").entries.find(({ link }) =>
      link.includes("2026-001-every-field"),
    );
    // The unanswered question of November 19, at the beginning of that day in St. John’s.
    expect(entry?.published).toBe("2026-11-16T03:30:00Z");
    expect(entry?.updated).toBe("2026-11-19T03:30:00Z");
  });

  it("are dated by their latest change, and not by the build", () => {
    const { root, entries } = readFeed(site, "en", "atom");
    const latest = Math.max(...entries.map(({ updated }) => Date.parse(updated ?? "")));
    expect(Date.parse(textIn(root, "updated"))).toBe(latest);
  });

  it("are the same bytes a day later, when nothing has changed", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "feeds-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const { content } = inject("sites").english;
    const { code } = await runBuild(content, path.join(folder, "_site"), { now: "2026-11-24T15:00:00Z" });
    expect(code).toBe(0);
    const [today, tomorrow] = [builtSite("english"), new BuiltSite(content, path.join(folder, "_site"))];
    for (const feed of ["/feeds/en/opportunities.atom", "/feeds/en/opportunities.rss"]) {
      expect(tomorrow.text(feed)).toBe(today.text(feed));
    }
  });

  it("of a programme without opportunities have no entries, and are feeds all the same", () => {
    expect(readFeed(builtSite("empty"), "fr", "atom").entries).toEqual([]);
    expect(readFeed(builtSite("empty"), "fr", "rss").entries).toEqual([]);
  });
});
