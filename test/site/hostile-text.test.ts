import { describe, expect, it } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import { recordOf } from "../../src/model/ref.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { HOSTILE } from "./content/hostile.ts";
import { NOW } from "./support/build-sites.ts";
import { builtSite, faultsOf } from "./support/built-site.ts";

const site = builtSite("everything");

/** Where each hostile text is the title of a record (content/hostile.ts). */
const TITLED = {
  template: "2026-013-template-code",
  script: "2026-014-script",
  attribute: "2026-015-attribute",
  entities: "2026-016-entities",
  link: "2026-017-link",
} as const;

/** Text as a person reads it: French puts no-break spaces and curved apostrophes where the record has plain ones. */
function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, " ")
    .replaceAll("’", "'")
    .trim();
}

describe("a record's text", () => {
  describe.each(Object.entries(TITLED))("that looks like %s", (kind, ref) => {
    const text = plain(HOSTILE[kind as keyof typeof TITLED]);

    it.each([`/en/opportunities/${ref}/`, `/fr/occasions/${ref}/`])(
      "is shown as it was written, on %s",
      (path) => {
        const { document } = site.page(path);
        expect(plain(document.querySelector("h1")?.textContent ?? "")).toBe(text);
        expect(plain(document.title)).toContain(text);
        expect(plain(document.querySelector("meta[name=description]")?.getAttribute("content") ?? "")).toBe(
          text,
        );
        expect(plain(document.querySelector("p.lead")?.textContent ?? "")).toBe(text);
      },
    );

    it.each(["/en/opportunities/", "/fr/occasions/"])(
      "is shown as it was written, in the list %s",
      (path) => {
        const { document } = site.page(path);
        const titles = [...document.querySelectorAll(".card h3")].map((title) => plain(title.textContent));
        expect(titles).toContain(text);
      },
    );
  });

  it("is never computed", () => {
    expect(
      faultsOf(site, ({ document }) =>
        /\b5005\b/.test(document.body.textContent) ? ["5000+5 was computed"] : [],
      ),
    ).toEqual([]);
  });

  it("brings only the elements that Markdown has", () => {
    const allowed =
      "a blockquote br code div em h3 h4 h5 h6 hr li ol p pre s section span strong table tbody td th thead tr ul".split(
        " ",
      );
    const { document } = site.page("/en/opportunities/2026-001-every-field/");
    const description = document.querySelector("section[aria-labelledby=description]");
    const tags = [...(description?.querySelectorAll("*:not(h2)") ?? [])].map((element) =>
      element.tagName.toLowerCase(),
    );
    expect([...new Set(tags)].filter((tag) => !allowed.includes(tag))).toEqual([]);
    expect(tags.length).toBeGreaterThan(30);
  });

  it("shows an image as its description, and does not load it", () => {
    const { document, source } = site.page("/en/opportunities/2026-001-every-field/");
    expect(document.body.textContent).toContain("a picture of a moose");
    expect(source).not.toContain("moose.png");
  });

  it("names a link that has no words by its address", () => {
    const { document } = site.page("/en/opportunities/2026-001-every-field/");
    const link = document.querySelector("a[href='https://example.org/empty']");
    expect(link?.textContent).toBe("https://example.org/empty");
  });

  it("gives its links no good name and no handle on our page", () => {
    const faults = faultsOf(site, function* ({ document }) {
      for (const link of document.querySelectorAll("article a[href^='https://example.org/']")) {
        const rel = link.getAttribute("rel")?.split(" ") ?? [];
        if (!["nofollow", "noopener", "ugc"].every((one) => rel.includes(one))) yield link.outerHTML;
        if (link.hasAttribute("target")) yield link.outerHTML;
      }
    });
    expect(faults).toEqual([]);
  });
});

describe("a record that breaks guardrails", () => {
  const rules = ["MA-201", "MA-203", "MA-210", "MA-301", "MA-302", "MA-303", "MA-304"];

  it.each([
    "/en/opportunities/2026-012-breaks-rules/",
    "/fr/occasions/2026-012-breaks-rules/",
    "/en/awards/2026-012-breaks-rules/",
    "/fr/contrats/2026-012-breaks-rules/",
  ])("is published all the same, and says which on %s", (path) => {
    const told = [...site.page(path).document.querySelectorAll(".note.broken li strong")].map(
      (rule) => rule.textContent,
    );
    expect([...new Set(told)].sort()).toEqual(rules);
  });

  it("says it in the page's language", () => {
    const broken = (path: string): string =>
      plain(site.page(path).document.querySelector(".note.broken")?.textContent ?? "");
    expect(broken("/en/opportunities/2026-012-breaks-rules/")).toContain(
      "this price comes to $11,499.99; the limit is $10,000",
    );
    expect(broken("/fr/occasions/2026-012-breaks-rules/")).toContain(
      "ce prix atteint 11 499,99 $; la limite est de 10 000 $",
    );
  });

  it("says so on its own pages, and one that keeps them says nothing", () => {
    const loaded = loadRegister(openFolder(site.content));
    if (loaded.kind === "no-program") throw new Error("no programme");
    const broken = judge(loaded.register, instantOf(Date.parse(NOW)))
      .filter(({ level }) => level === "error")
      .flatMap(({ file }) => recordOf(file) ?? []);
    const told = site.pages
      .filter(({ document }) => document.querySelector(".note.broken"))
      .map(({ path }) => /20\d\d-\d{3}-[a-z0-9-]+/.exec(path)?.[0]);
    expect(new Set(told)).toEqual(new Set(broken));
    expect(told.length).toBeLessThan(site.pages.length / 2);
  });
});

describe("the files of a site", () => {
  it("are those that its records and routes call for, and no others", () => {
    const strange = site.files.filter(
      (file) =>
        !/^\/(?:en|fr)\/(?:[a-z-]+\/)?(?:20\d\d-\d{3}-[a-z0-9-]+\/|ma-\d{3}\/)?index\.html$/.test(file) &&
        !/^\/(?:(?:en|fr)\/)?404\.html$/.test(file) &&
        !/^\/feeds\/(?:en|fr)\/(?:opportunities|closing-soon|awards)\.(?:atom|rss|json)$/.test(file) &&
        !/^\/feeds\/(?:en|fr)\/(?:skills|teams|opportunities)\/[a-z0-9-]+\.(?:atom|rss|json|ics)$/.test(
          file,
        ) &&
        !/^\/feeds\/(?:en|fr)\/deadlines\.ics$/.test(file) &&
        !/^\/(?:sitemap\.xml|robots\.txt)$/.test(file) &&
        !/^\/(?:en\/how-to-post\/form|fr\/comment-publier\/formulaire)\/index\.html$/.test(file) &&
        !/^\/(?:en\/dashboard\/(?:explorer|compare)|fr\/tableau-de-bord\/(?:explorateur|comparer))\/index\.html$/.test(
          file,
        ) &&
        !/^\/data\/(?:opportunities|awards|payments|questions|amendments|indicators)\.(?:csv|json|parquet)$/.test(
          file,
        ) &&
        !/^\/data\/(?:micro-acquisition\.zip|dcat\.jsonld|gc\/contractsa?\.csv)$/.test(file) &&
        !/^\/data\/(?:posting|repositories|dashboard|explorer|integrity|datapackage|open-canada|gc\/report|schema\/[a-z]+|ocds\/(?:releases|records|report))\.json$/.test(
          file,
        ) &&
        !/^\/(?:en\/awards|fr\/contrats)\/20\d\d-\d{3}-[a-z0-9-]+\/(?:publiccode|ore-entry)\.yml$/.test(
          file,
        ) &&
        !/^\/data\/charts\/[a-z-]+\.(?:en|fr)\.csv$/.test(file) &&
        !/^\/(?:en\/(?:teams|skills|suppliers)|fr\/(?:equipes|competences|fournisseurs))\/[a-z0-9~-]+\/index\.html$/.test(
          file,
        ) &&
        !/^\/assets\/(?:style|script|form|compare|explorer|icon)-[0-9a-f]{10}\.(?:css|js|svg)$/.test(file) &&
        !["/_headers", "/staticwebapp.config.json", "/index.html"].includes(file),
    );
    expect(strange).toEqual([]);
  });
});
