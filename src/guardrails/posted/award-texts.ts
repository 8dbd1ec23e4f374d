import { problemAt, problemInBody } from "../../content/record-file.ts";
import { positionAt } from "../../content/text-place.ts";
import { LOCALES, type Bilingual } from "../../model/locale.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Award } from "../../register/register.ts";
import { firstDifference } from "./first-difference.ts";
import { repliesLost } from "./replies.ts";
import { plainWords, wordsIn } from "./words-in.ts";

/**
 * The problems of what an award told in words, and of who uses its code too, where that is now told otherwise or no longer
 * (MA-605). Both may grow: a correction is written below what it corrects, and others use the code later.
 */
export function textsRewritten(before: Award, after: Award): Problem[] {
  return [
    ...bodyRewritten(before, after),
    ...reuseLost(before, after),
    ...repliesLost(before, after, "MA-605"),
  ];
}

function bodyRewritten(before: Award, after: Award): Problem[] {
  const stands = LOCALES.every((locale) =>
    plainWords(after.body[locale] ?? "").includes(plainWords(before.body[locale] ?? "")),
  );
  if (stands) return [];
  const { from, to, offset } = firstDifference(before.file.body, after.file.body);
  const { line, column } = positionAt(after.file.body, offset);
  const said = {
    rule: "MA-605",
    level: "warning",
    message: {
      en: `The award’s text was recorded as “${quote(from)}”, and is now “${quote(to)}”.`,
      fr: `Le texte du contrat était inscrit comme « ${quote(from)} » et se lit maintenant « ${quote(to)} ».`,
    },
    tip: ADD_BELOW,
  } as const;
  return [problemInBody(after.file, line - 1, said, column)];
}

const ADD_BELOW: Bilingual = {
  en: "Put it back, and write what is new below it; the warning stays for whoever approves this change.",
  fr: "Remettez l’ancien texte et ajoutez la suite en dessous ; l’avertissement reste pour qui approuve ce changement.",
};

function reuseLost(before: Award, after: Award): Problem[] {
  const left = new Set((after.reused_by ?? []).map(reuseKey));
  return (before.reused_by ?? [])
    .filter((one) => !left.has(reuseKey(one)))
    .map(({ name }) =>
      problemAt(after.file, ["reused_by"], {
        rule: "MA-605",
        level: "warning",
        message: {
          en: `“${quote(name.en ?? name.fr ?? "")}” was recorded as using the code, and is no longer told, or told otherwise.`,
          fr: `« ${quote(name.fr ?? name.en ?? "")} » était inscrit comme employant le code et n’y est plus, ou autrement.`,
        },
        tip: {
          en: "Put it back; add who uses the code too as another entry.",
          fr: "Remettez-le et ajoutez qui d’autre emploie le code comme une entrée de plus.",
        },
      }),
    );
}

type Reuse = NonNullable<Award["reused_by"]>[number];

function reuseKey({ name, repository }: Reuse): string {
  return `${wordsIn(name) ?? ""} ${repository ?? ""}`;
}
