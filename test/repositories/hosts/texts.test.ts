import { describe, expect, it } from "vitest";
import { hasReadme, licenceFile } from "../../../src/repositories/hosts/texts.ts";

describe("the licence file of a folder", () => {
  it.each([
    [["LICENSE", "README.md"], "LICENSE"],
    [["license.txt"], "license.txt"],
    [["LICENCE.md", "COPYING"], "LICENCE.md"],
    [["COPYING", "COPYING.LESSER"], "COPYING"],
    [["COPYING.LESSER"], "COPYING.LESSER"],
    [["LICENSE-MIT", "LICENSE-APACHE"], "LICENSE-APACHE"],
    [["LICENSE_FR.md", "LICENSE.md"], "LICENSE.md"],
    [["Licence_FR"], "Licence_FR"],
    [["MIT-LICENSE.txt"], "MIT-LICENSE.txt"],
    [["UNLICENSE"], "UNLICENSE"],
    [["licenses.ts", "README", "unlicensed"], undefined],
    [[], undefined],
  ])("of %j is %s", (names, name) => {
    expect(licenceFile(names)).toBe(name);
    expect(licenceFile([...names].reverse())).toBe(name);
  });
});

describe("a README", () => {
  it.each([
    ["README", true],
    ["readme.md", true],
    ["README-fr.md", true],
    ["README_EN.rst", true],
    ["readmes", false],
    ["docs-README.md", false],
  ])("%s: %s", (name, is) => {
    expect(hasReadme(["src", name])).toBe(is);
  });
});
