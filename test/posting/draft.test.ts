import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyIn } from "../../src/content/body.ts";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { draftOf, NoNumberLeft, type DraftContext } from "../../src/posting/draft.ts";
import { answersOf, SECTIONS, WHOLE, wholeAnswers } from "./support/answers.ts";

const CONTEXT: DraftContext = {
  languages: ["en", "fr"],
  sections: SECTIONS,
  used: ["2027-001-date-picker"],
  year: "2027",
};

/** What a reader makes of a draft. */
function readBack(text: string): { fields: unknown; body: string } {
  const parts = splitFrontMatter(text);
  if (typeof parts === "string") throw new Error(parts);
  const { value, faults } = readYaml(parts.yaml);
  expect(faults).toEqual([]);
  return { fields: value, body: parts.body };
}

describe("a draft", () => {
  it("is the file of an opportunity, as people would write it", () => {
    const draft = draftOf(wholeAnswers(), CONTEXT);
    expect(draft.path).toBe("opportunities/2027-002-accessible-colour-picker-for-our-forms.md");
    expect(draft.text).toBe(`---
title:
  en: Accessible colour picker for our forms
  fr: Sélecteur de couleur accessible pour nos formulaires
summary:
  en: A small component with which people choose a colour by keyboard and by voice.
  fr: Un petit composant avec lequel on choisit une couleur au clavier et à la voix.
team: web-accessibility
contact: accessibilite-accessibility@example.gc.ca
price: "6500.00"
skills: [accessibility, typescript]
posted: 2027-02-08
closes: 2027-02-24 14:00
selection: 2027-03-02
delivery: 2027-03-31
hours: 60
licence: MIT
repository: https://github.com/example-gov/colour-picker
funds_reserved: 2027-01-18
attestations: [unclassified, stand-alone, no-internal-capacity]
---

# English

## Background

Our forms ask for a colour in five places, and each place does it in another way.

## What we need

- A component that works without a mouse.
- A page that shows how to use it.

## Acceptance criteria

- The code is delivered under the MIT licence, in a public repository.
- It meets every requirement above, and automated tests show it.

# Français

## Contexte

Nos formulaires demandent une couleur à cinq endroits, chaque fois d’une autre manière.

## Ce qu’il nous faut

- Un composant qui fonctionne sans souris.
- Une page qui montre comment l’employer.

## Critères d’acceptation

- Le code est livré sous licence MIT, dans un dépôt public.
- Il répond à chaque exigence ci-dessus, ce que montrent des tests automatisés.
`);
  });

  it("says where each part of its text stands", () => {
    const { text, parts } = draftOf(wholeAnswers({ background: { en: "## What we need\n\n---" } }), CONTEXT);
    const lines = text.split("\n");
    expect(
      parts.map(({ answer, locale, firstLine, lastLine }) => [
        answer,
        locale,
        lines[firstLine - 1],
        lines[lastLine - 1],
      ]),
    ).toEqual([
      ["background", "en", "## Background", "---"],
      ["need", "en", "## What we need", WHOLE.need.en.split("\n")[1]],
      ["criteria", "en", "## Acceptance criteria", WHOLE.criteria.en.split("\n")[1]],
      ["need", "fr", "## Ce qu’il nous faut", WHOLE.need.fr.split("\n")[1]],
      ["criteria", "fr", "## Critères d’acceptation", WHOLE.criteria.fr.split("\n")[1]],
    ]);
  });

  it("leaves out what is not answered", () => {
    expect(draftOf(answersOf({ team: "web" }), CONTEXT)).toMatchObject({
      path: "opportunities/2027-002-opportunity.md",
      text: "---\nteam: web\n---\n",
      parts: [],
    });
  });

  it("is named after the year in which it is posted, else the present one", () => {
    const ref = (posted: string): string => draftOf(wholeAnswers({ posted }), CONTEXT).ref.slice(0, 8);
    expect([ref("2028-01-03"), ref("soon"), ref("")]).toEqual(["2028-001", "2027-002", "2027-002"]);
  });

  it("is named after its French title where it has no other", () => {
    const context: DraftContext = { languages: ["fr"], sections: SECTIONS, used: [], year: "2027" };
    expect(draftOf(answersOf({ title: { fr: "Été" } }), context).ref).toBe("2027-001-ete");
  });

  it("speaks only the languages of its programme, and in one of them without headings for it", () => {
    const { text } = draftOf(wholeAnswers(), { ...CONTEXT, languages: ["en"] });
    expect(text).not.toMatch(/fr:|Français|# English/);
    expect(text).toContain("---\n\n## Background\n");
  });

  it("cannot be made where the year has no number left", () => {
    expect(() => draftOf(wholeAnswers(), { ...CONTEXT, used: ["2027-999-last"] })).toThrow(NoNumberLeft);
  });

  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("---", "- a", "a: b", "# c", "“«é»”\n\n- 🎉", "'", '"', "yes", "010", "{x}", "  x\n\ty"),
  );

  it("keeps every word, whatever it is", () => {
    fc.assert(
      fc.property(words, words, words, words, (title, summary, contact, need) => {
        const answers = answersOf({
          title: { en: title },
          summary: { fr: summary },
          contact,
          need: { en: need },
        });
        const { text } = draftOf(answers, CONTEXT);
        fc.pre(!text.includes("\0") && !/^ {0,3}(#|`{3}|~{3})/m.test(need));
        const { fields, body } = readBack(text);
        expect(fields ?? {}).toEqual({
          ...(answers.title.en && { title: { en: answers.title.en } }),
          ...(answers.summary.fr && { summary: { fr: answers.summary.fr } }),
          ...(answers.contact && { contact: answers.contact }),
        });
        expect(bodyIn(body, ["en", "fr"]).en).toBe(
          answers.need.en ? `## What we need\n\n${answers.need.en}` : undefined,
        );
      }),
    );
  });
});
