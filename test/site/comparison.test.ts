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
