import { problemAt } from "../content/record-file.ts";
import type { LocalText, Locale } from "../model/locale.ts";
import { quoteUpTo } from "../problems/quote.ts";
import { dayAt } from "../time/zone.ts";
import { mayBeExcused } from "./ma-701.ts";
import { exceptions } from "./judged.ts";
import type { Rule } from "./rule.ts";

/** Characters of a reason: enough for a paragraph, which the public reads to the end. */
const LONGEST_REASON = 500;

export const exceptionInPublic: Rule = {
  id: "MA-702",
  name: { en: "Exceptions in public", fr: "Des exceptions publiques" },
  level: "signal",
  sources: ["proposal"],
  what: {
    en: "Every exception in force is shown to the public, with its reason and who approved it.",
    fr: "Toute exception en vigueur est montrée au public, avec sa raison et qui l’a approuvée.",
  },
  why: {
    en: "A rule that may be broken in silence is not a rule.",
    fr: "Une règle qu’on peut enfreindre en silence n’en est pas une.",
  },
  fix: {
    en: "Nothing needs fixing. Read the reason, and ask the team if it does not convince you.",
    fr: "Il n’y a rien à corriger. Lisez la raison et interrogez l’équipe si elle ne vous convainc pas.",
  },
  judged: exceptions("in force"),
  check: (register, program, now) =>
    register.exceptions
      .filter(({ ends, rule }) => ends >= dayAt(now, program.time_zone) && mayBeExcused(rule))
      .map(({ file, index, rule, record, ends, reason, approved_by: approver }) =>
        problemAt(file, [index], {
          rule: "MA-702",
          level: "signal",
          message: {
            en: `${record} is excused from ${rule} until ${ends} (approved by: ${told(approver, "en")}): “${told(reason, "en")}”`,
            fr: `${record} est dispensée de ${rule} jusqu’au ${ends} (approbation : ${told(approver, "fr")}) : « ${told(reason, "fr")} »`,
          },
          tip: {
            en: "Read the reason, and ask whether it still holds.",
            fr: "Lisez la raison et demandez-vous si elle tient encore.",
          },
        }),
      ),
};

/** In one language, or in the other where a programme has one only. */
function told({ en = "", fr = "" }: LocalText, locale: Locale): string {
  return quoteUpTo(LONGEST_REASON, locale === "fr" ? fr || en : en || fr);
}
