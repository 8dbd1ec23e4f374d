import { describe, expect, it } from "vitest";
import { POSTING_FIELDS } from "../../src/model/program.ts";
import { expectOnly, goodRecords, OPEN, problemsOf, PROGRAM, swap } from "../register/memory-folder.ts";

const rule = "MA-216";
const FIELDS = "[summary, contact, skills, selection, delivery, hours, licence, body]";

/** A record without a field, whether it stands on one line or on several. */
function without(field: string): (text: string) => string {
  if (field === "body") return (text) => text.replace(/\n---\n[^]*$/, "\n---\n");
  return (text) => text.replace(new RegExp(`^${field}:.*\\n(?: {2}.*\\n)*`, "m"), "");
}

describe("MA-216: nothing that a vendor needs is left out", () => {
  it.each(POSTING_FIELDS)("refuses an opportunity without %s, in words of both languages", (field) => {
    const files = goodRecords({ [OPEN]: without(field) });
    expectOnly(files, { rule, file: OPEN, at: [2, 1], path: field });
  });

  it("says what the field is for, and what to do", () => {
    const said = ["contact", "body"].map((field) => {
      const [problem] = problemsOf(goodRecords({ [OPEN]: without(field) }));
      return [problem?.message, problem?.tip];
    });
    expect(said).toEqual([
      [
        {
          en: "Vendors need “contact”, which is missing: the address for questions and applications.",
          fr: "Les fournisseurs ont besoin de « contact », qui manque : l’adresse pour les questions et les candidatures.",
        },
        { en: "Add “contact:”.", fr: "Ajoutez « contact: »." },
      ],
      [
        {
          en: "Vendors need “body”, which is missing: the text that tells what is wanted.",
          fr: "Les fournisseurs ont besoin de « body », qui manque : le texte qui dit ce qui est demandé.",
        },
        {
          en: "Write it below the second line ---, in every language of the programme.",
          fr: "Écrivez-le sous la seconde ligne ---, dans chaque langue du programme.",
        },
      ],
    ]);
  });

  it("refuses each that is missing, and an empty list", () => {
    const change = (text: string): string =>
      without("hours")(text).replace(/^skills:\n(?: {2}.*\n)+/m, "skills: []\n");
    const problems = problemsOf(goodRecords({ [OPEN]: change }));
    expect(problems.map((problem) => [problem.rule, problem.path]).sort()).toEqual([
      [rule, "hours"],
      [rule, "skills"],
    ]);
  });

  it("refuses a body of blank lines, and leaves one in a single language to MA-104", () => {
    const blank = (text: string): string => `${without("body")(text)}\n \n\n`;
    const english = (text: string): string => text.replace(/\n# Français[^]*$/, "\n");
    const rulesOf = (change: (text: string) => string): string[] =>
      problemsOf(goodRecords({ [OPEN]: change })).map((problem) => problem.rule);
    expect([rulesOf(blank), rulesOf(english)]).toEqual([[rule], ["MA-104"]]);
  });

  it("asks only for what the programme asks for", () => {
    const some = swap(FIELDS, "[licence]");
    expectOnly(goodRecords({ [PROGRAM]: some, [OPEN]: without("contact") }));
    const none = (text: string): string => text.replace(/^ {2}fields:.*\n/m, "");
    expectOnly(goodRecords({ [PROGRAM]: none, [OPEN]: without("hours") }));
  });
});
