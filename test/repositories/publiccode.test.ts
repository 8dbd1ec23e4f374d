import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPubliccode } from "../../src/repositories/publiccode.ts";
import { GOOD } from "./support/publiccode.ts";
import { SHARED_DATA } from "./support/shared-data.ts";

function swapped(from: string | RegExp, to: string): string {
  const text = GOOD.replace(from, to);
  if (text === GOOD) throw new Error(`There is no ${String(from)}.`);
  return text;
}

it("a publiccode.yml with all that is demanded is valid", () => {
  expect(isPubliccode(GOOD)).toBe(true);
  expect(isPubliccode(`\ufeff${GOOD.replaceAll("\n", "\r\n")}`)).toBe(true);
});

it.each([
  ["license: MIT", "license: GPL-2.0-or-later WITH Classpath-exception-2.0"],
  ["license: MIT", "license: (MIT OR Apache-2.0) AND BSD-3-Clause"],
  ["type: internal\n  contacts: [{ name: A. Person, email: a@example.org }]", "type: none"],
  [
    "type: internal\n  contacts: [{ name: A. Person, email: a@example.org }]",
    "type: contract\n  contractors: [{ name: A Firm, until: 2027-01-01 }]",
  ],
  ["platforms: [web]", "platforms: [web, mainframe]"],
  ["landingURL: https://example.org/date-picker\n", "isBasedOn: [https://example.org/other.git]\n"],
])("is as valid with another choice: %s → %s", (from, to) => {
  expect(isPubliccode(swapped(from, to))).toBe(true);
});

describe("is invalid", () => {
  it.each([
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
  ])("without %s", (field) => {
    expect(isPubliccode(swapped(new RegExp(`^${field}:.*\\n(?: .*\\n)*`, "m"), ""))).toBe(false);
  });

  it.each([
    ['publiccodeYmlVersion: "0.4"', "publiccodeYmlVersion: new"],
    ["name: Date picker", "name:"],
    ["url: https://github.com/example/date-picker", "url: github.com/example/date-picker"],
    ["landingURL: https:", "landingURL: javascript:"],
    ["releaseDate: 2026-11-24", "releaseDate: 24/11/2026"],
    ["releaseDate: 2026-11-24", "releaseDate: 2026-02-30"],
    ["platforms: [web]", "platforms: []"],
    ["platforms: [web]", "platforms: web: yes"],
    ["developmentStatus: beta", "developmentStatus: alpha"],
    ["softwareType: library", "softwareType: standalone"],
    ["countries: [CA]", "countries: [Canada]"],
    ["Picks a date.", "x".repeat(151)],
    ["with a keyboard too. ".repeat(1), ""],
    ["    features: [Picks a date]\n", ""],
    ["    features: [Picks a date]", "    features: []"],
    ["  fr:\n", "  français:\n"],
    ["    shortDescription: Choisit une date.", "    localisedName: Dates"],
    ["license: MIT", "license: MIT License"],
    ["license: MIT", "license: MIT OR"],
    ["license: MIT", "license: (MIT"],
    ["license: MIT", "license: __proto__"],
    ["type: internal", "type: volunteers"],
    ["type: internal", "type: contract"],
    ["email: a@example.org", "email: someone"],
    ["localisationReady: true", "localisationReady: yes"],
    ["availableLanguages: [en, fr-CA]", "availableLanguages: []"],
    ["availableLanguages: [en, fr-CA]", "availableLanguages: [anglais et français]"],
    ["{ name: PostgreSQL,", "{"],
    ["legal:", "legal: &legal"],
    ["legal:", "name: Twice\nlegal:"],
  ])("with %j made %j", (from, to) => {
    const text = from.startsWith("with a keyboard")
      ? swapped(/longDescription: >\n.*/, "longDescription: Short.")
      : swapped(from, to);
    expect(isPubliccode(text)).toBe(false);
  });

  it("where it is something else", () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom("", "---\n", "[]", "404: Not Found", "<!doctype html>"),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect(isPubliccode(text)).toBe(false);
      }),
    );
    expect(isPubliccode(`license: ${"(".repeat(60_000)}`)).toBe(false);
    expect(
      isPubliccode(swapped("license: MIT", `license: "${"(".repeat(60_000)}MIT${")".repeat(60_000)}"`)),
    ).toBe(false);
    expect(isPubliccode(swapped("a@example.org", `a@${".".repeat(60_000)} `))).toBe(false);
    expect(isPubliccode(`${GOOD}x: ${"y".repeat(70_000)}\n`)).toBe(false);
  });
});

const examples = path.join(SHARED_DATA, "schemas/publiccode");
const reason = existsSync(examples) ? "" : ` (skipped: there is no ${examples})`;

describe.skipIf(reason !== "")(`the standard’s own examples${reason}`, () => {
  it.each(["publiccode.yml", "publiccode.minimal.yml"])("%s is valid", (name) => {
    expect(isPubliccode(readFileSync(path.join(examples, name), "utf8"))).toBe(true);
  });

  it("hold, in the smallest, nothing that may be left out", () => {
    const text = readFileSync(path.join(examples, "publiccode.minimal.yml"), "utf8");
    for (const [, field = ""] of text.matchAll(/^([a-zA-Z]+):/gm)) {
      // Every field of the smallest example is mandatory.
      const without = text.replace(new RegExp(`^${field}:.*\\n(?:[ \\n].*\\n|\\n)*`, "m"), "");
      expect([field, isPubliccode(without)]).toEqual([field, false]);
    }
  });
});
