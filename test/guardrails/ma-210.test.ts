import { describe, expect, it } from "vitest";
import {
  AWARD,
  expectOnly,
  expectOnlyOf,
  goodRecords,
  OPEN,
  problemsOf,
  swap,
} from "../register/memory-folder.ts";

const rule = "MA-210";
const licence = (id: string): ((text: string) => string) => swap("licence: MIT", `licence: ${id}`);

describe("MA-210: open licence", () => {
  it.each([
    "MIT",
    "Apache-2.0",
    "GPL-3.0-or-later",
    "AGPL-3.0-only",
    "MPL-2.0",
    "EUPL-1.2",
    "0BSD",
    "LiLiQ-P-1.1",
  ])("lets %s pass, for the Open Source Initiative approved it", (id) => {
    expectOnly(goodRecords({ [OPEN]: (text) => text.replaceAll("MIT", id) }));
  });

  it.each([
    ["a licence that the Open Source Initiative has not approved", "CC-BY-4.0"],
    ["a licence of Canada for data", "OGL-Canada-2.0"],
    ["a licence for documents", "GFDL-1.3-only"],
    ["a licence that forbids trade", "CC-BY-NC-4.0"],
    ["a licence that does not exist", "MIT-2.0"],
    ["a name in small letters", "mit"],
    ["the name of something that every object has", "constructor"],
  ])("refuses %s: %s", (_, id) => {
    expectOnly(goodRecords({ [OPEN]: licence(id) }), {
      rule,
      file: OPEN,
      at: `${id}\nfunds`,
      path: "licence",
    });
  });

  it("refuses it in an award too", () => {
    // That the code has another one is for MA-503.
    expectOnlyOf(rule, goodRecords({ [AWARD]: licence("CC-BY-4.0") }), {
      file: AWARD,
      at: "CC-BY-4.0",
      path: "licence",
    });
  });

  it("has nothing to say of a record that names none, which is for MA-216", () => {
    const files = goodRecords({ [OPEN]: swap("licence: MIT\n", ""), [AWARD]: swap("licence: MIT\n", "") });
    expect(problemsOf(files).map((problem) => problem.rule)).toEqual(["MA-307", "MA-216"]);
  });

  it.each([
    ["mit", "MIT"],
    ["apache-2.0", "Apache-2.0"],
    ["Apache2.0", "Apache-2.0"],
    ["gpl-3.0-or-later", "GPL-3.0-or-later"],
    ["GPL-3.0-or-latter", "GPL-3.0-or-later"],
    ["GPLv3", "GPL-3.0-or-later"],
    ["Apache", "Apache-2.0"],
    ["GPL", "GPL-3.0-or-later"],
  ])("asks of %s: did you mean %s?", (id, meant) => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: licence(id) }));
    expect([problem?.message.en, problem?.tip.en]).toEqual([
      `“${id}” is not an SPDX licence id.`,
      `Did you mean “${meant}”?`,
    ]);
  });

  it("does not ask it of one that is known but not approved", () => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: licence("CC-BY-4.0") }));
    expect([problem?.message.en, problem?.tip.en]).toEqual([
      "CC-BY-4.0 is not approved by the Open Source Initiative.",
      "Choose an approved one, such as MIT, Apache-2.0 or GPL-3.0-or-later.",
    ]);
  });
});
