import { describe, expect, it } from "vitest";
import { openDesk } from "../../src/posting/desk.ts";
import { wordsOf } from "../../src/posting/questions.ts";
import { sectionsOf } from "../../src/posting/sections.ts";
import { goodRecords, memoryFolder, NOW, PROGRAM, swap } from "../register/memory-folder.ts";
import { SECTIONS, WHOLE, wholeAnswers } from "./support/answers.ts";

const languages = ["en", "fr"] as const;

describe("the sections of a programme", () => {
  it("are those of its template, and the criteria are known by their heading", () => {
    const posting = {
      sections: {
        en: ["Background", "What we need", "Acceptance criteria"],
        fr: ["Contexte", "Ce qu’il nous faut", "Critères d’acceptation"],
      },
      criteria: { en: "Acceptance criteria", fr: "Critères d’acceptation" },
    };
    expect(sectionsOf({ languages: [...languages], posting })).toEqual(SECTIONS);
  });

  it("are one text without a heading where there is no template", () => {
    expect(sectionsOf({ languages: ["en"] })).toEqual([{ name: "need", heading: {} }]);
  });

  it("have the criteria at their end where the template does not name them", () => {
    const posting = { sections: { en: ["Why"] }, criteria: { en: "Done when" } };
    expect(sectionsOf({ languages: ["en"], posting })).toEqual([
      { name: "background", heading: { en: "Why" } },
      { name: "criteria", heading: { en: "Done when" } },
    ]);
  });
});

describe("a programme with a template of its own", () => {
  const files = goodRecords({
    [PROGRAM]: (text: string) =>
      [
        swap("[Background, What we need, Acceptance criteria]", "[Why, Done when, What, Who may read it]"),
        swap(
          "[Contexte, Ce qu’il nous faut, Critères d’acceptation]",
          "[Pourquoi, Fini quand, Quoi, Qui peut le lire]",
        ),
        swap(
          "criteria: { en: Acceptance criteria, fr: Critères d’acceptation }",
          "criteria: { en: Done when, fr: Fini quand }",
        ),
      ].reduce((changed, change) => change(changed), text),
  });
  const desk = openDesk(memoryFolder(files), NOW);
  if (desk.kind !== "desk") throw new Error(JSON.stringify(desk.problems));

  it("is asked for its own sections, in their order and by their names", () => {
    const asked = desk.questions.filter(({ group }) => group === "text");
    expect(asked.map((question) => [question.name, wordsOf(question, "fr").label])).toEqual([
      ["background", "Pourquoi"],
      ["criteria", "Fini quand"],
      ["need", "Quoi"],
      ["part_4", "Qui peut le lire"],
    ]);
  });

  it("is written with its own headings, and its rules are content", () => {
    const answers = wholeAnswers({ part_4: { en: "Everyone.", fr: "Tout le monde." } });
    const { draft, problems } = desk.judge(answers);
    expect(draft.text.match(/^## .*$/gm)).toEqual([
      ...["## Why", "## Done when", "## What", "## Who may read it"],
      ...["## Pourquoi", "## Fini quand", "## Quoi", "## Qui peut le lire"],
    ]);
    expect(draft.text).toContain(
      `## Why\n\n${WHOLE.background.en}\n\n## Done when\n\n${WHOLE.criteria.en}\n`,
    );
    expect(problems).toEqual([]);
  });
});
