import { languageHeading, splitBody } from "../content/body.ts";
import {
  problemAt,
  problemInBody,
  writePath,
  type ProblemText,
  type RecordFile,
} from "../content/record-file.ts";
import { plainHeading } from "../content/sections.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import { LANGUAGE_NAMES, LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { everyFile } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const everyLanguage: Rule = {
  id: "MA-104",
  name: { en: "Every language of the programme", fr: "Toutes les langues du programme" },
  level: "error",
  sources: ["pilot-report"],
  what: {
    en: "What is written is written in every language of the programme: titles, summaries, bodies, reasons, questions and answers.",
    fr: "Ce qui est écrit l’est dans toutes les langues du programme : titres, résumés, textes, raisons, questions et réponses.",
  },
  why: {
    en: "Suppliers have the right to be served, and to compete, in the official language of their choice.",
    fr: "Les fournisseurs ont le droit d’être servis, et de se porter candidats, dans la langue officielle de leur choix.",
  },
  fix: {
    en: "Write the missing words. A draft by machine is a start; someone who speaks the language must read it.",
    fr: "Écrivez les mots qui manquent. Une traduction automatique peut servir d’ébauche ; quelqu’un qui parle la langue doit la relire.",
  },
  numbers: ["languages"],
  judged: everyFile,
  check: (register, { languages }) =>
    register.files.flatMap((file) => [
      ...missingWords(file, file.fields, [], languages),
      ...missingParts(file, languages),
    ]),
};

/** How the languages are called within a sentence. */
const NAMES: Record<Locale, Bilingual> = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
};

function missingWords(
  file: RecordFile,
  value: unknown,
  path: FieldPath,
  languages: readonly Locale[],
): Problem[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Object.keys(value);
  if (!Array.isArray(value) && names.length > 0 && names.every(isLocale))
    return languages
      .filter((locale) => !names.includes(locale))
      .map((locale) => problemAt(file, [...path, locale], missing(writePath(path), locale)));
  const problems: Problem[] = [];
  for (const [name, item] of Object.entries(value))
    // Most values are words in no language, and are not gone into.
    if (typeof item === "object")
      problems.push(
        ...missingWords(file, item, [...path, Array.isArray(value) ? Number(name) : name], languages),
      );
  return problems;
}

function isLocale(name: string): boolean {
  return LOCALES.some((locale) => locale === name);
}

function missingParts(file: RecordFile, languages: readonly Locale[]): Problem[] {
  if (!["opportunity", "award"].includes(file.kind) || file.body.trim() === "") return [];
  const { parts, outside } = splitBody(file.body);
  // A programme in one language needs no headings, but where it has one, all text stands below it.
  if (languages.length === 1 && languages.every((locale) => !parts[locale])) return [];
  const absent = languages.filter((locale) => !parts[locale]);
  const meant = absent.map((locale) => ({ locale, heading: headingMeant(file.body, locale) }));
  const problems = meant.map(({ locale, heading }) =>
    problemInBody(file, heading?.line ?? 0, missingPart(locale, heading?.text)),
  );
  // What stands below a heading that was meant for a language's has been told with it.
  const isTold = meant.some(({ heading }) => heading && heading.line <= (outside?.line ?? 0));
  return outside && !isTold ? [...problems, problemInBody(file, outside.line, NO_LANGUAGE)] : problems;
}

/** The heading, and its line in the body (from 0), that was most likely meant for a language's: `# Francais`, `## English`. */
function headingMeant(body: string, locale: Locale): { line: number; text: string } | undefined {
  const name = plainHeading(LANGUAGE_NAMES[locale]);
  for (const [line, text] of body.split("\n").entries()) {
    const heading = text.length < LONGEST_HEADING ? /^ {0,3}#{1,6}[ \t]*(\S.*)$/.exec(text)?.[1] : undefined;
    // A heading that is right has no text below it, or stands in code.
    if (languageHeading(text) === locale || heading === undefined) continue;
    if (didYouMean(plainHeading(heading), [name]) !== undefined) return { line, text: text.trim() };
  }
  return undefined;
}

/** Longer headings are no language's, and are not compared. */
const LONGEST_HEADING = 40;

function missing(name: string, locale: Locale): ProblemText {
  return {
    rule: "MA-104",
    level: "error",
    message: {
      en: `“${name}” is not written in ${NAMES[locale].en}.`,
      fr: `« ${name} » n’est pas écrit en ${NAMES[locale].fr}.`,
    },
    tip: { en: `Add “${locale}:” with the words.`, fr: `Ajoutez « ${locale}: » avec le texte.` },
  };
}

function missingPart(locale: Locale, heading: string | undefined): ProblemText {
  const wanted = `# ${LANGUAGE_NAMES[locale]}`;
  return {
    rule: "MA-104",
    level: "error",
    about: { language: locale },
    message: {
      en: `The text has no part in ${NAMES[locale].en}.`,
      fr: `Le texte n’a pas de partie en ${NAMES[locale].fr}.`,
    },
    tip:
      heading === undefined
        ? {
            en: `Add a heading “${wanted}” with the text below it.`,
            fr: `Ajoutez un titre « ${wanted} » suivi du texte.`,
          }
        : {
            en: `Did you mean “${wanted}” where “${quote(heading)}” stands?`,
            fr: `Vouliez-vous écrire « ${wanted} » au lieu de « ${quote(heading)} » ?`,
          },
  };
}

const NO_LANGUAGE: ProblemText = {
  rule: "MA-104",
  level: "error",
  message: {
    en: "This text stands before the heading of a language, so nobody knows in which it is.",
    fr: "Ce texte précède le titre d’une langue ; on ne sait donc pas dans laquelle il est.",
  },
  tip: {
    en: `Move it below “# ${LANGUAGE_NAMES.en}” or “# ${LANGUAGE_NAMES.fr}”.`,
    fr: `Placez-le sous « # ${LANGUAGE_NAMES.en} » ou « # ${LANGUAGE_NAMES.fr} ».`,
  },
};
