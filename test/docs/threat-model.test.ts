import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { GUARDRAILS } from "../../src/guardrails/index.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const PAGE = readFileSync(path.join(PROJECT, "docs/threat-model.md"), "utf8");
const [ENGLISH = "", FRENCH = ""] = PAGE.split(/^---$/m);

/** The threats of the page: what, against it, and the tests that show it. */
const THREATS = [...ENGLISH.matchAll(/^\| (?!Threat|-)(.+?)\s+\| (.+?)\s+\| (.+?)\s+\|$/gm)].map(
  ([, threat = "", control = "", tests = ""]) => ({ threat, control, tests: codeIn(tests) }),
);

function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

const rulesIn = (text: string): string[] => [...new Set(text.match(/MA-\d{3}/g) ?? [])].sort();

describe("the threat model", () => {
  it("speaks of everybody who could cheat", () => {
    const parties = ["supplier", "team", "certifier", "payer", "contributor", "approver", "host"];
    for (const party of parties) expect(ENGLISH).toContain(`## The ${party}\n`);
    expect(THREATS.length).toBeGreaterThan(30);
  });

  it("names rules that there are", () => {
    const known: readonly string[] = GUARDRAILS.map(({ id }) => id);
    expect(rulesIn(PAGE).filter((id) => !known.includes(id))).toEqual([]);
  });

  it("names files that there are", () => {
    const files = codeIn(PAGE).filter((code) => code.includes("/") || code.endsWith(".md"));
    expect(files.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([]);
  });

  it.each(THREATS)("shows by a test what stands against it: $threat", ({ control, tests }) => {
    if (control === "nothing: see below") return;
    expect(tests.length).toBeGreaterThan(0);
    for (const test of tests) expect(test).toMatch(/^test\/.+\.test\.ts$/);
    // A rule that is named is spoken of by one of the tests beside it, or by a test of its own.
    const said = tests.map((test) => `${test}\n${readFileSync(path.join(PROJECT, test), "utf8")}`).join("\n");
    const own = (id: string): boolean =>
      existsSync(path.join(PROJECT, `test/guardrails/${id.toLowerCase()}.test.ts`));
    expect(rulesIn(control).filter((id) => !own(id) && !said.includes(id))).toEqual([]);
  });

  it("says plainly, in both languages, what is not defended", () => {
    const points = (part: string): number =>
      part.split(/^## (?:What is not defended|Ce qui n’est pas défendu)$/m)[1]?.match(/^- \*\*/gm)?.length ??
      0;
    expect(points(ENGLISH)).toBeGreaterThan(6);
    expect(points(FRENCH)).toBe(points(ENGLISH));
  });

  it("names the same rules in French as in English", () => {
    const spans = [...FRENCH.matchAll(/MA-(\d{3}) à MA-(\d{3})/g)].flatMap(([, from, to]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `MA-${Number(from) + index}`),
    );
    const french = new Set([...rulesIn(FRENCH), ...spans]);
    expect(rulesIn(ENGLISH).filter((id) => !french.has(id))).toEqual([]);
  });
});
