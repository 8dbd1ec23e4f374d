import { splitBody } from "../content/body.ts";
import { problemInBody, type ProblemText, type RecordFile } from "../content/record-file.ts";
import { plainHeading, sectionsOf, type Section } from "../content/sections.ts";
import type { Bilingual, Locale } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Opportunity } from "../register/register.ts";
import { namesLicence } from "./licence-names.ts";
import { isOpen } from "../register/approved-licence.ts";
import { opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { lineOf } from "./written-texts.ts";

export const templateFollowed: Rule = {
  id: "MA-208",
  name: { en: "Sections and acceptance criteria", fr: "Sections et critères d’acceptation" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "The text has every section of the programme’s template, in each language, and something in each. The acceptance criteria name the licence, and say at least one thing more by which the work is judged. Drafts are not spared: when their day comes they open by themselves.",
    fr: "Le texte a toutes les sections du modèle du programme, dans chaque langue, et chacune dit quelque chose. Les critères d’acceptation nomment la licence et donnent au moins un autre critère qui permet de juger le travail. Les ébauches n’y échappent pas : leur jour venu, elles s’ouvrent d’elles-mêmes.",
  },
  why: {
    en: "Vendors compare opportunities by their sections. Without criteria nobody knows what “done” means, and acceptance becomes a dispute.",
    fr: "Les fournisseurs comparent les occasions section par section. Sans critères, personne ne sait ce que veut dire « terminé », et l’acceptation tourne au litige.",
  },
  fix: {
    en: "Add the heading that the message names, with its text below. Write criteria as a list, one thing that can be checked in each line; the first says under which licence the code is published.",
    fr: "Ajoutez le titre que nomme le message, suivi de son texte. Rédigez les critères en liste, une chose vérifiable par ligne ; la première dit sous quelle licence le code est publié.",
  },
  numbers: ["posting.sections", "posting.criteria"],
  judged: where((program) => templatesOf(program).length > 0, opportunities()),
  check: (register, program) =>
    templatesOf(program).flatMap((template) =>
      [...register.opportunities.values()].flatMap((opportunity) => faultsIn(opportunity, template)),
    ),
};

/** What the text of one language must have. */
interface Template {
  readonly locale: Locale;
  readonly sections: readonly string[];
  /** The same, as headings are compared. */
  readonly plain: readonly string[];
  /** Which of them holds the acceptance criteria. */
  readonly criteria: string | undefined;
}

function templatesOf({ languages, posting }: Program): Template[] {
  return languages.flatMap((locale) => {
    const criteria = posting?.criteria?.[locale];
    const names = [...(posting?.sections?.[locale] ?? []), ...(criteria === undefined ? [] : [criteria])];
    const sections = [...new Set(names)];
    return sections.length === 0 ? [] : [{ locale, sections, plain: sections.map(plainHeading), criteria }];
  });
}

interface Fault {
  /** An offset within the language's text; undefined where the whole of it is meant. */
  readonly start: number | undefined;
  readonly text: Pick<ProblemText, "message" | "tip" | "about">;
}

function faultsIn({ body, file, licence }: Opportunity, template: Template): Problem[] {
  const text = body[template.locale];
  // That there is no text is for MA-104 and MA-216 to say.
  if (text === undefined) return [];
  const found = sectionsOf(text, (headings) => hasAll(headings, template));
  const plain = new Map(found.map(({ heading }) => [heading, plainHeading(heading)]));
  const faults = template.sections.flatMap((name, index): Fault[] => {
    const own = found.filter(
      ({ heading }) => heading === name || plain.get(heading) === template.plain[index],
    );
    const [first] = own;
    if (!first) return [{ start: undefined, text: missing(name, template.locale, found) }];
    const said = own.map((section) => section.text).join("\n\n");
    return faultsOfSection(name, said, name === template.criteria, licence).map((fault) => ({
      start: first.start,
      text: fault,
    }));
  });
  return faults.map((fault) => problem(file, text, template.locale, fault));
}

/** Nearly every heading is written as the template has it. */
function hasAll(headings: readonly string[], { sections, plain }: Template): boolean {
  if (sections.every((name) => headings.includes(name))) return true;
  const written = new Set([...new Set(headings)].map(plainHeading));
  return plain.every((name) => written.has(name));
}

function problem(file: RecordFile, text: string, locale: Locale, { start, text: said }: Fault): Problem {
  const { parts, outside } = splitBody(file.body);
  const part = parts[locale];
  const first = (part ?? outside)?.line ?? 0;
  const line =
    start === undefined ? first - (part ? linesToHeading(file.body, first) : 0) : first + lineOf(text, start);
  return problemInBody(file, line, { rule: "MA-208", level: "error", ...said });
}

/** How many lines above a language's text its heading stands: what is missing from the text is told there. */
function linesToHeading(body: string, first: number): number {
  const above = body.split("\n").slice(0, first);
  return first - above.findLastIndex((line) => line.trim() !== "");
}

function faultsOfSection(
  name: string,
  text: string,
  isCriteria: boolean,
  licence: string | undefined,
): Fault["text"][] {
  if (text.trim() === "") return [empty(name)];
  if (!isCriteria) return [];
  const isLicence = (words: string): boolean => licence !== undefined && namesLicence(words, licence);
  return [
    // A licence that cannot be the code's is for MA-210 to tell, and one that is not said for MA-216.
    ...(licence !== undefined && isOpen(licence) && !isLicence(text) ? [noLicence(name, licence)] : []),
    ...(criteriaIn(text).every(isLicence) ? [noCriterion(name)] : []),
  ];
}

/** What a text of criteria asks for, one by one: items of a list, rows of a table, sentences. */
function criteriaIn(text: string): string[] {
  return text
    .split(/\n[ \t]*(?:[-*+]|\d+[.)]|\|)[ \t]|\n[ \t]*\n|(?<=[.!?;])\s/)
    .filter((part) => /\p{L}/u.test(part) && !part.startsWith("#"));
}

const LANGUAGES: Record<Locale, Bilingual> = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
};

function missing(name: string, locale: Locale, sections: readonly Section[]): Fault["text"] {
  const near = didYouMean(
    name,
    sections.map(({ heading }) => heading),
  );
  return {
    about: { language: locale, section: name },
    message: {
      en: `The ${LANGUAGES[locale].en} text has no section “${name}”.`,
      fr: `Le texte ${LANGUAGES[locale].fr} n’a pas de section « ${name} ».`,
    },
    tip:
      near === undefined
        ? {
            en: `Add a heading “## ${name}” with its text below.`,
            fr: `Ajoutez un titre « ## ${name} » suivi de son texte.`,
          }
        : {
            en: `Is “${quote(near)}” meant to be this section? Write “## ${name}”.`,
            fr: `« ${quote(near)} » tient-il lieu de cette section ? Écrivez « ## ${name} ».`,
          },
  };
}

function empty(name: string): Fault["text"] {
  return {
    message: { en: `Nothing stands below “${name}”.`, fr: `Il n’y a rien sous « ${name} ».` },
    tip: { en: "Write its text below the heading.", fr: "Rédigez son texte sous le titre." },
  };
}

function noLicence(name: string, licence: string): Fault["text"] {
  return {
    message: {
      en: `“${name}” does not name the licence, ${quote(licence)}.`,
      fr: `« ${name} » ne nomme pas la licence, ${quote(licence)}.`,
    },
    tip: {
      en: `Add a line such as “The code is published under the ${quote(licence)} licence.”`,
      fr: `Ajoutez une ligne comme « Le code est publié sous licence ${quote(licence)}. »`,
    },
  };
}

function noCriterion(name: string): Fault["text"] {
  return {
    message: {
      en: `“${name}” says nothing but the licence.`,
      fr: `« ${name} » ne dit rien d’autre que la licence.`,
    },
    tip: {
      en: "Add a line for each thing that you will check before you accept the work.",
      fr: "Ajoutez une ligne pour chaque chose que vous vérifierez avant d’accepter le travail.",
    },
  };
}
