import { answersAtClosing } from "../guardrails/late-answers.ts";
import type { Indicator } from "./indicator.ts";

export const unansweredQuestions: Indicator = {
  id: "unanswered-questions",
  rule: "MA-214",
  codes: ["R039"],
  of: "opportunity",
  name: { en: "Questions without an answer at closing", fr: "Questions sans réponse à la clôture" },
  question: {
    en: "Did everyone have the answers that they needed before the opportunity closed?",
    fr: "Chacun avait-il, avant la clôture, les réponses dont il avait besoin ?",
  },
  formula: {
    en: "Number of questions that had no answer on the day of closing. A question is asked from one on. Only opportunities that have closed, and about which somebody asked, are counted.",
    fr: "Nombre de questions restées sans réponse le jour de la clôture. Une question se pose dès la première. Seules comptent les occasions closes au sujet desquelles quelqu’un a posé une question.",
  },
  expression: "count(questions where not (answered <= closes)) > 0",
  inputs: [
    { name: "questions", what: { en: "Questions asked", fr: "Questions posées" } },
    {
      name: "late",
      what: { en: "Questions answered late or not at all", fr: "Questions répondues en retard ou jamais" },
    },
  ],
  unit: "questions",
  numbers: [],
  innocent: [
    {
      en: "The question came in the last hours, or the opportunity’s text already answered it.",
      fr: "La question est arrivée dans les dernières heures, ou le texte de l’occasion y répondait déjà.",
    },
    {
      en: "It was answered in time, and the day was written down wrong.",
      fr: "La réponse est venue à temps, et le jour a été mal noté.",
    },
  ],
  *measure({ opportunities }, now) {
    for (const opportunity of opportunities.values()) {
      const answers = answersAtClosing(opportunity, now);
      if (!answers) continue;
      const { ref, file, questions = [] } = opportunity;
      const [first = 0] = answers.late;
      yield {
        subject: { kind: "opportunity", key: ref },
        value: answers.late.length,
        threshold: 0,
        n: answers.asked,
        tooFew: false,
        flagged: answers.late.length > 0,
        inputs: [
          { name: "questions", value: answers.asked, unit: "questions", records: [ref] },
          { name: "late", value: answers.late.length, unit: "questions", records: [ref] },
        ],
        told: {
          file,
          path: ["questions", first, questions[first]?.answer === undefined ? "question" : "answered"],
        },
      };
    }
  },
};
