import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { supplierKey } from "../../src/register/supplier-name.ts";

describe("a supplier's name", () => {
  it.each<[what: string, names: string[]]>([
    ["case", ["Érable Logiciel", "ÉRABLE LOGICIEL", "érable logiciel"]],
    ["accents, also composed ones", ["Érable Logiciel", "Erable Logiciel", "E\u0301rable Logiciel"]],
    [
      "punctuation and spaces",
      ["Data-Works", "Data Works", "DataWorks", " Data,  Works. ", "Data\u00a0Works"],
    ],
    [
      "English legal forms",
      [
        "Acme",
        "Acme Inc.",
        "Acme, Inc",
        "ACME LTD.",
        "Acme Limited",
        "Acme LLC",
        "Acme L.L.C.",
        "Acme Corp.",
      ],
    ],
    [
      "French legal forms",
      [
        "Acmé",
        "Acmé inc.",
        "Acmé ltée",
        "Acmé Limitée",
        "Acmé S.A.",
        "Acmé S. A.",
        "Acmé S.E.N.C.",
        "Acmé enr.",
      ],
    ],
    ["others' legal forms", ["Acme", "Acme GmbH", "Acme S.A.R.L.", "Acme B.V.", "Acme Pty Ltd"]],
    [
      "what abbreviates a cooperative",
      ["Coopérative Démo-Données", "COOP. DÉMO DONNÉES", "Co-op Démo Données", "La Coop Démo-Données inc."],
    ],
    ["several legal forms", ["Acme", "Acme Co. Ltd.", "Acme Inc./Ltée", "Acme Company Limited"]],
    ["and, et and &", ["Roy & Fils", "Roy and Fils", "Roy et fils inc.", "Roy&Fils", "Roy + Fils"]],
    ["letters of other alphabets’ making", ["Cœur Søl", "COEUR SOL"]],
    ["full width and trade marks", ["Ａｃｍｅ", "Acme™", "acme®"]],
    ["initials", ["I.B.M.", "IBM", "I B M Corp."]],
    ["an English article", ["Maple Group", "The Maple Group", "THE MAPLE GROUP INC."]],
    ["a French article", ["Compagnie Tremblay", "La Compagnie Tremblay", "La compagnie Tremblay ltée"]],
    [
      "a French article in the plural",
      ["Entreprises Roy", "Les Entreprises Roy", "Les entreprises Roy enr."],
    ],
    ["an elided article", ["Atelier Web", "L’Atelier Web", "L'atelier Web inc."]],
    ["the order of a person’s names", ["Jane Doe", "Doe, Jane", "DOE,JANE", "Doe , Jane"]],
    ["the order of compound names", ["Marie-Ève St-Pierre", "St-Pierre, Marie-Ève"]],
    ["the order of two given names", ["Jane Q. Doe", "Doe, Jane Q."]],
    [
      "how someone works",
      ["Jane Doe", "Jane Doe (freelancer)", "Jane Doe (pigiste)", "Doe, Jane (travailleuse autonome)"],
    ],
    [
      "that it is a cooperative",
      ["Coop Web", "Coop Web, coopérative de travail", "Coop Web (coopérative de solidarité)"],
    ],
    [
      "that a professional is incorporated",
      ["Jane Doe", "Jane Doe Professional Corporation", "Jane Doe, société professionnelle inc."],
    ],
    ["apostrophes", ["L’Atelier", "L'Atelier", "LAtelier"]],
  ])("is compared without %s", (_, names) => {
    expect(new Set(names.map(supplierKey)).size).toBe(1);
  });

  it.each<[string, string]>([
    ["Acme Software", "Acme Hardware"],
    ["vendor-3", "vendor-36"],
    ["Made-up Supplier 0001", "Made-up Supplier 0010"],
    ["9123-4567 Québec inc.", "9123-4568 Québec inc."],
    ["C++ Studio", "C Studio"],
    ["C# Studio", "C Studio"],
    ["Roy & Fils", "Roy Fils"],
    ["Smith & Co.", "Smith"],
    ["Incline", "Cline Inc."],
    ["Corp Design", "Design"],
    ["Le Blanc", "Blanc"],
    ["La Fontaine Design", "Fontaine Design"],
    ["Les Roy", "Roy"],
    ["Compagnie Tremblay", "Tremblay"],
    ["Groupe Conseil", "Conseil"],
    ["Theo Group", "O Group"],
    ["Laval Studio", "Val Studio"],
    ["Doe, Jane", "Doe, John"],
    ["Jane Doe", "John Doe"],
    ["Doe, Jane & Co.", "Jane Doe"],
    ["Roy, Côté, Gagnon", "Gagnon Roy Côté"],
    ["Maple, Design", "Design Maple"],
    ["Roy, avocats", "Avocats Roy"],
    ["Doe Studio, Jane", "Jane Doe Studio"],
    ["Jane Doe (Ottawa)", "Jane Doe"],
    ["Freelancer Jane", "Jane"],
    ["Coop Web", "Web"],
    ["Coopérative de travail", "Coopérative"],
    ["Acme Professional", "Acme"],
    ["The", "A"],
    ["हिन्दी", "हन्दी"],
    ["!!!", "???"],
  ])("%s is not %s", (one, other) => {
    expect(supplierKey(one)).not.toBe(supplierKey(other));
  });

  it.each([
    "Inc.",
    "Co. Ltd.",
    "S.A.",
    "&",
    "!!!",
    "The",
    "The Inc.",
    "La Compagnie",
    "Professional Corporation",
    "(pigiste)",
    "Coopérative de travail",
  ])("of %s alone is still a name", (name) => {
    expect(supplierKey(name)).not.toBe("");
  });

  it("is what it is compared as", () => {
    const word = fc.constantFrom(
      "Acme",
      "The",
      "La",
      "Compagnie",
      "L’",
      "Doe,",
      "(pigiste)",
      "Inc.",
      "Ltée",
      "S.",
      "A.",
      "&",
      "et",
      "+",
      "É",
      "œuvre",
      "9",
      "İ",
      "ﬁ",
      "ẞ",
    );
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(name, (text) => {
        const key = supplierKey(text);
        expect(supplierKey(key)).toBe(key);
      }),
    );
  });

  it("does not depend on case, nor on a legal form after it", () => {
    const name = fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,2}$/);
    fc.assert(
      fc.property(name, fc.constantFrom("Inc.", ", LLC", " ltée", " S.E.N.C.R.L."), (text, form) => {
        expect(supplierKey(`${text.toUpperCase()} ${form}`)).toBe(supplierKey(text));
      }),
    );
  });
});
