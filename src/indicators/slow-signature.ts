import { stepToSignature } from "../guardrails/decision-times.ts";
import type { Indicator } from "./indicator.ts";

export const slowSignature: Indicator = {
  id: "slow-signature",
  rule: "MA-308",
  codes: ["R060", "R061", "R062"],
  of: "award",
  name: { en: "Long time from award to signature", fr: "Long délai entre l’attribution et la signature" },
  question: {
    en: "Why did it take so long to sign the terms?",
    fr: "Pourquoi a-t-il fallu si longtemps pour signer les conditions ?",
  },
  formula: {
    en: "Business days after the day of the award, up to and including the day on which the terms were signed (a day off counts as the next business day); up to today where they are not signed. A question is asked above the programme’s number of days. Where work went on and nobody wrote down the day, the value is not known.",
    fr: "Jours ouvrables après le jour de l’attribution, jusqu’à celui de la signature des conditions inclus (un jour chômé compte comme le jour ouvrable suivant) ; jusqu’à aujourd’hui si elles ne sont pas signées. Une question se pose au-delà du nombre de jours du programme. Si le travail a suivi son cours sans que personne ait noté le jour, la valeur n’est pas connue.",
  },
  expression: "business_days(awarded, terms_signed or today) > deadlines.sign_after_award",
  inputs: [
    { name: "awarded", what: { en: "Day of the award", fr: "Jour de l’attribution" } },
    {
      name: "terms_signed",
      what: { en: "Day on which the terms were signed", fr: "Jour de la signature des conditions" },
    },
  ],
  unit: "business days",
  numbers: ["deadlines.sign_after_award"],
  innocent: [
    {
      en: "The supplier asked for time to read the terms, or signed before the day that was written down.",
      fr: "Le fournisseur a demandé du temps pour lire les conditions, ou a signé avant le jour consigné.",
    },
    {
      en: "The award was cancelled, and nobody recorded it.",
      fr: "Le contrat a été annulé, et personne ne l’a consigné.",
    },
  ],
  *measure(register, now) {
    const threshold = register.program.deadlines?.sign_after_award;
    if (threshold === undefined) return;
    for (const award of register.awards.values()) {
      const opportunity = register.opportunities.get(award.ref);
      if (!opportunity) continue;
      const { from, to, days } = stepToSignature(award, opportunity, register, now);
      yield {
        subject: { kind: "award", key: award.ref },
        value: days,
        threshold,
        n: 1,
        tooFew: false,
        flagged: days !== undefined && days > threshold,
        inputs: [
          { name: "awarded", value: from, records: [award.ref] },
          { name: "terms_signed", value: to, records: [award.ref] },
        ],
        told: { file: award.file, path: ["terms_signed"] },
      };
    }
  },
};
