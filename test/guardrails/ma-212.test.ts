import { describe, expect, it } from "vitest";
import { expectOnly, goodRecords, OPEN, problemsOf, PROGRAM, swap } from "../register/memory-folder.ts";

const rule = "MA-212";
const ALL = "attestations:\n  - unclassified\n  - stand-alone\n  - no-internal-capacity\n";

describe("MA-212: attested conditions", () => {
  it("may be attested in any order", () => {
    const change = swap(ALL, "attestations: [no-internal-capacity, unclassified, stand-alone]\n");
    expectOnly(goodRecords({ [OPEN]: change }));
  });

  it("refuses one that is missing, and says which", () => {
    const files = goodRecords({ [OPEN]: swap("  - stand-alone\n", "") });
    expectOnly(files, { rule, file: OPEN, at: "- unclassified", path: "attestations" });
    const [problem] = problemsOf(files);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "Not attested: the work is not a part of a larger purchase.",
        fr: "Il manque l’attestation suivante : le travail n’est pas une part d’un achat plus grand.",
      },
      {
        en: "If it is so, add to “attestations”: stand-alone.",
        fr: "S’il en est ainsi, ajoutez sous « attestations » : stand-alone.",
      },
    ]);
  });

  it("refuses all that are missing in one problem", () => {
    const files = goodRecords({ [OPEN]: swap(ALL, "") });
    expectOnly(files, { rule, file: OPEN, at: [2, 1], path: "attestations" });
    expect(problemsOf(files)[0]?.message).toEqual({
      en: "Not attested: the work and all that it needs are unclassified; the work is not a part of a larger purchase; nobody in the organization can do it in time.",
      fr: "Il manque l’attestation de ce qui suit : le travail et tout ce qu’il exige sont sans classification ; le travail n’est pas une part d’un achat plus grand ; personne dans l’organisation ne peut le faire à temps.",
    });
  });

  it("asks only for what the programme asks for", () => {
    const change = swap(
      "attestations: [unclassified, stand-alone, no-internal-capacity]",
      "attestations: [unclassified]",
    );
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: swap("  - stand-alone\n", "") }));
    const without = (text: string): string => text.replace(/^ {2}attestations:.*\n/m, "");
    expectOnly(goodRecords({ [PROGRAM]: without, [OPEN]: swap(ALL, "") }));
  });
});
