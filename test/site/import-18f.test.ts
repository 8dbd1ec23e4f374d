import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importRecords } from "../../src/import/import.ts";
import { buildSite } from "../../src/site/build.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { copyOfExample, CSV_18F, describeWith18F, realRows } from "../import/support/real-18f.ts";
import { BuiltSite } from "./support/built-site.ts";

const NOW = instantOf(Date.parse("2026-11-23T15:00:00Z"));

describeWith18F("the site of 18F's 39 real purchases of 2016", () => {
  let example: ReturnType<typeof copyOfExample>;
  let site: BuiltSite;

  beforeAll(async () => {
    example = copyOfExample();
    importRecords({ bytes: readFileSync(CSV_18F), file: "18f.csv", content: example.root, now: NOW });
    const output = path.join(example.root, "_site");
    const outcome = await buildSite({ content: example.root, output, now: NOW });
    expect(outcome.kind).toBe("built");
    site = new BuiltSite(example.root, output);
  });
  afterAll(() => {
    example.remove();
  });

  it("has a page for each opportunity and each award, in English only", () => {
    const refs = realRows().map((row) => row["ref"]);
    const pagesUnder = (part: string): string[] =>
      site.pages.flatMap(({ path: at }) => new RegExp(`^/en/${part}/([^/]+)/$`).exec(at)?.[1] ?? []);
    expect(pagesUnder("opportunities").sort()).toEqual([...refs].sort());
    expect(pagesUnder("awards").sort()).toEqual([...refs].sort());
    expect(site.pages.filter(({ locale }) => locale === "fr")).toEqual([]);
  });

  it("says what each purchase was, and that this is an example", () => {
    for (const row of realRows()) {
      const page = site.page(`/en/opportunities/${row["ref"]}/`).document;
      expect(page.querySelector("h1")?.textContent).toBe(row["title.en"]);
      expect(page.body.textContent).toContain("It is not that programme’s site");
      const award = site.page(`/en/awards/${row["ref"]}/`).document.body.textContent;
      expect(award).toContain(row["award.supplier.name"]);
      expect(award).toContain(`US$${Number(row["award.price"]).toLocaleString("en-CA")}`);
    }
  });
});
