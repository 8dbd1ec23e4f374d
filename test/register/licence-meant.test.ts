import fc from "fast-check";
import spdxLicenses from "spdx-license-list";
import { describe, expect, it } from "vitest";
import { licenceMeant } from "../../src/register/licence-meant.ts";

describe("the licence that someone meant", () => {
  it.each([
    ["Apache 2", "Apache-2.0"],
    ["Apache License 2.0", "Apache-2.0"],
    ["Apache-2", "Apache-2.0"],
    ["Apache", "Apache-2.0"],
    ["MIT License", "MIT"],
    ["Licence MIT", "MIT"],
    ["GNU GPL v3", "GPL-3.0-or-later"],
    ["GPLv3", "GPL-3.0-or-later"],
    ["AGPL 3", "AGPL-3.0-or-later"],
    ["BSD 3 Clause", "BSD-3-Clause"],
    ["EUPL", "EUPL-1.2"],
    ["CC BY 4.0", "CC-BY-4.0"],
    ["Apatche-2.0", "Apache-2.0"],
  ])("by %j is %s", (written, id) => {
    expect(licenceMeant(written)).toBe(id);
  });

  it.each(["", "…", "ask us first", "proprietary", ".0".repeat(30_000), "Apache".repeat(5_000)])(
    "by %j is none",
    (written) => {
      expect(licenceMeant(written)).toBeUndefined();
    },
  );

  it("by an id in any case is that id, or one of the same version", () => {
    const ids = fc.constantFrom(...Object.keys(spdxLicenses).filter((id) => spdxLicenses[id]?.osiApproved));
    fc.assert(
      fc.property(ids, (id) => {
        const bare = (name: string | undefined): string | undefined =>
          name?.toLowerCase().replace(/-(?:only|or-later)$|\+$/, "");
        expect(bare(licenceMeant(id.toUpperCase()))).toBe(bare(id));
      }),
    );
  });
});
