import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { numbersOf, ruleMarkdown } from "../../src/guardrails/document.ts";
import { GUARDRAILS } from "../../src/guardrails/index.ts";
import { documentPages } from "../../src/guardrails/pages.ts";
import { priceWithinLimit } from "../../src/guardrails/ma-201.ts";
import { EVENT_KINDS } from "../../src/model/event.ts";
import { LEADS_TO } from "../../src/model/ledger-stage.ts";
import { ledgerMarkdown } from "../../src/payments/document.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import { faultsAsShown, faultsOfMessage } from "../i18n/french-faults.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(PROJECT, "docs/rules");

function pages(): ReadonlyMap<string, string> {
  const loaded = loadRegister(openFolder(PROJECT));
  if (loaded.kind === "no-program") throw new Error("no programme");
  return documentPages(loaded.register);
}

describe("docs/rules", () => {
  it("is what the rules say today (else: npm run rules)", () => {
    const written = new Map(
      readdirSync(FOLDER).map((name) => [name, readFileSync(path.join(FOLDER, name), "utf8")]),
    );
    expect(written).toEqual(pages());
  });

  it("has a page for each rule, with every part in both languages", () => {
    const written = pages();
    for (const rule of GUARDRAILS) {
      const page = written.get(`${rule.id}.md`) ?? "";
      for (const heading of ["What must hold", "Ce qui est exigé", "Why", "Pourquoi", "How to fix it"])
        expect(page).toContain(`### ${heading}\n`);
      expect(page).toContain(rule.what.en);
    }
  });
});

describe("docs/ledger.md", () => {
  it("is what the table of transitions says today (else: npm run rules)", () => {
    expect(readFileSync(path.join(PROJECT, "docs/ledger.md"), "utf8")).toBe(ledgerMarkdown());
  });

  it("draws every event that leads somewhere, and tells of every one in both languages", () => {
    const page = ledgerMarkdown();
    const drawing = page.slice(page.indexOf("```mermaid"), page.lastIndexOf("```"));
    for (const kind of EVENT_KINDS) {
      if (LEADS_TO[kind] !== undefined) expect(drawing).toContain(`: ${kind}\n`);
      expect(page.split(`| \`${kind}\` |`)).toHaveLength(3);
    }
    expect(faultsAsShown(page.slice(page.indexOf("## Français")))).toEqual([]);
  });
});

describe("the words of a rule", () => {
  it.each(GUARDRAILS.map((rule) => [rule.id, rule] as const))("%s are French in French", (_, rule) => {
    expect([rule.name, rule.what, rule.why, rule.fix].flatMap(({ fr }) => faultsOfMessage(fr))).toEqual([]);
  });

  it("end as sentences do", () => {
    const sentences = GUARDRAILS.flatMap(({ what, why, fix }) => [what, why, fix]).flatMap(({ en, fr }) => [
      en,
      fr,
    ]);
    expect(sentences.filter((text) => !/[.?]$/.test(text))).toEqual([]);
  });
});

describe("the numbers of a rule", () => {
  it("are those that the programme writes", () => {
    const fields = {
      limit: { amount: "10000.00", includes_tax: "true" },
      taxes: { ON: { rate: "13" }, QC: {} },
    };
    expect(numbersOf(priceWithinLimit, fields)).toEqual([
      { path: "limit.amount", value: "10000.00" },
      { path: "limit.includes_tax", value: "true" },
      { path: "taxes", value: "ON, QC" },
    ]);
  });

  it("may be absent, which the page says", () => {
    expect(numbersOf(priceWithinLimit, {}).map(({ value }) => value)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(ruleMarkdown(priceWithinLimit, {})).toContain("- `limit.amount`: –");
  });

  it("all exist in the shipped programme", () => {
    const loaded = loadRegister(openFolder(PROJECT));
    const files = loaded.kind === "register" ? loaded.register.files : [];
    const fields = files.find((file) => file.path === "_data/program.yml")?.fields;
    const missing = GUARDRAILS.flatMap((rule) => numbersOf(rule, fields)).filter(
      ({ value }) => value === undefined,
    );
    expect(missing).toEqual([]);
  });
});
