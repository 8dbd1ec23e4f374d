import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { readCalendar } from "../feeds/support/calendars.ts";
import { readFeed, type ReadEntry } from "../feeds/support/read-feed.ts";
import { readXml } from "../feeds/xml.ts";
import { BuiltSite, builtSite } from "./support/built-site.ts";
import { NOW, runBuild, SITE_NAMES } from "./support/build-sites.ts";

/** What Markdown makes, and our own lists: nothing that runs, loads or is styled. */
const HARMLESS =
  "a blockquote br code del div em h3 h4 h5 h6 hr ins li ol p pre s span strong table tbody td th thead tr ul".split(
    " ",
  );

const feedsOf = (site: BuiltSite): string[] =>
  site.files.filter((file) => /^\/feeds\/.*\.(?:atom|rss|json)$/.test(file));
const calendarsOf = (site: BuiltSite): string[] => site.files.filter((file) => file.endsWith(".ics"));

describe.each(SITE_NAMES)("the feeds of the site “%s”", (name) => {
  const site = builtSite(name);
  const read = new Map(feedsOf(site).map((file) => [file, readFeed(site.text(file))]));
  const entries = [...read].flatMap(([file, { entries: found }]) => found.map((entry) => ({ file, entry })));

  it("are there for everything, what closes soon and the results, in every language and format", () => {
    const wanted = site.languages.flatMap((locale) =>
      ["opportunities", "closing-soon", "awards"].flatMap((topic) =>
        ["atom", "rss", "json"].map((format) => `/feeds/${locale}/${topic}.${format}`),
      ),
    );
    expect([...read.keys()]).toEqual(expect.arrayContaining(wanted));
  });

  it("are of the format that their name says, and well formed", () => {
    for (const [file, { format }] of read) {
      expect(file.endsWith(format)).toBe(true);
      if (format !== "json") expect(() => readXml(site.text(file)), file).not.toThrow();
    }
  });

  it("have entries that are complete, in the past, the latest first, and none twice", () => {
    for (const [file, { entries: found }] of read) {
      const dates = found.map(({ published }) => Date.parse(published ?? ""));
      expect(dates, file).toEqual(dates.toSorted((a, b) => b - a));
      expect(Math.max(0, ...dates), file).toBeLessThanOrEqual(Date.parse(NOW));
      expect(found.length, file).toBeLessThanOrEqual(100);
      expect(new Set(found.map(({ id }) => id)).size, file).toBe(found.length);
    }
    expect(entries.filter(({ entry }) => Object.values(entry).some((value) => !value))).toEqual([]);
  });

  it("lead to pages that exist, in their language, and to the part that they tell of", () => {
    const faults = entries.flatMap(({ file, entry: { link = "", id } }) => {
      const url = new URL(link);
      const target = site.fileAt(url);
      const page = site.pages.find((one) => target !== undefined && one.file.endsWith(target));
      if (!page || !file.startsWith(`/feeds/${String(page.locale)}/`) || id !== link)
        return [`${file}: ${link}`];
      // Endings and reminders are told by the page as a whole.
      const part = /^#(?:amended|question)-/.test(url.hash) ? url.hash.slice(1) : undefined;
      return part !== undefined && !page.document.getElementById(part) ? [`${file}: no ${url.hash}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it("bring nothing that runs", () => {
    const strange = entries.flatMap(({ file, entry: { content = "" } }) => {
      const { document } = parseHTML(`<!doctype html><body>${content}</body>`);
      return [...document.body.querySelectorAll("*")]
        .filter(
          (element) =>
            !HARMLESS.includes(element.tagName.toLowerCase()) ||
            [...element.attributes].some(({ name: attribute }) => /^(?:on|style|src)/.test(attribute)) ||
            !/^(?:https:|mailto:|$)/.test(element.getAttribute("href") ?? ""),
        )
        .map((element) => `${file}: ${element.outerHTML}`);
    });
    expect(strange).toEqual([]);
  });

  it("say the same in each format", () => {
    for (const file of read.keys()) {
      if (!file.endsWith(".atom")) continue;
      const told = (
        { entries: found }: { readonly entries: readonly ReadEntry[] } = { entries: [] },
      ): unknown[] =>
        found.map(({ id, title, content, published }) => ({
          id,
          title,
          content,
          published: Date.parse(published ?? ""),
        }));
      const atom = told(read.get(file));
      expect(told(read.get(file.replace(/atom$/, "rss"))), file).toEqual(atom);
      expect(told(read.get(file.replace(/atom$/, "json"))), file).toEqual(atom);
    }
  });

  it("and the calendars are read by a calendar program, with deadlines that have names of their own", () => {
    const calendars = calendarsOf(site);
    expect(calendars).toEqual(
      expect.arrayContaining(site.languages.map((locale) => `/feeds/${locale}/deadlines.ics`)),
    );
    for (const file of calendars) {
      const uids = readCalendar(site.text(file)).map(({ uid }) => uid);
      expect(new Set(uids).size, file).toBe(uids.length);
    }
  });

  it("are all offered by the page that says how to follow, or by the page of their opportunity", () => {
    const offered = site.pages.flatMap(({ document }) =>
      [...document.querySelectorAll("main a[href*='/feeds/']")].map(
        (link) => link.getAttribute("href") ?? "",
      ),
    );
    const files = new Set(offered.map((href) => site.fileAt(new URL(href, site.url))));
    expect([...feedsOf(site), ...calendarsOf(site)].filter((file) => !files.has(file))).toEqual([]);
  });
});

describe("a page names its own feeds, for readers that look for them", () => {
  const site = builtSite("everything");
  const named = (at: string): string[] =>
    [...site.page(at).document.querySelectorAll("link[rel=alternate][type='application/atom+xml']")].map(
      (link) => link.getAttribute("href") ?? "",
    );

  it.each([
    ["/en/opportunities/", ["/feeds/en/opportunities.atom"]],
    ["/fr/contrats/", ["/feeds/fr/awards.atom", "/feeds/fr/opportunities.atom"]],
    [
      "/en/opportunities/2026-001-every-field/",
      ["/feeds/en/opportunities/2026-001-every-field.atom", "/feeds/en/opportunities.atom"],
    ],
    // Nothing has happened to it for a long time.
    ["/en/opportunities/2026-006-cancelled/", ["/feeds/en/opportunities.atom"]],
  ])("%s", (at, feeds) => {
    expect(named(at)).toEqual(feeds);
  });
});

describe("the feeds of opportunities", () => {
  const site = builtSite("everything");

  it.each(["en", "fr"] as const)(
    "have each one that is posted, and none that is still to come: %s",
    (locale) => {
      const { entries } = readFeed(site.text(`/feeds/${locale}/opportunities.json`));
      const list = site.page(locale === "en" ? "/en/opportunities/" : "/fr/occasions/").document;
      const refs = [...list.querySelectorAll(".card h3 a")].map((card) =>
        card.getAttribute("href")?.split("/").at(-2),
      );
      const posted = refs.filter((ref) => ref !== "2026-003-upcoming" && ref !== "2026-004-draft");
      expect(entries.length).toBeLessThan(100);
      expect([...new Set(entries.map(({ link = "" }) => link.split("/").at(-2)))].sort()).toEqual(
        posted.sort(),
      );
    },
  );

  it("are the same bytes a day later, when nothing has changed", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "feeds-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { content } = inject("sites").english;
    const { code } = await runBuild(content, path.join(folder, "_site"), { now: "2026-11-24T15:00:00Z" });
    expect(code).toBe(0);
    const [today, tomorrow] = [builtSite("english"), new BuiltSite(content, path.join(folder, "_site"))];
    for (const file of [...feedsOf(today), ...calendarsOf(today), "/sitemap.xml"])
      expect(tomorrow.text(file), file).toBe(today.text(file));
  });

  it("of a programme without opportunities have no entries, and are feeds all the same", () => {
    const empty = builtSite("empty");
    for (const format of ["atom", "rss", "json"])
      expect(readFeed(empty.text(`/feeds/fr/opportunities.${format}`)).entries).toEqual([]);
  });
});
