import { FEW, MUST, VENDORS, words, type Barrier } from "./barrier.ts";

/** Papers that someone has or has not; “the degree to which” is none. */
const PAPER =
  "(?:certified|accredited|certifications?|accreditations?|accréditations?|accréditée?s?|certifiée?s?|degrees?(?! +(?:to|of))|diplomas?|diplômes?|baccalauréat|maîtrise|agrément)";

const REQUIRED =
  "(?:required|mandatory|needed|expected|compulsory|exigée?s?|requise?s?|obligatoires?|nécessaires?|demandée?s?|attendue?s?|assets?|atouts?|preferred|desirable)";

export const QUALIFICATION: Barrier = {
  what: { en: "a qualification before the competition", fr: "une qualification préalable au concours" },
  tip: {
    en: "Open the competition to everyone who can do the work, and judge what they send.",
    fr: "Ouvrez le concours à quiconque sait faire le travail, et jugez ce qui est envoyé.",
  },
  trace:
    /(?:pr.{1,2}-?)?qualifi|standing\s|supply\s|offres?\s.{1,2}\scommande|d.approvisionnement|certifi|accr.{1,2}dit|degree|diplom|dipl.{1,2}m|baccalaur|agr.{1,2}(?:ment|.?s?\s)|proservices|tbips|sbips|only\scanadian\s|seule?s?\s(?:les|des)\s(?:firmes|entr|soci|fourn|soum|cand)/,
  patterns: [
    words("pre-?qualif(?:ied|y|ications?)|pr[ée]-?qualifi(?:ée?s?|er|cations?)"),
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
    words(`(?:${VENDORS}|you|vous) +${MUST} +${FEW}${PAPER}`),
    words(`${PAPER} +${FEW}${REQUIRED}`),
    words(`(?:titulaires?|détent(?:eurs?|rices?)|holders?) +${FEW}${PAPER}`),
    // Lists of suppliers of the Government of Canada.
    words("ProServices|TBIPS|SBIPS"),
    words(`only +canadian +(?:${VENDORS}|firms?|companies|businesses)`),
    words(`seule?s? +(?:les|des) +(?:${VENDORS}|firmes?|entreprises?|sociétés?) +canadien(?:ne)?s?`),
  ],
};
