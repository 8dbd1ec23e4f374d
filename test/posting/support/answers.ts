import type { Section } from "../../../src/posting/sections.ts";
import { answersSchema, type Answers, type GivenAnswers } from "../../../src/posting/answers.ts";

/** The sections of the good records’ programme. */
export const SECTIONS: readonly Section[] = [
  { name: "background", heading: { en: "Background", fr: "Contexte" } },
  { name: "need", heading: { en: "What we need", fr: "Ce qu’il nous faut" } },
  { name: "criteria", heading: { en: "Acceptance criteria", fr: "Critères d’acceptation" } },
];

/** Whole answers for the good records' programme, on the day of their tests: their file has no problem. */
export const WHOLE = {
  title: {
    en: "Accessible colour picker for our forms",
    fr: "Sélecteur de couleur accessible pour nos formulaires",
  },
  summary: {
    en: "A small component with which people choose a colour by keyboard and by voice.",
    fr: "Un petit composant avec lequel on choisit une couleur au clavier et à la voix.",
  },
  team: "web-accessibility",
  contact: "accessibilite-accessibility@example.gc.ca",
  price: "6500.00",
  skills: ["accessibility", "typescript"],
  posted: "2027-02-08",
  closes: "2027-02-24 14:00",
  selection: "2027-03-02",
  delivery: "2027-03-31",
  hours: "60",
  licence: "MIT",
  repository: "https://github.com/example-gov/colour-picker",
  funds_reserved: "2027-01-18",
  attestations: ["unclassified", "stand-alone", "no-internal-capacity"],
  background: {
    en: "Our forms ask for a colour in five places, and each place does it in another way.",
    fr: "Nos formulaires demandent une couleur à cinq endroits, chaque fois d’une autre manière.",
  },
  need: {
    en: "- A component that works without a mouse.\n- A page that shows how to use it.",
    fr: "- Un composant qui fonctionne sans souris.\n- Une page qui montre comment l’employer.",
  },
  criteria: {
    en: "- The code is delivered under the MIT licence, in a public repository.\n- It meets every requirement above, and automated tests show it.",
    fr: "- Le code est livré sous licence MIT, dans un dépôt public.\n- Il répond à chaque exigence ci-dessus, ce que montrent des tests automatisés.",
  },
} satisfies GivenAnswers;

export function answersOf(given: GivenAnswers): Answers {
  return answersSchema.parse(given);
}

export function wholeAnswers(changes: GivenAnswers = {}): Answers {
  return answersOf({ ...WHOLE, ...changes });
}
