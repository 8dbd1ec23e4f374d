import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { compareDashboards } from "../../src/dashboard/compare.ts";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { comparisonView } from "../../src/site/views/comparison.ts";
import type { Locale } from "../../src/model/locale.ts";
import { registerWith, SMOOTH, upTo } from "../payments/support/ledger.ts";
import { NOW } from "../register/memory-folder.ts";

const PAID = dashboardOf(registerWith(SMOOTH), NOW);
const LATER = dashboardOf(
  registerWith(upTo("paid").map((line) => (line.event === "paid" ? { ...line, date: "2026-07-26" } : line))),
  NOW,
);
const NONE = dashboardOf(registerWith([]), NOW);

function shown(first: typeof PAID, second: typeof PAID, locale: Locale): Document {
  const { markup } = comparisonView(compareDashboards(first, second), locale, "it");
  return parseHTML(`<html><body>${markup}</body></html>`).document;
}

/** What stands in the row of a measure, cell by cell, without what the numbers stand on. */
function rowOf(...[first, second, name, locale]: [typeof PAID, typeof PAID, string, Locale]): string[] {
  const document = shown(first, second, locale);
  const row = [...document.querySelectorAll("tr")].find(
    (one) => one.querySelector("th")?.textContent === name,
  );
  return [...(row?.querySelectorAll("td") ?? [])].map((cell) => {
    for (const small of cell.querySelectorAll("small")) small.remove();
    return cell.textContent;
  });
}

describe("two programmes side by side", () => {
  it("tell a difference with its sign, and how many times as much", () => {
    expect(rowOf(PAID, LATER, "Days to pay, median", "en")).toEqual([
      "3 days",
      "6 days",
      "+3 days (2 times)",
    ]);
    expect(rowOf(LATER, PAID, "Days to pay, median", "en")).toEqual([
      "6 days",
      "3 days",
      "−3 days (0.5 times)",
    ]);
    expect(rowOf(PAID, LATER, "Délai de paiement, médiane en jours", "fr")).toEqual([
      "3 jours",
      "6 jours",
      "+3 jours (2 fois)",
    ]);
  });

  it("mark a difference that comes from few records", () => {
    const cell = (first: typeof PAID, second: typeof PAID): string => {
      const row = [...shown(first, second, "en").querySelectorAll("tr")].find(
        (one) => one.querySelector("th")?.textContent === "Days to pay, median",
      );
      return [...(row?.querySelectorAll("td") ?? [])].at(-1)?.textContent ?? "";
    };
    const many = (of: typeof PAID): typeof PAID => ({
      ...of,
      payTime: { ...of.payTime, median: { ...of.payTime.median, n: 30, smallPopulation: false } },
    });
    expect(cell(PAID, many(LATER))).toBe("+3 days (2 times)from few records");
    expect(cell(many(PAID), many(LATER))).toBe("+3 days (2 times)");
    expect(cell(PAID, NONE)).toBe("not compared");
  });

  it("tell no ratio that rounds to nothing", () => {
    const named = (count: number): typeof PAID => ({
      ...PAID,
      headline: { ...PAID.headline, awards: { ...PAID.headline.awards, value: count } },
    });
    expect(rowOf(named(50), named(0), "Awards", "en").at(-1)).toBe("−50");
    expect(rowOf(named(50), named(2), "Awards", "en").at(-1)).toBe("−48");
    expect(rowOf(named(50), named(5), "Awards", "en").at(-1)).toBe("−45 (0.1 times)");
  });

  it("say of which fiscal years they count awards, each by its own", () => {
    const first = (document: Document): string[] =>
      [...(document.querySelector("table")?.querySelectorAll("tr") ?? [])].map(({ textContent }) =>
        textContent.replaceAll("\u00a0", " "),
      );
    const silent = { ...PAID, spend: [] };
    const empty = { ...silent, records: { ...PAID.records, awards: 0 } };
    expect(first(shown(PAID, silent, "en"))).toContain(
      "Fiscal years with awardsJanuary 1, 2026 to December 31, 2026Not known",
    );
    expect(first(shown(PAID, empty, "en"))).toContain(
      "Fiscal years with awardsJanuary 1, 2026 to December 31, 2026Nothing yet",
    );
  });

  it("say that records are made up, before any number", () => {
    const demonstration = {
      ...PAID,
      records: { ...PAID.records, demonstration: { opportunities: 1, awards: 1 } },
    };
    for (const [locale, words] of [
      ["en", /counts records that are made up .*\(1 of its 1 awards?\)/],
      ["fr", /compte des fiches de pure invention.*\(1 de ses 1 contrats?\)/],
    ] as const) {
      const document = shown(demonstration, PAID, locale);
      expect(document.querySelectorAll(".note.demonstration")).toHaveLength(1);
      expect(document.querySelector("h3 + .note")?.textContent).toMatch(words);
    }
    expect(shown(PAID, PAID, "en").querySelector(".note")).toBeNull();
  });

  it("tell once how measures are counted that are counted in one way", () => {
    const said = [...shown(PAID, LATER, "en").querySelectorAll(".definitions dd")].map(
      (one) => one.textContent,
    );
    expect(said.length).toBeGreaterThan(20);
    expect(new Set(said).size).toBe(said.length);
  });

  it("tell what n counts, as the dashboard does", () => {
    const told = (locale: Locale): string =>
      shown(PAID, LATER, locale).querySelector(".definitions")?.textContent ?? "";
    expect(told("en")).toContain("Opportunities with an award. (All awards)");
    expect(told("fr")).toContain("Les occasions qui ont donné lieu à un contrat. (Tous les contrats)");
  });

  it("never make one amount of two currencies", () => {
    expect(rowOf(PAID, { ...PAID, currency: "USD" }, "Paid", "en")).toEqual([
      "$7,473.38",
      "US$7,473.38",
      "two currencies",
    ]);
  });

  it("say what one of them does not know, and set nothing against it", () => {
    expect(rowOf(PAID, NONE, "Days to pay, median", "en")).toEqual(["3 days", "Nothing yet", "not compared"]);
  });

  it("name what neither knows", () => {
    const { textContent } = shown(NONE, NONE, "en").documentElement;
    expect(textContent).toContain("Not known of either: ");
    expect(textContent).not.toMatch(/NaN|undefined/);
  });
});
