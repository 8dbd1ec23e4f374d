import { problemAt } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { dateOf, type Instant } from "../time/calendar.ts";
import { answersAtClosing } from "./late-answers.ts";
import { opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const questionsAnswered: Rule = {
  id: "MA-214",
  name: { en: "Every question answered", fr: "Des réponses à toutes les questions" },
  level: "warning",
  sources: ["red-flags"],
  what: {
    en: "When an opportunity closes, each of its questions has its answer. One that was cancelled before owes none.",
    fr: "À la clôture d’une occasion, chacune de ses questions a sa réponse. Une occasion annulée avant n’en doit aucune.",
  },
  why: {
    en: "A vendor who asked and heard nothing had to guess, and so had everyone who read the question.",
    fr: "Le fournisseur qui a demandé sans rien entendre a dû deviner, comme tous ceux qui ont lu la question.",
  },
  fix: {
    en: "Answer before closing. If that is no longer possible, answer now, and say why it came late.",
    fr: "Répondez avant la clôture. Si ce n’est plus possible, répondez maintenant, en expliquant le retard.",
  },
  judged: opportunities((opportunity, _, now) => answersAtClosing(opportunity, now) !== undefined),
  check: (register, _, now) =>
    [...register.opportunities.values()].flatMap((opportunity) => unanswered(opportunity, now)),
};

function unanswered(opportunity: Opportunity, now: Instant): Problem[] {
  const { file, closes, questions = [] } = opportunity;
  const closing = dateOf(closes);
  return (answersAtClosing(opportunity, now)?.late ?? []).flatMap((index) => {
    const question = questions[index];
    if (!question) return [];
    const { asked, answer, answered } = question;
    return problemAt(file, ["questions", index, answer === undefined ? "question" : "answered"], {
      rule: "MA-214",
      level: "warning",
      message:
        answer === undefined || answered === undefined
          ? {
              en: `The question of ${asked} had no answer when the opportunity closed on ${closing}.`,
              fr: `La question du ${asked} était sans réponse à la clôture de l’occasion, le ${closing}.`,
            }
          : {
              en: `The question of ${asked} was answered on ${answered}, after the opportunity had closed on ${closing}.`,
              fr: `La question du ${asked} a reçu sa réponse le ${answered}, après la clôture de l’occasion, le ${closing}.`,
            },
      tip:
        answer === undefined
          ? {
              en: "Answer it, and ask whether the competition was fair without the answer.",
              fr: "Répondez-y, et demandez-vous si le concours était équitable sans cette réponse.",
            }
          : {
              en: "Ask whether the competition was fair without the answer. If the date is wrong, correct it.",
              fr: "Demandez-vous si le concours était équitable sans cette réponse. Si la date est fausse, corrigez-la.",
            },
    });
  });
}
