import type { Bilingual } from "../model/locale.ts";

/** A kind of demand that keeps vendors out, and how it is put in English and French. */
export interface Barrier {
  /** What the words ask for. */
  readonly what: Bilingual;
  readonly tip: Bilingual;
  /** What every text with the demand has something of: a quick look. */
  readonly trace: RegExp;
  readonly patterns: readonly RegExp[];
  /** What makes another thing of it, anywhere in the same clause. */
  readonly unless?: RegExp;
  /** Whether it is a demand only where the clause denies it: “cannot be done remotely”. */
  readonly whenNegated?: true;
}

/** Words begin and end where letters and digits do. Texts have one kind of apostrophe and space when they are searched. */
function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, "giu");
}

/** A few words between two others. */
const FEW = "(?:[\\p{L}\\p{N}'.,/()-]+ +){0,5}?";
const NUMBER =
  "(?:\\d{1,2}\\+?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|several|many|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|quinze|vingt|plusieurs)";
/** `5 years`, `five (5) years’`, `3-year`, `trois bonnes années` */
const YEARS = `${NUMBER}(?: +|-| *\\(\\d{1,2}\\) +)(?:\\p{L}+ +)?(?:years?|months?|yrs?|ans?|années?|mois)'?`;
const LEAST =
  "(?:(?:of|at|least|a|minimum|min|more|than|over|required|d'au|d'un|de|du|moins|minimale?|plus|professionnelle|pertinente|exigée|requise)[. :,]+)";
const VENDORS =
  "(?:applicants?|candidate?s?|vendors?|suppliers?|bidders?|contractors?|developers?|fournisseurs?|soumissionnaires?|entrepreneure?s?|développeu(?:rs?|ses?))";
const WORKED =
  "(?:work(?:s|ed|ing)?|presence|present|attend(?:s|ance)?|meet(?:s|ings?)?|come|visits?|travel|done|performed|carried out|delivered|days?|hours?|available)";
const TRAVAIL =
  "(?:travail(?:ler|le|lent|lera|leront)?|travaux|présen(?:ce|te?s?)|rencontres?|réunions?|visites?|venir|se (?:rendre|déplacer|faire|présenter)|assister|faits?|effectuée?s?|réalisée?s?|exécutée?s?|jours?|heures?|formation)";
const HERE =
  "(?:on[- ]site|in person|(?:on|at|in) +(?:our|the department's|the team's) +(?:premises|offices?)|sur place|en personne|dans (?:nos|les|vos) (?:locaux|bureaux)|en présentiel)";

const PRESENCE = {
  what: { en: "presence on site", fr: "une présence sur place" },
  tip: {
    en: "Let the work be done from anywhere, so that vendors outside your city can apply.",
    fr: "Laissez faire le travail de partout, pour que les fournisseurs d’ailleurs puissent se porter candidats.",
  },
};

export const BARRIERS: readonly Barrier[] = [
  {
    what: { en: "years of experience", fr: "des années d’expérience" },
    tip: {
      en: "Ask for what shows that someone can do the work: a plan, a sketch, a piece of code.",
      fr: "Demandez ce qui montre qu’on sait faire le travail : un plan, une esquisse, un bout de code.",
    },
    trace: /exp.{1,2}rience/i,
    patterns: [
      words(`${YEARS} +${FEW}(?:d'|l')?exp[ée]rience`),
      words(`exp[ée]rience[ :,(]+${LEAST}{0,5}${YEARS}`),
    ],
    // What a team tells of itself is no demand.
    unless: words(
      "(?:we|the team|our [\\p{L}]+|users|officers|staff) +(?:(?:already|together) +)?(?:have|has|had|bring)|nous (?:avons|comptons)|(?:notre |l')[\\p{L}]+ (?:a|compte|possède|cumule)",
    ),
  },
  {
    what: { en: "a qualification before the competition", fr: "une qualification préalable au concours" },
    tip: {
      en: "Open the competition to everyone who can do the work, and judge what they send.",
      fr: "Ouvrez le concours à quiconque sait faire le travail, et jugez ce qui est envoyé.",
    },
    trace:
      /qualifi|standing\s|supply\s|offres?\s.{1,2}\scommande|d.approvisionnement|certifi|accr.{1,2}dit|degree|diplom|dipl.{1,2}m|agr.{1,2}(?:ment|.?s?\s)/i,
    patterns: [
      words("pre-?qualifi\\p{L}+|pr[ée]-?qualifi\\p{L}+"),
      words(
        "standing offers?|supply arrangements?|offres? à commandes?|arrangements? en matière d'approvisionnement",
      ),
      words(
        `(?:lists? of|only|open to|restricted to|limited to) +qualified +${VENDORS}|qualified +${VENDORS} +lists?`,
      ),
      words(
        `(?:listes? +(?:de|des)|réservée?s? +aux|limitée?s? +aux|seuls? +(?:le|les)) +${VENDORS} +(?:déjà +)?(?:qualifi|accrédit|agré)ée?s?`,
      ),
      words("(?:professional|formal|recognized) qualifications?|qualifications? professionnelles?"),
      words(
        `(?:${VENDORS}|you|vous) +(?:must|shall|needs?(?: to)?|ha(?:ve|s) to|should|doi(?:t|vent)|devez|devr(?:ont|a|ez)) +${FEW}(?:certified|accredited|certifications?|accreditation|accréditations?|accréditée?s?|certifiée?s?|degree|diploma|diplômes?|agrément)`,
      ),
    ],
  },
  {
    what: { en: "a security clearance", fr: "une cote de sécurité" },
    tip: {
      en: "The work is unclassified: say what data it touches, and use made-up data in its place.",
      fr: "Le travail est sans classification : dites quelles données il touche, et remplacez-les par des données fictives.",
    },
    trace:
      /clear(?:ance|ed)|screening|reliability|enhanced|secret\s|de\s(?:s.{1,2}curit|fiabilit)|casier|criminal|police/i,
    patterns: [
      words(
        "(?:(?:valid|secret|top secret|government|reliability) +){0,3}security +(?:clearances?|screenings?)",
      ),
      words("(?:secret|reliability|enhanced) +(?:status|clearances?|screenings?)"),
      words("security[- ]cleared|cleared +(?:to|at) +(?:the +)?(?:secret|reliability)"),
      words("criminal +(?:records?|background) +checks?|police +(?:records? +)?checks?"),
      words(
        "(?:cotes?|habilitations?|autorisations?|enquêtes?|attestations?) +(?:valides? +)?de +(?:sécurité|fiabilité)",
      ),
      words("(?:vérification|extrait) +(?:du|de +(?:son|votre|leur)) +casier +judiciaire"),
    ],
  },
  {
    ...PRESENCE,
    trace:
      /on[-\s]site|in\sperson|en\spersonne|(?:our|['’]s)\s(?:offices?|premises)\b|sur\splace|(?:nos|les|vos)\s(?:locaux|bureaux)|pr.{1,2}senti|pr.{1,2}sence/i,
    patterns: [
      words(`(?:${WORKED}|${TRAVAIL}) +${FEW}${HERE}|(?:be|être|sera|seront|soit|soient) +${HERE}`),
      words("on-site +(?:work|presence|attendance|meetings?|visits?|days?|training|interviews?|kick-?off)"),
      words("présence +(?:physique|obligatoire|au bureau)"),
    ],
    // A choice is no demand.
    unless: words(
      "may|can|could|(?<!not )remote(?:ly)?|from (?:anywhere|home)|if (?:you|they) (?:like|wish|prefer)|peu(?:t|vent)|pou(?:vez|rra|rront|rrez)|possibles?|au choix|(?<!pas |non )à distance|si (?:vous|l'on) (?:le )?(?:voulez|souhaitez|préférez)",
    ),
  },
  {
    ...PRESENCE,
    trace: /remote|t.{1,2}l.{1,2}travail|[àa]\u0300?\sdistance/i,
    patterns: [words(`remote work|${WORKED} +${FEW}remotely|télétravail|${TRAVAIL} +${FEW}à distance`)],
    unless: words("problems?|problèmes?|obstacles?|must|need|on[- ]site|sur place|en personne|doi(?:t|vent)"),
    whenNegated: true,
  },
];
