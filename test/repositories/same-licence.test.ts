import { expect, it } from "vitest";
import { sameLicence } from "../../src/repositories/same-licence.ts";
import { ALL } from "./support/spdx-texts.ts";

it.each([
  ["GPL-3.0-or-later", "GPL-3.0"],
  ["GPL-3.0-only", "GPL-3.0"],
  ["GPL-2.0-only", "GPL-2.0-or-later"],
  ["LGPL-2.1+", "LGPL-2.1"],
  ["AGPL-3.0-only", "AGPL-3.0"],
  ["GFDL-1.3-no-invariants-or-later", "GFDL-1.3"],
  ["MPL-2.0-no-copyleft-exception", "MPL-2.0"],
  ["MIT", "MIT"],
])("%s may be %s", (declared, found) => {
  expect(sameLicence(declared, found)).toBe(true);
});

it.each([
  ["GPL-2.0-only", "GPL-3.0"],
  ["GPL-3.0-only", "LGPL-3.0"],
  ["GPL-3.0-only", "AGPL-3.0"],
  ["MIT", "MIT-0"],
  ["BSD-2-Clause", "BSD-3-Clause"],
  ["Apache-2.0", "Apache-1.1"],
  ["GPL-2.0-with-classpath-exception", "GPL-2.0"],
])("%s is not %s", (declared, found) => {
  expect(sameLicence(declared, found)).toBe(false);
});

it("holds of any two ids of the list that have one text", () => {
  const byText = new Map<string, string[]>();
  for (const [id, { licenseText }] of Object.entries(ALL)) {
    const text = licenseText.toLowerCase().replace(/\s+/g, " ");
    byText.set(text, [...(byText.get(text) ?? []), id]);
  }
  for (const [first = "", ...others] of byText.values()) {
    for (const other of others)
      expect([first, other, sameLicence(first, other)]).toEqual([first, other, true]);
  }
});
