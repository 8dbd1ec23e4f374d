import { stepToAward } from "../guardrails/decision-times.ts";
import type { Indicator } from "./indicator.ts";

export const slowAward: Indicator = {
  id: "slow-award",
  rule: "MA-308",
  codes: ["R060", "R061", "R062"],
  of: "award",
  name: { en: "Long time from closing to award", fr: "Long délai entre la clôture et l’attribution" },
  question: {
    en: "Why did it take so long to choose a supplier?",
    fr: "Pourquoi a-t-il fallu si longtemps pour choisir un fournisseur ?",
  },
  formula: {
    en: "Business days after the day of closing, up to and including the day of the award; an award on a day off counts as of the next business day. A question is asked above the programme’s number of days.",
    fr: "Jours ouvrables après le jour de la clôture, jusqu’au jour de l’attribution inclus ; une attribution faite un jour chômé compte au jour ouvrable suivant. Une question se pose au-delà du nombre de jours du programme.",
  },
  expression: "business_days(closes, awarded) > deadlines.award_after_closing",
  inputs: [
    { name: "closes", what: { en: "Day of closing", fr: "Jour de la clôture" } },
    {
      name: "awarded",
      what: {
        en: "Day of the award; where it is not written, the day planned for selection, else that of closing",
        fr: "Jour de l’attribution ; s’il n’est pas consigné, le jour prévu de la sélection, sinon celui de la clôture",
      },
    },
  ],
  unit: "business days",
  numbers: ["deadlines.award_after_closing"],
  innocent: [
    {
      en: "Many applications came in, and each was read by several people.",
      fr: "Beaucoup de candidatures sont arrivées, et plusieurs personnes ont lu chacune.",
    },
    {
      en: "Somebody was ill or on leave, or a holiday is missing from the programme’s list.",
      fr: "Quelqu’un était malade ou en congé, ou un jour férié manque à la liste du programme.",
    },
  ],
  *measure(register) {
    const threshold = register.program.deadlines?.award_after_closing;
    if (threshold === undefined) return;
    for (const award of register.awards.values()) {
      const opportunity = register.opportunities.get(award.ref);
      if (!opportunity) continue;
      const { from, to, days } = stepToAward(award, opportunity, register);
      yield {
        subject: { kind: "award", key: award.ref },
        value: days,
        threshold,
        n: 1,
        tooFew: false,
        flagged: days !== undefined && days > threshold,
        inputs: [
          { name: "closes", value: from, records: [award.ref] },
          { name: "awarded", value: to, records: [award.ref] },
        ],
        told: { file: award.file, path: ["awarded"] },
      };
    }
  },
};
