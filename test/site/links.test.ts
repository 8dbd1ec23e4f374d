import { describe, expect, it } from "vitest";
import type { Locale } from "../../src/model/locale.ts";
import { builtSite, faultsOf, type BuiltPage, type BuiltSite } from "./support/built-site.ts";
import { SITE_NAMES } from "./support/build-sites.ts";

/** Schemes of links that lead out of the site. */
const OUTSIDE = /^(?:https|mailto):/;

/** Addresses that a page names, with the element that names them. */
function* addressesOf(site: BuiltSite, page: BuiltPage): Generator<{ url: URL; element: Element }> {
  for (const element of page.document.querySelectorAll("a[href], link[href], script[src]")) {
    const address = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
    yield { url: new URL(address, site.addressOf(page)), element };
  }
}

function alternatesOf({ document }: BuiltPage): Map<string, string> {
  return new Map(
    [...document.querySelectorAll("link[rel=alternate][hreflang]")].map((link) => [
      link.getAttribute("hreflang") ?? "",
      link.getAttribute("href") ?? "",
    ]),
  );
}

function isMissing(page: BuiltPage): boolean {
  return page.path.endsWith("404.html");
}

/** The page that the language link leads to; undefined where there is none. */
function twinOf(site: BuiltSite, page: BuiltPage): BuiltPage | undefined {
  const href = page.document.querySelector(".language a")?.getAttribute("href");
  if (href === null || href === undefined) return undefined;
  const file = site.fileAt(new URL(href, site.addressOf(page)));
  return site.pages.find((other) => file !== undefined && other.file.endsWith(file));
}

describe.each(SITE_NAMES)("links of the site “%s”", (name) => {
  const site = builtSite(name);
  const isBilingual = site.languages.length === 2;

  it("lead to files that exist, when they stay within the site", () => {
    const faults = faultsOf(site, function* (page) {
      for (const { url } of addressesOf(site, page)) {
        if (site.owns(url) && site.fileAt(url) === undefined) yield url.href;
      }
    });
    expect(faults).toEqual([]);
  });

  it("lead to parts that exist, when they name one", () => {
    const faults = faultsOf(site, function* (page) {
      for (const { url } of addressesOf(site, page)) {
        const file = site.owns(url) && url.hash !== "" ? site.fileAt(url) : undefined;
        const target = site.pages.find((other) => file !== undefined && other.file.endsWith(file));
        if (target && !target.document.getElementById(decodeURIComponent(url.hash.slice(1)))) yield url.href;
      }
    });
    expect(faults).toEqual([]);
  });

  it("are below the site's own path", () => {
    const faults = faultsOf(site, function* (page) {
      for (const { url, element } of addressesOf(site, page)) {
        const address = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
        if (site.owns(url) && !url.pathname.startsWith(site.url.pathname)) yield address;
        // One form for every address: from the root, with the path of the site before it.
        if (site.owns(url) && !/^(?:\/|#|https:)/.test(address)) yield `relative: ${address}`;
      }
    });
    expect(faults).toEqual([]);
  });

  it("are https or mailto, when they leave it", () => {
    const faults = faultsOf(site, function* (page) {
      for (const { url } of addressesOf(site, page)) if (!OUTSIDE.test(url.href)) yield url.href;
    });
    expect(faults).toEqual([]);
  });

  it("lead from every page to the same page in the other language, and back", () => {
    const faults = faultsOf(site, (page) => {
      const twin = twinOf(site, page);
      if (page.locale === undefined || !isBilingual) return twin ? ["has a language link"] : [];
      if (!twin) return ["has no twin"];
      if (twin.locale === page.locale) return [`its twin ${twin.path} is in the same language`];
      return twinOf(site, twin) === page ? [] : [`its twin ${twin.path} does not link back`];
    });
    expect(faults).toEqual([]);
  });

  it("name the page's own address, and that of each language, as its twin does", () => {
    const faults = faultsOf(site, function* (page) {
      const canonical = page.document.querySelector("link[rel=canonical]")?.getAttribute("href");
      const alternates = alternatesOf(page);
      if (page.locale === undefined || isMissing(page)) {
        if (canonical !== undefined) yield "is no page to be found under an address, and has one";
        return;
      }
      const own = site.addressOf(page).href;
      if (canonical !== own) yield `canonical is ${canonical ?? "missing"}`;
      if (alternates.get(`${page.locale}-CA`) !== own) yield "its own language is not among its alternates";
      if (alternates.size !== site.languages.length) yield `${alternates.size} alternates`;
      const twin = twinOf(site, page);
      if (twin && JSON.stringify([...alternatesOf(twin)]) !== JSON.stringify([...alternates])) {
        yield "its twin has other alternates";
      }
      if (twin && alternates.get(`${String(twin.locale)}-CA`) !== site.addressOf(twin).href) {
        yield "the alternate of the other language is not its twin";
      }
    });
    expect(faults).toEqual([]);
  });

  it("lead from the front door to each language and nowhere else", () => {
    for (const door of ["/", "/404.html"]) {
      const { document } = site.page(door);
      const links = [...document.querySelectorAll("body a")].map((link) => link.getAttribute("href"));
      const homes = site.languages.map((locale) => `${site.url.pathname}${locale}/`);
      expect({ door, links }).toEqual({ door, links: homes });
    }
  });

  it("bring a reader to every page from the home page of its language", () => {
    for (const locale of site.languages) expect(unreachable(site, locale)).toEqual([]);
  });

  it("tell data that exists", () => {
    const faults = faultsOf(site, function* (page) {
      const data = page.document.querySelectorAll(
        "link[rel=alternate][type='text/csv'], link[rel=alternate][type='application/json']",
      );
      for (const file of data) {
        const url = new URL(file.getAttribute("href") ?? "", site.addressOf(page));
        if (site.fileAt(url)?.startsWith("/data/") !== true) yield url.href;
        if (!file.getAttribute("title")) yield `${url.href} has no title`;
      }
    });
    expect(faults).toEqual([]);
  });

  it("tell feeds that exist, in the page's language", () => {
    const faults = faultsOf(site, function* (page) {
      if (page.locale === undefined) return;
      const feeds = page.document.querySelectorAll(
        "link[rel=alternate][type$='xml'], link[rel=alternate][type$='feed+json']",
      );
      if (feeds.length === 0 || feeds.length % 3 > 0)
        yield `${feeds.length} feeds, and not each in three formats`;
      for (const feed of feeds) {
        const url = new URL(feed.getAttribute("href") ?? "", site.addressOf(page));
        if (site.fileAt(url)?.startsWith(`/feeds/${page.locale}/`) !== true) yield url.href;
        if (!feed.getAttribute("title")) yield `${url.href} has no title`;
      }
    });
    expect(faults).toEqual([]);
  });
});

describe("a programme in one language", () => {
  const site = builtSite("english");

  it("has no page and no feed of the other", () => {
    expect(site.files.filter((file) => /\/fr\b/.test(file))).toEqual([]);
  });

  it("does not speak of it", () => {
    expect(
      site.pages.filter(({ source }) => /Français|lang="fr|\/fr\//.test(source)).map(({ path }) => path),
    ).toEqual([]);
  });
});

/** The pages of a language that no way of links leads to from its home page. */
function unreachable(site: BuiltSite, locale: Locale): string[] {
  const reached = new Set<BuiltPage>();
  const waiting = [site.page(`/${locale}/`)];
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (reached.has(page)) continue;
    reached.add(page);
    for (const { url, element } of addressesOf(site, page)) {
      const file = element.tagName === "A" && site.owns(url) ? site.fileAt(url) : undefined;
      const next = site.pages.find((other) => file !== undefined && other.file.endsWith(file));
      if (next?.locale === locale) waiting.push(next);
    }
  }
  return site.pages
    .filter((page) => page.locale === locale && !isMissing(page) && !reached.has(page))
    .map((page) => page.path);
}
