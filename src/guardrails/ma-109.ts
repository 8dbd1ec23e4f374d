import { undisguised } from "../i18n/common-text.ts";
import type { ProblemText } from "../content/record-file.ts";
import type { Level } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { everyFile } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { judgedTexts, lineOf } from "./written-texts.ts";

/** The markings of the Government of Canada, in both languages. */
const NAMES =
  "protected[ -][abc]|prot[ée]g[ée]e?[ -][abc]|confidential|confidentiel(?:le)?|top[ -]secret|tr[èe]s[ -]secret|secret";

/** A marking stands alone: on a line of its own, at the head of one, or after “Classification:”. */
const MARKING = new RegExp(
  `^[ \\t#>*_/\\[(-]*(?:(?:security )?classification(?: de sécurité)?\\s*[:=]\\s*)?(${NAMES})(?=[ \\t*_/\\])]*(?:$|//|[-–—:]))`,
  "gimu",
);
/** In capitals, or a level with its letter, it may be a marking or only speak of one: a person must look. */
const MENTION =
  /(?<![\p{L}_.])(PROTECTED [ABC]|PROTÉGÉ [ABC]|(?:TOP |TRÈS )?SECRET|CONFIDENTIAL|CONFIDENTIEL|Protected [ABC]|Protégé [ABC])(?![\p{L}_])/gu;
const WORTH_READING = /secret|prot(?:e|é)|confiden/i;

export const unclassified: Rule = {
  id: "MA-109",
  name: { en: "Unclassified", fr: "Sans classification" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "No text carries a classification marking (Protected A, B or C, Confidential, Secret, Top Secret).",
    fr: "Aucun texte ne porte de marque de classification (Protégé A, B ou C, Confidentiel, Secret, Très secret).",
  },
  why: {
    en: "Everything here is public, and a micro-acquisition is for unclassified work only.",
    fr: "Tout ici est public, et la micro-acquisition ne vise que des travaux sans classification.",
  },
  fix: {
    en: "If the text is classified, do not publish it and call your security officer. If it only speaks of classification, say so in lower case and in a sentence.",
    fr: "Si le texte est classifié, ne le publiez pas et appelez votre agent de sécurité. S’il ne fait que parler de classification, dites-le dans une phrase, en minuscules.",
  },
  judged: everyFile,
  check: (register) =>
    register.files.flatMap((file) =>
      [...judgedTexts(file, (text) => WORTH_READING.test(undisguised(text)))].flatMap(
        ({ text: written, problem }) => {
          // A no-break space, as French likes it, or an accent of its own makes no other marking.
          const text = undisguised(written);
          const markings = [...text.matchAll(MARKING)].map((match) => ({ match, level: "error" as const }));
          const lines = new Set(markings.map(({ match }) => lineOf(text, match.index)));
          const mentions = [...text.matchAll(MENTION)]
            .filter((match) => !lines.has(lineOf(text, match.index)))
            .map((match) => ({ match, level: "warning" as const }));
          return [...markings, ...mentions].map(({ match, level }) =>
            problem(lineOf(text, match.index), marking(match[1] ?? "", level)),
          );
        },
      ),
    ),
};

function marking(words: string, level: Level): ProblemText {
  const shown = quote(words);
  return {
    rule: "MA-109",
    level,
    message:
      level === "error"
        ? {
            en: `“${shown}” is a classification marking.`,
            fr: `« ${shown} » est une marque de classification.`,
          }
        : {
            en: `“${shown}” may be a classification marking.`,
            fr: `« ${shown} » est peut-être une marque de classification.`,
          },
    tip:
      level === "error"
        ? {
            en: "If the text is classified, do not publish it and call your security officer; if not, remove the marking.",
            fr: "Si le texte est classifié, ne le publiez pas et appelez votre agent de sécurité ; sinon, retirez la marque.",
          }
        : {
            en: "If it only speaks of such information, nothing needs to be done.",
            fr: "S’il ne fait que parler de tels renseignements, il n’y a rien à faire.",
          },
  };
}
