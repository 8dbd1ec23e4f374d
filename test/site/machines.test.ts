import { describe, expect, it } from "vitest";
import { sitemap, sitemapIndex } from "../../src/feeds/sitemap.ts";
import { childrenOf, readXml, textOf } from "../feeds/xml.ts";
import { HOSTILE } from "./content/hostile.ts";
import { SITE_NAMES } from "./support/build-sites.ts";
import { builtSite, type BuiltPage } from "./support/built-site.ts";

// What a site says to machines that find and sort pages.

function dataOf({ document }: BuiltPage): Record<string, unknown> | undefined {
  const text = document.querySelector("script[type='application/ld+json']")?.textContent;
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
}

describe.each(SITE_NAMES)("the site map of “%s”", (name) => {
  const site = builtSite(name);
  const entries = childrenOf(readXml(site.text("/sitemap.xml")), "url");

  it("has every page that has an address of its own, and no other", () => {
    const canonical = site.pages.flatMap(
      ({ document }) => document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? [],
    );
    expect(entries.map((entry) => textOf(entry, "loc")).sort()).toEqual(canonical.sort());
  });

  it("names the languages of a page as the page itself does", () => {
    for (const entry of entries) {
      const page = site.pages.find((one) => site.addressOf(one).href === textOf(entry, "loc"));
      const own = [...(page?.document.querySelectorAll("link[hreflang]") ?? [])].map((link) => [
        link.getAttribute("hreflang"),
        link.getAttribute("href"),
      ]);
      const named = childrenOf(entry, "xhtml:link").map(({ attributes }) => [
        attributes.get("hreflang"),
        attributes.get("href"),
      ]);
      expect(named).toEqual(site.languages.length > 1 ? own : []);
    }
  });

  it("has no day that is still to come", () => {
    const days = entries.flatMap((entry) => childrenOf(entry, "lastmod").map(({ text }) => text));
    expect(days.filter((day) => !/^20\d\d-\d\d-\d\d$/.test(day) || day > "2026-11-23")).toEqual([]);
  });

  it("is where robots are told that it is", () => {
    expect(site.text("/robots.txt")).toContain(`Sitemap: ${new URL("./sitemap.xml", site.url).href}\n`);
  });
});

describe("the days of a site map", () => {
  const site = builtSite("everything");
  const dayOf = (at: string): string | undefined => {
    const entry = childrenOf(readXml(site.text("/sitemap.xml")), "url").find(
      (one) => textOf(one, "loc") === new URL(`.${at}`, site.url).href,
    );
    return entry && childrenOf(entry, "lastmod")[0]?.text;
  };

  it.each([
    ["an open question", "/en/opportunities/2026-001-every-field/", "2026-11-19"],
    ["the posting", "/en/opportunities/2026-002-only-what-is-needed/", "2026-11-16"],
    ["the closing", "/en/opportunities/2026-005-evaluating/", "2026-11-20"],
    ["a step of the ledger", "/en/awards/2026-026-paid/", "2026-05-01"],
    ["a second try", "/en/opportunities/2026-007-no-award/", "2026-11-16"],
    ["nothing that the records say", "/en/how-to-apply/", undefined],
    ["nothing yet", "/en/opportunities/2026-003-upcoming/", undefined],
  ])("are those of the last change: %s", (_, at, day) => {
    expect(dayOf(at)).toBe(day);
  });
});

it("a large site has a list of maps, and signs are escaped", () => {
  const index = readXml(sitemapIndex(["https://example.org/a?b&c", "https://example.org/2"]));
  expect(childrenOf(index, "sitemap").map((one) => textOf(one, "loc"))).toEqual([
    "https://example.org/a?b&c",
    "https://example.org/2",
  ]);
  expect(childrenOf(readXml(sitemap([])), "url")).toEqual([]);
});

describe("what a page says in schema.org’s words", () => {
  const site = builtSite("everything");

  it("is of an opportunity that something is sought: for how much, from when to when, under which licence", () => {
    expect(dataOf(site.page("/en/opportunities/2026-001-every-field/"))).toMatchObject({
      "@context": "https://schema.org",
      "@type": "WebPage",
      inLanguage: "en-CA",
      mainEntity: {
        "@type": "Demand",
        identifier: "2026-001-every-field",
        availabilityStarts: "2026-11-16T03:30:00.000Z",
        availabilityEnds: "2026-12-14T18:00:00.000Z",
        priceSpecification: { price: "8695.65", priceCurrency: "CAD", valueAddedTaxIncluded: false },
        itemOffered: {
          "@type": "SoftwareSourceCode",
          keywords: ["TypeScript", "Accessibility"],
          license: "https://spdx.org/licenses/MIT.html",
          codeRepository: "https://github.com/example-gov/a-repository",
        },
      },
      publisher: { "@type": "GovernmentOrganization", name: "Department of Everything" },
    });
  });

  it("is of an award which code, by whom and who paid", () => {
    expect(dataOf(site.page("/fr/contrats/2026-030-every-event/"))).toMatchObject({
      inLanguage: "fr-CA",
      mainEntity: {
        "@type": "SoftwareSourceCode",
        author: { "@type": "Organization", name: HOSTILE.name },
        funder: { name: "Ministère de Tout" },
      },
    });
  });

  it("is nothing where a record is made up, or a page has none", () => {
    expect(dataOf(site.page("/en/opportunities/2026-008-run-again/"))).toBeUndefined();
    expect(dataOf(site.page("/en/how-to-apply/"))).toBeUndefined();
  });

  it("leaves out what the record does not say", () => {
    const { mainEntity } = dataOf(site.page("/en/opportunities/2026-002-only-what-is-needed/")) as {
      mainEntity: { description?: string; itemOffered: object };
    };
    expect(Object.keys(mainEntity.itemOffered)).toEqual(["@type", "name"]);
    expect(mainEntity).not.toHaveProperty("description");
  });

  it.each(["2026-014-script", "2026-016-entities", "2026-013-template-code", "2026-015-attribute"])(
    "holds any text: %s",
    (ref) => {
      const page = site.page(`/en/opportunities/${ref}/`);
      expect(dataOf(page)?.["name"]).toBe(page.document.querySelector("h1")?.textContent);
    },
  );

  it("is a most, where suppliers may ask for less, and says nothing of taxes that there are not", () => {
    const { mainEntity } = dataOf(builtSite("english").page("/en/opportunities/2026-001-open-one/")) as {
      mainEntity: { priceSpecification: object };
    };
    expect(mainEntity.priceSpecification).toEqual({
      "@type": "PriceSpecification",
      maxPrice: "3500.00",
      priceCurrency: "USD",
    });
  });
});
