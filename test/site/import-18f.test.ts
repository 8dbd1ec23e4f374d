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

  it("says how many days each of the 30 payments took, and finds those after 30 days", () => {
    const cells = [
      ...site.page("/en/payments/").document.querySelectorAll("section[aria-labelledby=paid] tbody tr"),
    ].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    const told = cells.map(([title, , , days, standard]) => [title, Number(days), standard]);
    // From the file itself: both days are of the calendar, so that a day is 24 hours.
    const real = realRows().flatMap((row) => {
      const [accepted, paid] = [row["ledger.accepted"] ?? "", row["ledger.paid"] ?? ""];
      const days = (Date.parse(paid) - Date.parse(accepted)) / 86_400_000;
      const late = days - 30;
      return paid === ""
        ? []
        : [[row["title.en"], days, late > 0 ? `${late} ${late === 1 ? "day" : "days"} late` : "Kept"]];
    });
    const byTitle = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    expect(real).toHaveLength(30);
    expect(byTitle(told)).toEqual(byTitle(real));
    const late = site.page("/en/payments/").document.querySelectorAll("section[aria-labelledby=late] li");
    expect(late).toHaveLength(real.filter(([, , standard]) => standard !== "Kept").length);
    expect(late.length).toBe(12);
  });
});
