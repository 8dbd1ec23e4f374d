import path from "node:path";
import { describe, expect, it } from "vitest";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { HAS_DEMONSTRATION, REMOVED } from "../support/demonstration.ts";
import { builtSite } from "./support/built-site.ts";
import { outlineOf } from "./support/outline.ts";

/**
 * A few pages as readable text. A change of words, order or facts shows in the diff of a pull request; where it is
 * wanted, `UPDATE_GOLDEN=1 npx vitest run test/site/golden.test.ts` writes them again.
 */
const GOLDEN = path.join(import.meta.dirname, "golden");

const PILOT = "2021-001-azure-marketplace-policies";
const TIMELINE = "2026-003-accessible-guide-pages";

describe.skipIf(!HAS_DEMONSTRATION)(`what a page says${REMOVED}`, () => {
  const site = builtSite("shipped");

  it.each([
    ["home.en", "/en/"],
    ["home.fr", "/fr/"],
    ["dashboard.en", "/en/dashboard/"],
    ["dashboard.fr", "/fr/tableau-de-bord/"],
    ["comparison.en", "/en/dashboard/compare/"],
    ["comparison.fr", "/fr/tableau-de-bord/comparer/"],
    ["integrity.en", "/en/integrity/"],
    ["integrity.fr", "/fr/integrite/"],
    ["payments.en", "/en/payments/"],
    ["payments.fr", "/fr/paiements/"],
    ["pilot-opportunity.en", `/en/opportunities/${PILOT}/`],
    ["pilot-opportunity.fr", `/fr/occasions/${PILOT}/`],
    ["pilot-award.en", `/en/awards/${PILOT}/`],
    ["pilot-award.fr", `/fr/contrats/${PILOT}/`],
    ["award-with-timeline.en", `/en/awards/${TIMELINE}/`],
    ["award-with-timeline.fr", `/fr/contrats/${TIMELINE}/`],
  ])("is as reviewed: %s", (name, at) => {
    const file = path.join(GOLDEN, `${name}.txt`);
    const outline = outlineOf(site.page(at));
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, outline);
    }
    expect(outline).toBe(readFileSync(file, "utf8"));
  });
});
