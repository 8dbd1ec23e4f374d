import spdxLicenses from "spdx-license-list";
import { describe, expect, it } from "vitest";
import { namesLicence } from "../../src/guardrails/licence-names.ts";

describe("a text names a licence", () => {
  it.each([
    ["MIT", "The code is under the MIT licence."],
    ["MIT", "Published under MIT."],
    ["MIT", "the mit license"],
    ["MIT", "sous licence MIT"],
    ["MIT", "(MIT)"],
    ["MIT", "MIT-licensed code"],
    ["Apache-2.0", "under Apache-2.0"],
    ["Apache-2.0", "under the Apache Licence, version 2.0."],
    ["Apache-2.0", "Apache License 2.0"],
    ["Apache-2.0", "sous licence Apache"],
    ["Apache-2.0", "Apache 2"],
    ["GPL-3.0-or-later", "under the GPL"],
    ["GPL-3.0-or-later", "under GPLv3 or later"],
    ["GPL-3.0-or-later", "GPL-3.0-or-later"],
    ["GPL-3.0-only", "the GNU General Public Licence, version 3"],
    ["GPL-3.0-only", "la Licence publique générale GNU"],
    ["LGPL-2.1-only", "the GNU Lesser General Public License v2.1"],
    ["AGPL-3.0-only", "the GNU Affero General Public License"],
    ["BSD-3-Clause", "under its BSD-3-Clause licence"],
    ["BSD-3-Clause", "the BSD 3-Clause licence"],
    ["MPL-2.0", "the Mozilla Public License 2.0"],
    ["MPL-2.0", "la licence publique Mozilla"],
    ["EUPL-1.2", "la licence publique de l’Union européenne"],
    ["EUPL-1.2", "EUPL v1.2"],
    ["LiLiQ-P-1.1", "la Licence Libre du Québec"],
    ["0BSD", "under 0BSD"],
    ["ISC", "the ISC licence"],
    ["Unlicense", "The Unlicense"],
    ["Apache-2.0", "Apache\u20112.0"],
    ["Apache-2.0", "licence\u00a0Apache\u00a02.0"],
  ])("%s: %j", (id, text) => {
    expect(namesLicence(text, id)).toBe(true);
  });

  it.each([
    ["MIT", "The code is open."],
    ["MIT", "SUMMIT and PERMIT"],
    ["MIT", "L’équipe mit le code en ligne."],
    ["MIT", "under MIT-0"],
    ["MIT", "under the Apache licence"],
    ["Apache-2.0", "under Apache 1.1"],
    ["GPL-3.0-only", "under the LGPL"],
    ["GPL-3.0-only", "under the AGPL"],
    ["GPL-3.0-only", "under GPLv2"],
    ["GPL-3.0-only", "GNU General Public License, version 2"],
    ["BSD-3-Clause", "the BSD-2-Clause licence"],
    ["MIT", ""],
  ])("and not %s: %j", (id, text) => {
    expect(namesLicence(text, id)).toBe(false);
  });

  it("by its id, whichever it is", () => {
    const ids = Object.keys(spdxLicenses);
    expect(ids.filter((id) => !namesLicence(`It is published under ${id}.`, id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(400);
  });

  it("also one that no list knows", () => {
    expect(namesLicence("under Our-Own+1.0", "Our-Own+1.0")).toBe(true);
    expect(namesLicence("under MIT", "constructor")).toBe(false);
  });
});
