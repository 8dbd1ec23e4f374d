import { FEW, words, type Barrier } from "./barrier.ts";

const NUMBER =
  "(?:\\d{1,2}\\+?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|several|many|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|quinze|vingt|plusieurs)";

/** `5 years`, `five (5) years’`, `3-year`, `a decade`, `trois bonnes années` */
const YEARS = `(?:${NUMBER}(?: +|-| *\\(\\d{1,2}\\) +)(?:\\p{L}+ +)?(?:years?|months?|yrs?|ans?|années?|mois)'?|(?:a|one|two|une) +(?:decades?|décennie))`;

const LEAST =
  "(?:(?:of|at|least|a|minimum|min|more|than|over|required|d'au|d'un|de|du|travail|moins|minimale?|plus|professionnelle|pertinente|exigée|requise)[. :,]+)";

/** What people do for years when no word says “experience”. */
const TRADE =
  "(?:development|developer|design|designer|engineering|programming|programmer|accessibility|security|consulting|coding|field|industry|role|développement|développeu(?:r|se)|conception|programmation|programmeu(?:r|se)|accessibilité|sécurité|domaine|métier)";

export const EXPERIENCE: Barrier = {
  what: { en: "years of experience", fr: "des années d’expérience" },
  tip: {
    en: "Ask for what shows that someone can do the work: a plan, a sketch, a piece of code.",
    fr: "Demandez ce qui montre qu’on sait faire le travail : un plan, une esquisse, un bout de code.",
  },
  trace:
    /track\srecord\s|(?:years?|yrs?|ans|ann.{1,2}es?)\s(?:(?:of|de)\s(?:\S+\s)?(?:pra|anc|carr|sen)|d.anc)|exp.{1,2}rience|(?:years?|yrs?|ans|ann.{1,2}es?)\s+(?:in|as|en|dans|comme)\s/,
  patterns: [
    words(`${YEARS} +${FEW}(?:d'|l')?exp[ée]rience`),
    words(`exp[ée]rience[ :,(]+${LEAST}{0,5}${YEARS}`),
    words(`${YEARS} +(?:of +|de +|d')(?:\\p{L}+ +)?(?:practice|seniority|pratique|ancienneté|carrière)`),
    words(`track record +(?:of|with|in) +${FEW}(?:contracts?|projects?)`),
    words(`${YEARS} +(?:in|as|en|dans|comme) +(?:[\\p{L}'-]+ +){0,3}${TRADE}`),
  ],
  // What a team tells of itself, or of its project, is no demand.
  unless: words(
    "experience +of +the +project|expérience +du +projet|(?:we|the team|our [\\p{L}]+|users|officers|staff) +(?:(?:already|together) +)?(?:have|has|had|bring)|nous (?:avons|comptons)|(?:notre |l')[\\p{L}]+ (?:a|compte|possède|cumule)",
  ),
};
