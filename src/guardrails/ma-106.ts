import { isCommonText } from "../i18n/common-text.ts";
import { examineMarkdown, mayMislead } from "../content/markdown.ts";
import type { ProblemText } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { everyFile } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { judgedTexts, lineOf, type JudgedText } from "./written-texts.ts";

/**
 * Control characters (but tab and line breaks), direction marks and overrides, and everything else that has no width of its
 * own; a variation selector is one where it follows a letter, not where it dresses an emoji.
 */
const HIDDEN =
  /(?![\uFE00-\uFE0F])[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?<=[\p{L}\p{N}])[\uFE00-\uFE0F](?!\u20E3)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** The alphabets whose letters are mistaken for Latin ones. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;

export const safeText: Rule = {
  id: "MA-106",
  name: { en: "Safe text", fr: "Texte sûr" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "Texts have no hidden or direction-changing characters and no HTML; links are https or mailto; a word has letters of one alphabet.",
    fr: "Les textes n’ont ni caractères cachés ou changeant le sens de lecture, ni HTML ; les liens sont en https ou mailto ; un mot n’a les lettres que d’un alphabet.",
  },
  why: {
    en: "What a reviewer sees must be what is published, and nothing in a record may run or lead astray.",
    fr: "Ce que voit la personne qui relit doit être ce qui est publié ; rien dans une fiche ne doit s’exécuter ni égarer.",
  },
  fix: {
    en: "Type the words again by hand; write Markdown instead of HTML; give full https:// addresses.",
    fr: "Retapez les mots à la main ; écrivez en Markdown plutôt qu’en HTML ; donnez des adresses https:// complètes.",
  },
  judged: everyFile,
  check: (register) =>
    register.files.flatMap((file) => [...judgedTexts(file, isWorthReading)].flatMap(problemsOf)),
};

function isWorthReading(text: string): boolean {
  return mayMislead(text) || (!isCommonText(text) && (HIDDEN.test(text) || LOOKALIKE.test(text)));
}

function problemsOf(judged: JudgedText): Problem[] {
  const { text, problem } = judged;
  const problems: Problem[] = [];
  const hidden = HIDDEN.exec(text);
  if (hidden) problems.push(problem(lineOf(text, hidden.index), hiddenCharacter(hidden[0])));
  if (LOOKALIKE.test(text))
    problems.push(...mixedWords(text).map(({ word, line }) => problem(line, mixedScripts(word))));
  if (mayMislead(text)) {
    const { rawHtml, unsafeLinks } = examineMarkdown(text);
    problems.push(...[...new Set(rawHtml)].map((line) => problem(line, RAW_HTML)));
    problems.push(...unsafeLinks.map(({ href, line }) => problem(line, unsafeLink(href))));
  }
  return problems;
}

/** Each word once, where it stands first. */
function mixedWords(text: string): { word: string; line: number }[] {
  const first = new Map<string, number>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (LOOKALIKE.test(word) && LATIN.test(word) && !first.has(word)) first.set(word, index);
  }
  return Array.from(first, ([word, index]) => ({ word, line: lineOf(text, index) }));
}

function hiddenCharacter(character: string): ProblemText {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    rule: "MA-106",
    level: "error",
    message: {
      en: `There is a hidden character here (${code}).`,
      fr: `Il y a ici un caractère caché (${code}).`,
    },
    tip: { en: "Delete it, or type the words again.", fr: "Supprimez-le ou retapez les mots." },
  };
}

function mixedScripts(word: string): ProblemText {
  return {
    rule: "MA-106",
    level: "warning",
    message: {
      en: `“${quote(word)}” mixes letters of two alphabets.`,
      fr: `« ${quote(word)} » mêle les lettres de deux alphabets.`,
    },
    tip: { en: "Type the word again.", fr: "Retapez le mot." },
  };
}

const RAW_HTML: ProblemText = {
  rule: "MA-106",
  level: "error",
  message: {
    en: "There is HTML here; it would be shown as text.",
    fr: "Il y a ici du HTML ; il serait affiché tel quel.",
  },
  tip: {
    en: "Use Markdown, or put code between backticks: `<b>`.",
    fr: "Employez Markdown, ou mettez le code entre accents graves : `<b>`.",
  },
};

function unsafeLink(href: string): ProblemText {
  return {
    rule: "MA-106",
    level: "error",
    message: {
      en: `The link “${quote(href)}” is neither https: nor mailto:.`,
      fr: `Le lien « ${quote(href)} » n’est ni en https: ni en mailto:.`,
    },
    tip: { en: "Give the full https:// address.", fr: "Donnez l’adresse https:// complète." },
  };
}
