import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TABLE_FORMATS, TABLE_NAMES, tablePath } from "../../src/i18n/data-routes.ts";
import { fileSize } from "../../src/i18n/file-size.ts";
import { LOCALES, type Locale } from "../../src/model/locale.ts";
import { TABLES } from "../../src/open-data/tables/index.ts";
import { builtSite } from "./support/built-site.ts";

const PATHS: Record<Locale, string> = { en: "/en/data/", fr: "/fr/donnees/" };
/** What the form loads, and nobody downloads; and the numbers of each chart, which stand beside it on its page. */
const NOT_OFFERED = /^(?:posting\.json$|charts\/)/;

describe.each(["shipped", "everything"] as const)("the page on the data: %s", (name) => {
  const site = builtSite(name);
  const files = readdirSync(path.join(site.output, "data"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[a-z]+$/.test(file) && !NOT_OFFERED.test(file))
    .sort();

  it.each(LOCALES)("leads to every file that there is, in %s, and tells its size", (locale) => {
    const items = [...site.page(PATHS[locale]).document.querySelectorAll("main li, main td")];
    const told = files.map((file) => {
      const href = `${site.url.pathname}data/${file}`;
      const item = items.find((one) => one.querySelector(`a[href="${href}"]`));
      const size = fileSize(readFileSync(path.join(site.output, "data", file)).length)[locale];
      return [file, item?.textContent.includes(size)];
    });
    expect(told).toEqual(files.map((file) => [file, true]));
  });

  it.each(LOCALES)("tells how many rows each table has, in %s", (locale) => {
    const rows = [...site.page(PATHS[locale]).document.querySelectorAll("#tables ~ table tbody tr")];
    expect(rows).toHaveLength(TABLE_NAMES.length);
    for (const [index, table] of TABLE_NAMES.entries()) {
      const { [table]: entries } = JSON.parse(site.text(tablePath(table, "json"))) as Record<
        string,
        unknown[]
      >;
      expect([table, rows[index]?.querySelector("td")?.textContent]).toEqual([
        table,
        String(entries?.length),
      ]);
    }
  });

  it.each(LOCALES)("explains every column of every table, in %s", (locale) => {
    const { document } = site.page(PATHS[locale]);
    for (const { name, columns } of TABLES) {
      const terms = document.querySelectorAll(`section[aria-labelledby="columns-${name}"] dt`);
      expect([...terms].map(({ textContent }) => textContent)).toEqual(columns.map((column) => column.name));
    }
  });

  it.each(LOCALES)("is one link away from every page, in %s", (locale) => {
    const links = [...site.page(`/${locale}/`).document.querySelectorAll("footer a")];
    expect(links.map((link) => link.getAttribute("href"))).toContain(
      site.url.pathname + PATHS[locale].slice(1),
    );
  });
});

describe("a program that knows a page", () => {
  const site = builtSite("shipped");

  it.each([
    ["/en/opportunities/", ["opportunities"]],
    ["/fr/contrats/", ["awards"]],
    ["/en/payments/", ["payments"]],
    ["/fr/integrite/", ["indicators"]],
    ["/en/data/", TABLE_NAMES],
    ["/en/how-to-apply/", []],
  ] as const)("finds the data of %s by itself", (page, tables) => {
    const links = [
      ...site
        .page(page)
        .document.querySelectorAll(
          'link[rel="alternate"][type="text/csv"], link[rel="alternate"][type="application/json"]',
        ),
    ];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(
      tables.flatMap((table) =>
        TABLE_FORMATS.map((format) => site.url.pathname + tablePath(table, format).slice(1)),
      ),
    );
  });
});

it("the licence that the programme names is said, and where it names none, that", () => {
  expect(builtSite("shipped").page("/en/data/").document.querySelector('a[rel~="license"]')).not.toBeNull();
  const { document } = builtSite("empty").page("/en/data/");
  expect(document.querySelector('a[rel~="license"]')).toBeNull();
  expect(document.querySelector("main")?.textContent).toContain("has not yet said under which licence");
});
