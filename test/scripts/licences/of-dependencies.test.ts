import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dependenciesOf, isAllowed, listed } from "../../../scripts/licences/of-dependencies.ts";

const PROJECT = path.resolve(import.meta.dirname, "../../..");

const lockOf = (packages: object): string =>
  JSON.stringify({ packages: { "": { name: "ours" }, ...packages } });

describe("the licences of what we depend on", () => {
  it("are all allowed here", () => {
    const all = dependenciesOf(readFileSync(path.join(PROJECT, "package-lock.json"), "utf8"));
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((one) => !isAllowed(one))).toEqual([]);
  });

  it.each([
    ["MIT", true, true],
    ["MPL-2.0", false, true],
    ["LGPL-3.0-only", false, true],
    ["AGPL-3.0-only", false, false],
    ["UNLICENSED", false, false],
    ["", false, false],
  ])("“%s”: allowed in the product %s, in tests %s", (licence, inProduct, inTests) => {
    const of = (dev: boolean): boolean => {
      const [one] = dependenciesOf(lockOf({ "node_modules/a": { version: "1.0.0", license: licence, dev } }));
      return one !== undefined && isAllowed(one);
    };
    expect([of(false), of(true)]).toEqual([inProduct, inTests]);
  });

  it("are listed with the packages, those within packages too, and each version once", () => {
    const lock = lockOf({
      "node_modules/b": { version: "1.0.0", license: "MIT" },
      "node_modules/b/node_modules/@a/c": { version: "2.0.0", license: "ISC" },
      "node_modules/d/node_modules/@a/c": { version: "2.0.0", license: "ISC" },
      "node_modules/t": { version: "3.0.0", license: "MPL-2.0", dev: true },
    });
    expect(listed(dependenciesOf(lock))).toMatchInlineSnapshot(`
      "Site and commands · Site et commandes
        ISC (1): @a/c 2.0.0
        MIT (1): b 1.0.0

      Tests only · Essais seulement
        MPL-2.0 (1): t 3.0.0"
    `);
  });
});
