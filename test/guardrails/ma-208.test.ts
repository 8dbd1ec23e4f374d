import { describe, expect, it } from "vitest";
import {
  AWARDED,
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-208";
const ENGLISH = [
  "- The code is under the MIT licence.",
  "- The [guide](https://example.org/guide) is followed by 2027-02-26.",
];
const FRENCH = [
  "- Le code est sous licence MIT.",
  "- Le [guide](https://example.org/guide) est suivi d’ici le 2027-02-26.",
];

const of208 = (files: Parameters<typeof problemsOf>[0]) =>
  problemsOf(files).filter((problem) => problem.rule === rule);
const saidOf = (change: (text: string) => string) =>
  of208(goodRecords({ [OPEN]: change })).map(({ message, line }) => [message.en, line]);

describe("MA-208: the sections of the template", () => {
  it("are told in each language in which one is missing, at the heading of the language", () => {
    const files = goodRecords({
      [OPEN]: swaps(["## Background", "## Why"], ["## Contexte", "## Pourquoi"]),
    });
    expectOnly(
      files,
      { rule, file: OPEN, at: "# English", path: "body" },
      { rule, file: OPEN, at: "# Français", path: "body" },
    );
    expect(of208(files).map(({ message, tip }) => [message, tip])).toEqual([
      [
        {
          en: "The English text has no section “Background”.",
          fr: "Le texte anglais n’a pas de section « Background ».",
        },
        {
          en: "Add a heading “## Background” with its text below.",
          fr: "Ajoutez un titre « ## Background » suivi de son texte.",
        },
      ],
      [
        {
          en: "The French text has no section “Contexte”.",
          fr: "Le texte français n’a pas de section « Contexte ».",
        },
        {
          en: "Add a heading “## Contexte” with its text below.",
          fr: "Ajoutez un titre « ## Contexte » suivi de son texte.",
        },
      ],
    ]);
  });

  it("are recognized where they are nearly right", () => {
    const [problem] = of208(
      goodRecords({ [OPEN]: swap("## Acceptance criteria", "## Acceptance criterion") }),
    );
    expect(problem?.tip).toEqual({
      en: "Is “Acceptance criterion” meant to be this section? Write “## Acceptance criteria”.",
      fr: "« Acceptance criterion » tient-il lieu de cette section ? Écrivez « ## Acceptance criteria ».",
    });
  });

  it.each([
    ["in capitals", "## BACKGROUND"],
    ["with a colon", "## Background:"],
    ["in bold", "## **Background**"],
    ["closed by marks", "## Background ##"],
    ["at a lower level", "#### Background"],
    ["underlined", "Background\n----------"],
  ])("may be written %s", (_, heading) => {
    expectOnly(goodRecords({ [OPEN]: swap("## Background", heading) }));
  });

  it.each([
    ["a straight apostrophe", "Ce qu'il nous faut"],
    ["no accents", "Ce qu’il nous faut"],
  ])("may be written with %s", (_, heading) => {
    expectOnly(
      goodRecords({
        [OPEN]: swaps(["Ce qu’il nous faut", heading], ["Critères d’acceptation", "Criteres d'acceptation"]),
      }),
    );
  });

  it.each([
    ["in a block of code", "```\n## Background\n```\n\n"],
    ["in a comment that is quoted", "`## Background`\n\n"],
  ])("are not found %s", (_, text) => {
    expect(saidOf(swap("## Background\n\n", text)).map(([message]) => message)).toEqual([
      "The English text has no section “Background”.",
    ]);
  });

  it("say something", () => {
    const files = goodRecords({ [OPEN]: swap("Our forms have a calendar that needs a mouse.\n\n", "") });
    expectOnly(files, { rule, file: OPEN, at: "## Background", path: "body" });
    expect(of208(files)[0]).toMatchObject({
      message: { en: "Nothing stands below “Background”.", fr: "Il n’y a rien sous « Background »." },
      tip: { en: "Write its text below the heading.", fr: "Rédigez son texte sous le titre." },
    });
  });

  it("may say it below headings of their own", () => {
    expectOnly(
      goodRecords({
        [OPEN]: swaps(
          ["## Background\n", "## Background\n\n### Today\n"],
          ["## Contexte\n", "## Contexte\n\n### Actuel\n"],
        ),
      }),
    );
  });
});

describe("MA-208: acceptance criteria", () => {
  it("name the licence in each language", () => {
    const files = goodRecords({
      [OPEN]: swaps([String(ENGLISH[0]), "- The code is open."], [String(FRENCH[0]), "- Le code est libre."]),
    });
    expectOnly(
      files,
      { rule, file: OPEN, at: "## Acceptance criteria", path: "body" },
      { rule, file: OPEN, at: "## Critères d’acceptation", path: "body" },
    );
    expect(of208(files).map(({ message, tip }) => [message, tip])).toEqual([
      [
        {
          en: "“Acceptance criteria” does not name the licence, MIT.",
          fr: "« Acceptance criteria » ne nomme pas la licence, MIT.",
        },
        {
          en: "Add a line such as “The code is published under the MIT licence.”",
          fr: "Ajoutez une ligne comme « Le code est publié sous licence MIT. »",
        },
      ],
      [
        {
          en: "“Critères d’acceptation” does not name the licence, MIT.",
          fr: "« Critères d’acceptation » ne nomme pas la licence, MIT.",
        },
        {
          en: "Add a line such as “The code is published under the MIT licence.”",
          fr: "Ajoutez une ligne comme « Le code est publié sous licence MIT. »",
        },
      ],
    ]);
  });

  it("name the licence of the record, and not another", () => {
    expect(saidOf(swap("licence: MIT", "licence: Apache-2.0"))).toHaveLength(2);
  });

  it("say more than the licence", () => {
    const files = goodRecords({
      [OPEN]: swaps([`\n${String(ENGLISH[1])}`, ""], [`\n${String(FRENCH[1])}`, ""]),
    });
    expectOnly(
      files,
      { rule, file: OPEN, at: "## Acceptance criteria", path: "body" },
      { rule, file: OPEN, at: "## Critères d’acceptation", path: "body" },
    );
    expect(of208(files)[0]).toMatchObject({
      message: {
        en: "“Acceptance criteria” says nothing but the licence.",
        fr: "« Acceptance criteria » ne dit rien d’autre que la licence.",
      },
      tip: {
        en: "Add a line for each thing that you will check before you accept the work.",
        fr: "Ajoutez une ligne pour chaque chose que vous vérifierez avant d’accepter le travail.",
      },
    });
  });

  it.each([
    ["a second sentence", "The code is under MIT. The tests pass."],
    ["a numbered list", "1. The code is under MIT\n2. The tests pass"],
    ["paragraphs", "The code is under MIT\n\nThe tests pass"],
    ["a table", "| Criterion |\n| --- |\n| the MIT licence |\n| tests pass |"],
  ])("may stand in %s", (_, text) => {
    expect(saidOf(swap(ENGLISH.join("\n"), text))).toEqual([]);
  });

  it("are one fault where they are empty", () => {
    expect(saidOf(swap(`${ENGLISH.join("\n")}\n\n`, "")).map(([message]) => message)).toEqual([
      "Nothing stands below “Acceptance criteria”.",
    ]);
  });
});

describe("MA-208", () => {
  it("does not spare a draft, which opens by itself when its day comes", () => {
    const change = swaps(
      ["## Background", "## Why"],
      ["posted: 2027-01-11", "posted: 2027-01-21"],
      ["funds_reserved: 2027-01-08\n", ""],
      ["2027-02-01 14:30", "2027-02-04 14:30"],
    );
    expect(problemsOf(goodRecords({ [OPEN]: change })).map((problem) => problem.rule)).toEqual([rule]);
  });

  it("judges a programme in one language, with or without its heading", () => {
    const program = { [PROGRAM]: swap("languages: [en, fr]", "languages: [en]") };
    const english = (text: string): string => text.replace(/\n# Français[^]*$/, "");
    const bare = (text: string): string => english(text).replace("# English\n", "");
    for (const [change, place] of [
      [english, "# English"],
      [bare, "## Background"],
    ] as const) {
      expect(of208(goodRecords({ ...program, [OPEN]: change, [AWARDED]: change }))).toEqual([]);
      const files = goodRecords({
        ...program,
        [OPEN]: (text) => swap("## Acceptance criteria", "## Criteria")(change(text)),
      });
      const body = String(files[OPEN]).split("\n");
      expect(of208(files).map(({ line }) => body[line - 1])).toEqual([place]);
    }
  });

  it("has nothing to judge where a part is missing, which is for MA-104 to say", () => {
    const change = (text: string): string => text.replace(/\n# Français[^]*$/, "\n");
    expect(of208(goodRecords({ [OPEN]: change }))).toEqual([]);
  });

  it("asks for the sections only, where a programme does not say which holds the criteria", () => {
    const program = (text: string): string => text.replace(/^ {2}criteria:.*\n/m, "");
    const files = goodRecords({
      [PROGRAM]: program,
      [OPEN]: swap(String(ENGLISH[0]), "- The code is open."),
    });
    expect(of208(files)).toEqual([]);
  });

  it("is no rule of a programme without a template", () => {
    const program = (text: string): string =>
      text.replace(/^ {2}sections:\n(?: {4}.*\n)+/m, "").replace(/^ {2}criteria:.*\n/m, "");
    const files = goodRecords({ [PROGRAM]: program, [OPEN]: swap("## Background", "## Why") });
    expect(of208(files)).toEqual([]);
  });
});
