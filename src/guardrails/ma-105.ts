import { problemAt } from "../content/record-file.ts";
import { LOCALES } from "../model/locale.ts";
import { opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const shortWords: Rule = {
  id: "MA-105",
  name: { en: "Short title and summary", fr: "Titre et résumé courts" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "A title and a summary are at most as long as the programme says (100 and 500 characters by default), in each language.",
    fr: "Un titre et un résumé ne dépassent pas la longueur que fixe le programme (100 et 500 caractères par défaut), dans chaque langue.",
  },
  why: {
    en: "They are read in lists, feeds and messages, where long ones are cut.",
    fr: "On les lit dans des listes, des fils et des courriels, où les plus longs sont coupés.",
  },
  fix: {
    en: "Shorten it. What does not fit belongs in the text below.",
    fr: "Raccourcissez. Ce qui n’y tient pas a sa place dans le texte qui suit.",
  },
  numbers: ["lengths.title", "lengths.summary"],
  judged: opportunities(),
  check: (register, { lengths }) =>
    [...register.opportunities.values()].flatMap((opportunity) =>
      (["title", "summary"] as const).flatMap((field) =>
        LOCALES.flatMap((locale) => {
          const length = [...(opportunity[field]?.[locale] ?? "")].length;
          const most = lengths[field];
          if (length <= most) return [];
          return problemAt(opportunity.file, [field, locale], {
            rule: "MA-105",
            level: "error",
            message: {
              en: `The ${field} has ${length} characters; at most ${most} fit.`,
              fr: `Le ${field === "title" ? "titre" : "résumé"} compte ${length} caractères ; le maximum est de ${most}.`,
            },
            tip: { en: `Shorten it by ${length - most}.`, fr: `Raccourcissez-le de ${length - most}.` },
          });
        }),
      ),
    ),
};
