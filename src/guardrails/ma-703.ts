import { problemAt, type RecordFile } from "../content/record-file.ts";
import type { RecordedReply } from "../model/replies.ts";
import type { Problem } from "../problems/problem.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { ASKING } from "./asking.ts";
import { awards, both, opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const repliesToQuestions: Rule = {
  id: "MA-703",
  name: { en: "Replies to questions that are asked", fr: "Des réponses aux questions posées" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "A reply of a record names a guardrail that asks such questions, and was written by today. Whether the question is still asked does not matter: what was said stays.",
    fr: "Une réponse d’une fiche nomme un garde-fou qui pose de telles questions, et ne date pas de l’avenir. Que la question se pose encore ou non n’importe pas : ce qui a été dit demeure.",
  },
  why: {
    en: "A question without the buyer’s reply beside it is half of what the public should read; a reply to a wrong number would never be shown.",
    fr: "Une question sans la réponse de l’acheteur à côté n’est que la moitié de ce que le public devrait lire ; une réponse à un mauvais numéro ne serait jamais montrée.",
  },
  fix: {
    en: "Correct the number of the guardrail, or the date. The integrity page gives both questions and numbers.",
    fr: "Corrigez le numéro du garde-fou, ou la date. La page sur l’intégrité donne les questions et leurs numéros.",
  },
  judged: both(
    opportunities(({ replies }) => replies !== undefined),
    awards(({ replies }) => replies !== undefined),
  ),
  check: (register, program, now) => {
    const today = dayAt(now, program.time_zone);
    return [...register.opportunities.values(), ...register.awards.values()].flatMap(
      ({ file, replies = [] }) =>
        replies.flatMap((reply, index) => [
          ...ofNoQuestion(file, reply, index),
          ...ofTheFuture(file, reply, index, today),
        ]),
    );
  },
};

function ofNoQuestion(file: RecordFile, { rule }: RecordedReply, index: number): Problem[] {
  if (ASKING.includes(rule)) return [];
  return [
    problemAt(file, ["replies", index, "rule"], {
      ...FAULT,
      message: {
        en: `${rule} asks no question that a record could reply to.`,
        fr: `${rule} ne pose pas de question à laquelle une fiche puisse répondre.`,
      },
      tip: { en: `These do: ${ASKING.join(", ")}.`, fr: `Ceux-ci en posent : ${ASKING.join(", ")}.` },
    }),
  ];
}

function ofTheFuture(
  file: RecordFile,
  { date }: RecordedReply,
  index: number,
  today: CalendarDate,
): Problem[] {
  if (date <= today) return [];
  return [
    problemAt(file, ["replies", index, "date"], {
      ...FAULT,
      message: {
        en: `The reply is dated ${date}, after today.`,
        fr: `La réponse est datée du ${date}, après aujourd’hui.`,
      },
      tip: { en: "Give the day on which it was written.", fr: "Donnez le jour où elle a été écrite." },
    }),
  ];
}

const FAULT = { rule: "MA-703", level: "error" } as const;
