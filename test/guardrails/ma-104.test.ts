import { describe, expect, it } from "vitest";
import {
  AWARD,
  AWARDED,
  expectOnly,
  expectProblems,
  goodRecords,
  HOLIDAYS,
  ledgerPath,
  OPEN,
  problemsOf,
  PROGRAM,
  SKILLS,
  swap,
  swaps,
  TEAMS,
  type Change,
  withoutPostingRules,
} from "../register/memory-folder.ts";

const rule = "MA-104";

describe("MA-104: what is written is written in every language of the programme", () => {
  it.each<
    [
      what: string,
      file: string,
      change: (text: string) => string,
      at: string | [number, number],
      path: string,
    ]
  >([
    [
      "a title",
      OPEN,
      swap("  fr: Sélecteur de date accessible pour les formulaires de prestations\n", ""),
      "en: Accessible date",
      "title.fr",
    ],
    [
      "a title, of English",
      OPEN,
      swap("  en: Accessible date picker for benefit forms\n", ""),
      "fr: Sélecteur",
      "title.en",
    ],
    [
      "a title left blank",
      OPEN,
      swap("fr: Sélecteur de date accessible pour les formulaires de prestations", "fr:"),
      [4, 6],
      "title.fr",
    ],
    [
      "a summary",
      OPEN,
      swap("  en: A small component that people can use by keyboard and screen reader.\n", ""),
      "fr: Un petit",
      "summary.en",
    ],
    [
      "the reason of an amendment",
      AWARDED,
      swap("      fr: Aucune candidature n’était arrivée ; sept jours ont été ajoutés.\n", ""),
      "en: No application",
      "amendments[0].reason.fr",
    ],
    [
      "a question",
      AWARDED,
      swap("      en: May the script be written in TypeScript?\n", ""),
      "fr: Le script",
      "questions[0].question.en",
    ],
    [
      "an answer",
      AWARDED,
      swap("      fr: Non, seulement en PowerShell.\n", ""),
      "en: No, only",
      "questions[0].answer.fr",
    ],
    [
      "the reason to withhold a supplier",
      AWARD,
      swap("  name: Érable Logiciel inc.", "  withheld: { en: Private }"),
      "{ en: Private }",
      "supplier.withheld.fr",
    ],
    [
      "the note of an event",
      ledgerPath("0006-paid.md"),
      swap("event: paid", "event: paid\nnote: { fr: Merci }"),
      "{ fr: Merci }",
      "note.en",
    ],
    [
      "a holiday",
      HOLIDAYS,
      swap("{ en: Christmas Day, fr: Jour de Noël }", "{ en: Christmas Day }"),
      "{ en: Christmas Day }",
      "[0].name.fr",
    ],
    [
      "a skill",
      SKILLS,
      swap("{ en: TypeScript, fr: TypeScript }", "{ fr: TypeScript }"),
      "{ fr: TypeScript }",
      "typescript.name.en",
    ],
    [
      "the programme's name",
      PROGRAM,
      swap("name: { en: Micro-acquisition, fr: Micro-acquisition }", "name: { en: Micro-acquisition }"),
      "{ en: Micro-acquisition }",
      "name.fr",
    ],
  ])("%s", (_, file, change, at, path) => {
    expectOnly(goodRecords({ [file]: change }), { rule, file, at, path });
  });

  it("says which words are missing, and in which language", () => {
    const change = swap("      fr: Non, seulement en PowerShell.\n", "");
    const [problem] = problemsOf(goodRecords({ [AWARDED]: change }));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "“questions[0].answer” is not written in French.",
        fr: "« questions[0].answer » n’est pas écrit en français.",
      },
      { en: "Add “fr:” with the words.", fr: "Ajoutez « fr: » avec le texte." },
    ]);
  });

  it("leaves words in no language at all to MA-103, for without them the record cannot be read", () => {
    const change = swap(
      "team: web-accessibility",
      "cancelled: { date: 2027-01-25, reason: { en: '' } }\nteam: web-accessibility",
    );
    expectOnly(goodRecords({ [OPEN]: change }), {
      rule: "MA-103",
      file: OPEN,
      at: "{ en: '' }",
      path: "cancelled.reason",
    });
  });

  it("lets an amendment's values pass that are no words", () => {
    expectOnly(
      goodRecords({
        [AWARDED]: swaps(
          ["from: 2026-07-06 23:59", "from: { en: Six, fr: Six }"],
          ["to: 2026-07-13 23:59", "to: '13'"],
        ),
      }),
    );
  });
});

describe("MA-104: the text of a record", () => {
  const FRENCH = /\n# Français\n[^]*$/;
  const ENGLISH = /\n# English\n[^]*(?=\n# Français)/;

  it.each<[what: string, change: Change, at: string]>([
    ["has a French part", (text) => text.replace(FRENCH, ""), "\n# English"],
    ["has an English part", (text) => text.replace(ENGLISH, ""), "\n# Français"],
    ["has words in its French part", (text) => text.replace(FRENCH, "\n# Français\n\n"), "\n# English"],
  ])("%s", (_, change, at) => {
    expectOnly(goodRecords({ [OPEN]: change }), { rule, file: OPEN, at, path: "body" });
  });

  it("has nothing before the heading of its first language", () => {
    const change = swap("---\n\n# English\n", "---\n\n\nHello.\n\n# English\n");
    expectOnly(goodRecords({ [OPEN]: change }), { rule, file: OPEN, at: "Hello.", path: "body" });
  });

  it("may be absent", () => {
    const change = (text: string): string => text.replace(/\n# English[^]*$/, "");
    expectOnly(goodRecords({ [OPEN]: change, [PROGRAM]: withoutPostingRules }));
  });

  it("is told from code: a heading within a fence is none", () => {
    const change = swap("\n# Français\n", "\n```\n# Français\n```\n");
    const paths = problemsOf(goodRecords({ [OPEN]: change })).map(
      (problem) => `${problem.rule} ${problem.path}`,
    );
    expect(paths).toEqual(["MA-104 body"]);
  });
});

describe("MA-104: a heading that was meant for a language’s", () => {
  it.each([
    ["# Français", "# Francais"],
    ["# Français", "## Français"],
    ["# Français", "#Français"],
    ["# Français", "# Fran\u00e7ias"],
    ["# English", "## English"],
    ["# English", "# Englsh"],
  ])("%s, written %s, is asked after where it stands, once", (wanted, written) => {
    const files = goodRecords({ [AWARDED]: swap(`${wanted}\n`, `${written}\n`) });
    const problems = problemsOf(files).filter((problem) => problem.rule === rule);
    expectProblems(files, problems, { rule, file: AWARDED, at: `${written}\n`, path: "body" });
    expect(problems[0]?.tip).toEqual({
      en: `Did you mean “${wanted}” where “${written}” stands?`,
      fr: `Vouliez-vous écrire « ${wanted} » au lieu de « ${written} » ?`,
    });
  });

  it("is none that stands far from its name, nor one of another text", () => {
    const change = swap("# Français\n", "# Résumé\n");
    const problems = problemsOf(goodRecords({ [AWARDED]: change })).filter(
      (problem) => problem.rule === rule,
    );
    expect(problems.map(({ tip }) => tip.en)).toEqual(["Add a heading “# Français” with the text below it."]);
  });

  it("does not hide a text before it that is in no language", () => {
    const change = swap("# English\n", "Hello.\n\n## English\n");
    const problems = problemsOf(goodRecords({ [AWARDED]: change })).filter(
      (problem) => problem.rule === rule,
    );
    expect(problems).toHaveLength(2);
  });
});

describe("MA-104: a programme in one language", () => {
  const english = swap("languages: [en, fr]", "languages: [en]");
  const withoutFrench = (text: string): string => text.replace(/, fr: [^}]*}/g, " }");

  it("asks for no other", () => {
    const change = (text: string): string =>
      text.replace(/^ {2,}fr: .*\n/gm, "").replace(/\n# Français[^]*$/, "\n");
    const programme = (text: string): string =>
      withoutFrench(english(text).replaceAll("fr: TPS +", "fr: TPS"));
    expectOnly(
      goodRecords({
        [PROGRAM]: programme,
        [TEAMS]: withoutFrench,
        [SKILLS]: withoutFrench,
        [HOLIDAYS]: withoutFrench,
        [OPEN]: change,
        [AWARDED]: (text) => change(text).replace(/ {4,}fr: .*\n/g, ""),
      }),
    );
  });

  it("lets its records speak another too", () => {
    expectOnly(goodRecords({ [PROGRAM]: english }));
  });

  it("says so where a text would be left out, for it stands before the heading of the language", () => {
    const change = swap("---\n\n# English\n", "---\n\nHello.\n\n# English\n");
    expectOnly(goodRecords({ [PROGRAM]: english, [OPEN]: change }), {
      rule,
      file: OPEN,
      at: "Hello.",
      path: "body",
    });
  });
});
