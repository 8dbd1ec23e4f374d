import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dashboardMarkdown } from "../../src/dashboard/document.ts";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { en } from "../../src/i18n/dashboard/en.ts";
import { fr } from "../../src/i18n/dashboard/fr.ts";
import { MEASURES, TARGET_IDS } from "../../src/model/measures.ts";
import { faultsAsShown, frenchFaults } from "../i18n/french-faults.ts";
import { registerWith, SMOOTH } from "../payments/support/ledger.ts";
import { NOW } from "../register/memory-folder.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");

/** Every text of a dictionary, by its path; functions are not called. */
function textsIn(value: unknown, at = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => textsIn(item, `${at}.${key}`));
}

describe("the words of the numbers", () => {
  it("are all there in both languages, and not the same", () => {
    const [english, french] = [new Map(textsIn(en)), new Map(textsIn(fr))];
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
    const same = [...english].filter(([at, text]) => french.get(at) === text).map(([at]) => at);
    expect(same).toEqual([".measures.suppliers.concentration.name"]);
  });

  it("are French in French", () => {
    expect(textsIn(fr).flatMap(([, text]) => frenchFaults(text))).toEqual([]);
  });

  it("have their no-break spaces wherever the dashboard has them", () => {
    const french = (value: unknown): string[] => {
      if (typeof value !== "object" || value === null) return [];
      const own = "fr" in value && typeof value.fr === "string" ? [value.fr] : [];
      return [...own, ...Object.values(value).flatMap((item: unknown) => french(item))];
    };
    const texts = french(dashboardOf(registerWith(SMOOTH), NOW));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap(faultsAsShown)).toEqual([]);
  });
});

describe("docs/dashboard.md", () => {
  it("is what the table of measures says today (else: npm run rules)", () => {
    expect(readFileSync(path.join(PROJECT, "docs/dashboard.md"), "utf8")).toBe(dashboardMarkdown());
  });

  it("tells of every number and every target in both languages", () => {
    const page = dashboardMarkdown();
    for (const id of Object.keys(MEASURES)) expect(page.split(`\`${id}\``), id).toHaveLength(3);
    for (const id of TARGET_IDS) expect(page.split(`(\`${id}\`)`), id).toHaveLength(3);
    expect(faultsAsShown(page.slice(page.indexOf("## Français")))).toEqual([]);
  });
});
