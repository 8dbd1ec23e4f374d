import { splitBody } from "../content/body.ts";
import { examineMarkdown } from "../content/markdown.ts";
import { haveSameStructure } from "../content/same-structure.ts";
import { problemAt, problemInBody, type ProblemText, type RecordFile } from "../content/record-file.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import type { Bilingual, Locale } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { withoutPrivateData } from "../problems/private/private-data.ts";
import { everyRecord, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const sameStory: Rule = {
  id: "MA-110",
  name: { en: "The same story in both languages", fr: "La même histoire dans les deux langues" },
  level: "warning",
  sources: ["proposal"],
  what: {
    en: "The two languages of a text have the same headings, list items, links and numbers.",
    fr: "Les deux langues d’un texte ont les mêmes titres, éléments de liste, liens et nombres.",
  },
  why: {
    en: "Suppliers who read one language must not know more than those who read the other.",
    fr: "Les fournisseurs qui lisent une langue ne doivent pas en savoir plus que ceux qui lisent l’autre.",
  },
  fix: {
    en: "Compare the two texts side by side, and bring over what one of them lacks.",
    fr: "Comparez les deux textes et reportez dans l’un ce qui n’est que dans l’autre.",
  },
  judged: where(({ languages }) => languages.length > 1, everyRecord),
  check: (register, { languages }) =>
    languages.length < 2
      ? []
      : register.files
          .filter((file) => file.kind !== "data")
          .flatMap((file) => [...differentFields(file), ...differentBodies(file)]),
};

function differentFields(file: RecordFile): Problem[] {
  if (!/\d\d/.test(file.words)) return [];
  return [...pairsIn(file.fields)].flatMap(({ path, en, fr }) => {
    const difference = differentNumbers(en, fr);
    return difference ? [problemAt(file, [...path, "fr"], difference)] : [];
  });
}

/** Every text that is written in both languages, and where. */
function* pairsIn(
  value: unknown,
  path: FieldPath = [],
): Generator<{ readonly path: FieldPath; readonly en: string; readonly fr: string }> {
  if (typeof value !== "object" || value === null) return;
  const { en, fr } = value as Record<string, unknown>;
  if (typeof en === "string" && typeof fr === "string") yield { path, en, fr };
  const isList = Array.isArray(value);
  for (const [name, item] of Object.entries(value))
    if (typeof item === "object") yield* pairsIn(item, [...path, isList ? Number(name) : name]);
}

function differentBodies(file: RecordFile): Problem[] {
  const { en, fr } = splitBody(file.body).parts;
  if (!en || !fr) return [];
  const differences = [...differentParts(en.text, fr.text), differentNumbers(en.text, fr.text)];
  return differences.flatMap((difference) => (difference ? [problemInBody(file, fr.line, difference)] : []));
}

function differentParts(inEnglish: string, inFrench: string): (ProblemText | undefined)[] {
  if (haveSameStructure(inEnglish, inFrench)) return [];
  const [english, french] = [examineMarkdown(inEnglish), examineMarkdown(inFrench)];
  return [
    differentCount(HEADINGS, english.headings.length, french.headings.length),
    differentCount(LIST_ITEMS, english.listItems, french.listItems),
    differentCount(LINKS, english.links.length, french.links.length),
  ];
}

/** How one is called, and how more are. */
type Counted = Readonly<Record<Locale, readonly [one: string, more: string]>>;

const HEADINGS: Counted = { en: ["heading", "headings"], fr: ["titre", "titres"] };
const LIST_ITEMS: Counted = {
  en: ["list item", "list items"],
  fr: ["élément de liste", "éléments de liste"],
};
const LINKS: Counted = { en: ["link", "links"], fr: ["lien", "liens"] };

/** `1 heading, the French 0`, `0 titre, le français 1`: French counts nothing as one. */
function differentCount(what: Counted, english: number, french: number): ProblemText | undefined {
  if (english === french) return undefined;
  return difference({
    en: `The English text has ${english} ${what.en[english === 1 ? 0 : 1]}, the French ${french}.`,
    fr: `Le texte anglais a ${english} ${what.fr[english < 2 ? 0 : 1]}, le français ${french}.`,
  });
}

/** A message goes into public logs: what is private, as a card number, is for MA-108 to tell, and not said again. */
function differentNumbers(english: string, french: string): ProblemText | undefined {
  if (!numbersApart(english, french)) return undefined;
  const apart = numbersApart(withoutPrivateData(english), withoutPrivateData(french));
  if (!apart) return undefined;
  const { englishOnly, frenchOnly } = apart;
  return difference({
    en: `The numbers differ: only in English: ${englishOnly || "none"}; only in French: ${frenchOnly || "none"}.`,
    fr: `Les nombres diffèrent : seulement en anglais : ${englishOnly || "aucun"} ; seulement en français : ${frenchOnly || "aucun"}.`,
  });
}

/** The first numbers that only one of two texts has; undefined where they have the same. */
function numbersApart(
  english: string,
  french: string,
): { readonly englishOnly: string; readonly frenchOnly: string } | undefined {
  const [inEnglish, inFrench] = [numbersIn(english, "en"), numbersIn(french, "fr")];
  const only = (a: readonly string[], b: readonly string[]): string =>
    [...new Set(a.filter((number) => !b.includes(number)))].slice(0, 5).join(", ");
  const [englishOnly, frenchOnly] = [only(inEnglish, inFrench), only(inFrench, inEnglish)];
  return englishOnly === "" && frenchOnly === "" ? undefined : { englishOnly, frenchOnly };
}

function difference(message: Bilingual): ProblemText {
  return {
    rule: "MA-110",
    level: "warning",
    message,
    tip: { en: "Say the same in both languages.", fr: "Dites la même chose dans les deux langues." },
  };
}

/**
 * The numbers of a text, however its language writes them: `10,000` and `10 000` are 10000, `2.5` and `2,5` are 2.5,
 * `2:30 p.m.` and `14 h 30` are 14:30, and a full hour is its number. Numbers of one digit are left out, for good style
 * writes them as words.
 */
export function numbersIn(text: string, locale: Locale): string[] {
  if (!/\d/.test(text)) return [];
  // In both languages, for the numbers of standards are written with spaces: EN 301 549.
  const joined = text.replace(/(\d)\s(?=\d{3}(?!\d))/g, "$1");
  const plain = locale === "en" ? plainEnglish(joined) : plainFrench(joined);
  return (plain.match(/\d+(?:[.:]\d+)*/g) ?? [])
    .map((number) => number.replace(/^0+(?=\d)/, "").replace(/:00$/, ""))
    .filter((number) => number.length > 1);
}

function plainEnglish(text: string): string {
  return text
    .replace(
      /\b(\d{1,2})(?::(\d\d))?\s*([ap])\.?m\b/gi,
      (_, hour: string, minute: string | undefined, half: string) =>
        `${(Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0)}:${minute ?? "00"}`,
    )
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
}

function plainFrench(text: string): string {
  return text
    .replace(
      /\b(\d{1,2})\s?h\s?(\d\d)(?!\d)/g,
      (_, hour: string, minute: string) => `${Number(hour)}:${minute}`,
    )
    .replace(/(\d),(?=\d)/g, "$1.");
}
