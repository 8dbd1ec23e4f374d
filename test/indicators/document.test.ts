import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { GUARDRAILS } from "../../src/guardrails/index.ts";
import { numbersOf } from "../../src/guardrails/document.ts";
import { indicatorsMarkdown } from "../../src/indicators/document.ts";
import { INDICATORS } from "../../src/indicators/index.ts";
import { SUBJECT_KINDS, UNITS } from "../../src/indicators/indicator.ts";
import type { Bilingual } from "../../src/model/locale.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import { PROGRAM_FILE } from "../../src/register/register.ts";
import { faultsAsShown, faultsOfMessage } from "../i18n/french-faults.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");

function programFields(): unknown {
  const loaded = loadRegister(openFolder(PROJECT));
  if (loaded.kind === "no-program") throw new Error("no programme");
  return loaded.register.files.find((file) => file.path === PROGRAM_FILE)?.fields;
}

describe("docs/indicators.md", () => {
  it("is what the indicators say today (else: npm run rules)", () => {
    expect(readFileSync(path.join(PROJECT, "docs/indicators.md"), "utf8")).toBe(
      indicatorsMarkdown(INDICATORS, programFields()),
    );
  });

  it("speaks French in its French part", () => {
    const page = indicatorsMarkdown(INDICATORS, programFields());
    expect(faultsAsShown(page.slice(page.indexOf("## Français")))).toEqual([]);
  });
});

describe("an indicator", () => {
  it("has an id of its own, that can be an anchor", () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
    for (const { id } of INDICATORS) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(INDICATORS.map((one) => [one.id, one] as const))("%s is told in full", (_, one) => {
    expect(GUARDRAILS.map(({ id }) => id)).toContain(one.rule);
    expect(SUBJECT_KINDS).toContain(one.of);
    expect(UNITS).toContain(one.unit);
    for (const code of one.codes) expect(code).toMatch(/^R0\d\d$/);
    expect(one.innocent.length).toBeGreaterThanOrEqual(2);
    // Its numbers are the programme's own.
    for (const { path: name, value } of numbersOf(one, programFields()))
      expect([name, value]).not.toEqual([name, undefined]);
    const texts: readonly Bilingual[] = [
      one.name,
      one.question,
      one.formula,
      ...one.innocent,
      ...one.inputs.map(({ what }) => what),
    ];
    for (const { en, fr } of texts) {
      expect([en, fr].every((text) => text.length > 0 && en !== fr)).toBe(true);
      expect(faultsOfMessage(fr)).toEqual([]);
    }
  });

  it.each(INDICATORS.map((one) => [one.id, one] as const))("%s asks, and accuses nobody", (_, one) => {
    expect(one.question.en).toMatch(/\?$/);
    expect(one.question.fr).toMatch(/\?$/);
    const said = [one.name, one.question, one.formula].flatMap(({ en, fr }) => [en, fr]).join(" ");
    expect(said).not.toMatch(/fraud|corrupt|cheat|guilt|illegal|abus|tricher|coupable|illégal|collu/i);
  });
});
