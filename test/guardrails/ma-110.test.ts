import { describe, expect, it } from "vitest";
import {
  AWARDED,
  expectOnly,
  goodRecords,
  OPEN,
  PROGRAM,
  problemsOf,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-110";
const level = "warning";

/** The French text of the open record begins here, which is where a difference is told. */
const FRENCH = "## Contexte";

describe("MA-110: the two languages tell the same story", () => {
  it.each([
    [
      "a heading that is in English only",
      swap("## Acceptance criteria", "## Acceptance criteria\n\n### More"),
      "headings",
    ],
    [
      "a list item that is in French only",
      swap("- Des essais", "- Une autre chose\n- Des essais"),
      "list items",
    ],
    [
      "a link that is in English only",
      swap("without a mouse.", "without a [mouse](https://example.org/mouse)."),
      "links",
    ],
    [
      "a number that is in English only",
      swap("without a mouse.", "without a mouse in 30 browsers."),
      "numbers",
    ],
    ["another number in French", swap("suivi d’ici le 2027-02-26", "suivi d’ici le 2027-02-27"), "numbers"],
  ])("warns of %s", (_, change, word) => {
    const files = goodRecords({ [OPEN]: change });
    expectOnly(files, { rule, level, file: OPEN, at: FRENCH, path: "body" });
    expect(problemsOf(files)[0]?.message.en).toContain(word);
  });

  it.each([
    [0, 1, "The English text has 0 links, the French 1.", "Le texte anglais a 0 lien, le français 1."],
    [1, 0, "The English text has 1 link, the French 0.", "Le texte anglais a 1 lien, le français 0."],
    [2, 1, "The English text has 2 links, the French 1.", "Le texte anglais a 2 liens, le français 1."],
  ])("counts as each language does: %d in English, %d in French", (english, french, en, fr) => {
    const links = (count: number): string => " [here](https://example.org/)".repeat(count);
    const change = swaps(
      ["A script writes the policy in JSON.", `A script.${links(english)}`],
      ["Un script rédige la politique en JSON.", `Un script.${links(french)}`],
    );
    const problems = problemsOf(goodRecords({ [AWARDED]: change }));
    expect(problems.map(({ message }) => message)).toEqual([{ en, fr }]);
  });

  it("warns of another number in a French field, where it stands", () => {
    const change = swap(
      "fr: Aucune candidature n’était arrivée ; sept jours",
      "fr: Aucune candidature ; 17 jours",
    );
    expectOnly(goodRecords({ [AWARDED]: change }), {
      rule,
      level,
      file: AWARDED,
      at: "Aucune candidature ; 17",
      path: "amendments[0].reason.fr",
    });
  });

  it("names the numbers that only one of them has", () => {
    const change = swaps(
      ["en: No application had come", "en: No 25 applications of 40 had come"],
      ["fr: Aucune", "fr: Aucune des 40 ou 52"],
    );
    expect(problemsOf(goodRecords({ [AWARDED]: change }))[0]?.message).toEqual({
      en: "The numbers differ: only in English: 25; only in French: 52.",
      fr: "Les nombres diffèrent : seulement en anglais : 25 ; seulement en français : 52.",
    });
  });

  it.each([
    ["an amount, as each language writes it", "It costs $10,000.50 in all.", "Le tout coûte 10 000,50 $."],
    ["an amount with no-break spaces", "It costs $10,000.", "Le tout coûte 10\u00a0000\u00a0$."],
    ["a percentage", "About 14.975% more.", "Environ 14,975 % de plus."],
    ["a number with one decimal", "It is 12.5 times more.", "C’est 12,5 fois plus."],
    ["a time without a space", "At 14:30 on Monday.", "Lundi à 14h30."],
    ["a number with noughts before it", "Agent 007 has 15.", "L’agent 007 en a 15."],
    ["the number of a standard", "EN 301 549 and WCAG 2.2.", "WCAG 2.2 et EN 301 549."],
    ["a time in the afternoon", "At 2:30 p.m. on Monday.", "Lundi à 14 h 30."],
    ["a full hour", "At 11 a.m. on Monday.", "Lundi à 11 h."],
    ["noon", "At 12:00 p.m. sharp.", "À 12 h précises."],
    ["midnight", "At 12:00 a.m. sharp.", "À 0 h précises."],
    ["a date in words", "By February 15, 2027.", "D’ici le 15 février 2027."],
    ["the first of a month", "By March 1, 2027.", "D’ici le 1er mars 2027."],
    ["hours of work, shortened in French", "It takes 48 hours.", "Il faut 48 h."],
    ["hours of work with a fraction, shortened in French", "It takes 37.5 hours.", "Il faut 37,5 h."],
    ["a number of one digit, which good style writes as a word", "It has 3 parts.", "Il a trois parties."],
    ["millions", "For 1,250,000 people.", "Pour 1 250 000 personnes."],
    [
      "a year before a number of three digits",
      "In 2027, 100 people came.",
      "En 2027, 100 personnes sont venues.",
    ],
  ])("takes for the same: %s", (_, english, french) => {
    const change = swaps(
      ["A script writes the policy in JSON.", english],
      ["Un script rédige la politique en JSON.", french],
    );
    expectOnly(goodRecords({ [AWARDED]: change }));
  });

  it("has nothing to compare where a part is missing, which is for MA-104 to say", () => {
    const change = (text: string): string => text.replace(/\n# Français[^]*$/, "\n");
    expect(problemsOf(goodRecords({ [OPEN]: change })).map((problem) => problem.rule)).toEqual(["MA-104"]);
  });

  it("has nothing to compare in a programme in one language", () => {
    const change = swap("without a mouse.", "without a mouse in 30 browsers.");
    expectOnly(goodRecords({ [OPEN]: change, [PROGRAM]: swap("[en, fr]", "[en]") }));
  });
});
