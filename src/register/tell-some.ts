import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";

/** As many problems of one kind as a person mends one by one in a file: with more, something else was pasted. */
const MOST_TOLD = 20;

/** What is said of all further problems of a kind at the first of them, which are at least two. */
export type More = (count: number) => Pick<Problem, "message" | "tip">;

/** The problems of findings: the first of them one by one, all others together where the first of these stands. */
export function tellSome<F>(
  findings: readonly F[],
  problemOf: (finding: F) => Problem,
  more: More,
): Problem[] {
  const left = findings.length - MOST_TOLD;
  // One more takes no more room than to say that there is one.
  const first = findings[MOST_TOLD];
  if (left <= 1 || first === undefined) return findings.map(problemOf);
  return [...findings.slice(0, MOST_TOLD).map(problemOf), { ...problemOf(first), ...more(left) }];
}

const TIP: Bilingual = {
  en: "Correct those that are told before. If something else was pasted here, take it out.",
  fr: "Corrigez ceux qui sont signalés avant. Si autre chose a été collé ici, retirez-le.",
};

export const MORE_FIELDS: More = (count) => ({
  message: {
    en: `From here on, ${count} more fields of this file are not known.`,
    fr: `À partir d’ici, ${count} autres champs de ce fichier ne sont pas connus.`,
  },
  tip: TIP,
});

export const MORE_VALUES: More = (count) => ({
  message: {
    en: `From here on, ${count} more fields of this file are missing or hold something else.`,
    fr: `À partir d’ici, ${count} autres champs de ce fichier manquent ou contiennent autre chose.`,
  },
  tip: TIP,
});

export const MORE_NAMES: More = (count) => ({
  message: {
    en: `From here on, ${count} more names of this list are not known.`,
    fr: `À partir d’ici, ${count} autres noms de cette liste ne sont pas connus.`,
  },
  tip: TIP,
});
