import { problemAt } from "../content/record-file.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { questionsEndBefore } from "../register/opportunities.ts";
import type { Opportunity } from "../register/register.ts";
import type { Holidays } from "../time/business-days.ts";
import { opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const timeForQuestions: Rule = {
  id: "MA-205",
  name: { en: "Time for questions", fr: "Du temps pour les questions" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "Questions may come until the programme’s number of business days before closing, at the same time of day. A record may set a later end, and no earlier one.",
    fr: "On peut poser des questions jusqu’au nombre de jours ouvrables avant la clôture que fixe le programme, à la même heure. Une fiche peut prévoir une fin plus tardive, jamais plus hâtive.",
  },
  why: {
    en: "Most questions come late, once someone has begun to write. Who may not ask guesses, or stays away.",
    fr: "La plupart des questions arrivent tard, une fois la rédaction commencée. Qui ne peut demander devine, ou s’abstient.",
  },
  fix: {
    en: "Remove “questions_close”, so that the programme’s rule holds, or set it to the time that the message gives, or later.",
    fr: "Supprimez « questions_close », et la règle du programme s’appliquera, ou indiquez l’heure que donne le message, ou plus tard.",
  },
  numbers: ["deadlines.questions_before_closing"],
  judged: where(
    ({ deadlines }) => deadlines?.questions_before_closing !== undefined,
    opportunities(({ questions_close: written }) => written !== undefined),
  ),
  check: (register, program) =>
    [...register.opportunities.values()].flatMap((opportunity) =>
      endTooEarly(opportunity, program, register.holidays),
    ),
};

function endTooEarly(
  { file, closes, questions_close: written }: Opportunity,
  { deadlines }: Program,
  holidays: Holidays,
): Problem[] {
  const days = deadlines?.questions_before_closing;
  if (written === undefined || days === undefined) return [];
  const end = questionsEndBefore(closes, days, holidays);
  if (written >= end) return [];
  return [
    problemAt(file, ["questions_close"], {
      rule: "MA-205",
      level: "error",
      message: {
        en: `Questions end on ${written}, before ${end}: ${days} business ${days === 1 ? "day" : "days"} before closing.`,
        fr: `Les questions prennent fin le ${written}, avant le ${end} : ${days} ${days < 2 ? "jour ouvrable" : "jours ouvrables"} avant la clôture.`,
      },
      tip: {
        en: `Remove “questions_close”, or set it to ${end} or later.`,
        fr: `Supprimez « questions_close », ou indiquez ${end} ou plus tard.`,
      },
    }),
  ];
}
