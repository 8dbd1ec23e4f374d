import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { dayAt } from "../time/zone.ts";
import { decisionsOutOfOrder } from "./ending-decisions.ts";
import { opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const datesInOrder: Rule = {
  id: "MA-203",
  name: { en: "Dates in order", fr: "Dates dans l’ordre" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "Funds are reserved, then the opportunity is posted, questions end, it closes, the supplier is selected, the code is delivered. It is cancelled after posting, or ends without a winner after closing, and neither is dated in the future.",
    fr: "Les fonds sont réservés, puis l’occasion est publiée, les questions prennent fin, l’occasion se ferme, le fournisseur est choisi, le code est livré. Elle est annulée après la publication, ou se termine sans gagnant après la clôture, et ni l’un ni l’autre n’est daté de l’avenir.",
  },
  why: {
    en: "Dates out of order are the most common slip, and they cost suppliers their time.",
    fr: "Des dates en désordre sont l’erreur la plus fréquente, et elles font perdre du temps aux fournisseurs.",
  },
  fix: {
    en: "Correct the date that the message names. Leave time for questions, for reading the applications and for the work.",
    fr: "Corrigez la date que nomme le message. Laissez du temps pour les questions, la lecture des candidatures et le travail.",
  },
  numbers: ["deadlines.questions_before_closing"],
  judged: opportunities(),
  check: (register, program, now) =>
    [...register.opportunities.values()].flatMap((opportunity) => [
      ...outOfOrder(opportunity),
      ...decisionsOutOfOrder(opportunity, dayAt(now, program.time_zone)),
    ]),
};

interface Step {
  readonly field: string;
  readonly name: Bilingual;
  /** When it is, as text that sorts; undefined where the record does not say. */
  readonly when: string | undefined;
  /** Whether the next step may come at the same moment. */
  readonly mayCoincide: boolean;
}

/** A day is taken as late as the order allows: a supplier can be selected in the evening of the closing day. */
function stepsOf(opportunity: Opportunity): Step[] {
  const { funds_reserved, posted, questionsClose, closes, selection, delivery } = opportunity;
  return [
    {
      field: "funds_reserved",
      name: { en: "reserving funds", fr: "la réservation des fonds" },
      when: funds_reserved && `${funds_reserved} 00:00`,
      mayCoincide: true,
    },
    {
      field: "posted",
      name: { en: "posting", fr: "la publication" },
      when: `${posted} 00:00`,
      mayCoincide: false,
    },
    {
      field: opportunity.questions_close ? "questions_close" : "closes",
      name: { en: "the end of questions", fr: "la fin des questions" },
      when: questionsClose?.time,
      mayCoincide: false,
    },
    { field: "closes", name: { en: "closing", fr: "la clôture" }, when: closes, mayCoincide: false },
    {
      field: "selection",
      name: { en: "selection", fr: "la sélection" },
      when: selection && `${selection} 24:00`,
      mayCoincide: true,
    },
    {
      field: "delivery",
      name: { en: "delivery", fr: "la livraison" },
      when: delivery && `${delivery} 24:00`,
      mayCoincide: true,
    },
  ];
}

function outOfOrder(opportunity: Opportunity): Problem[] {
  const steps = stepsOf(opportunity).filter(
    (step): step is Step & { when: string } => step.when !== undefined,
  );
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (!before || before.when < step.when || (before.mayCoincide && before.when === step.when)) return [];
    return problemAt(opportunity.file, [step.field], {
      rule: "MA-203",
      level: "error",
      message: {
        en: `The dates are out of order: ${step.name.en} (${shown(step.when)}) does not come after ${before.name.en} (${shown(before.when)}).`,
        fr: `Les dates ne sont pas dans l’ordre : ${step.name.fr} (${shown(step.when)}) ne vient pas après ${before.name.fr} (${shown(before.when)}).`,
      },
      tip: {
        en: `Correct “${step.field}” or “${before.field}”.`,
        fr: `Corrigez « ${step.field} » ou « ${before.field} ».`,
      },
    });
  });
}

function shown(when: string): string {
  return when.replace(/ (00|24):00$/, "");
}
