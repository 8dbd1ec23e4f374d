import { postingTime } from "../guardrails/posting-time.ts";
import { dateOf } from "../time/calendar.ts";
import type { Indicator } from "./indicator.ts";

export const shortPosting: Indicator = {
  id: "short-posting",
  rule: "MA-204",
  codes: ["R003"],
  of: "opportunity",
  name: { en: "Short time to apply", fr: "Court délai pour postuler" },
  question: {
    en: "Was this opportunity open long enough for people who did not expect it?",
    fr: "L’occasion est-elle restée ouverte assez longtemps pour ceux qui ne l’attendaient pas ?",
  },
  formula: {
    en: "Business days after the day of posting, up to and including the day of closing. A question is asked below the number of days that the programme aims at.",
    fr: "Jours ouvrables après le jour de la publication, jusqu’au jour de la clôture inclus. Une question se pose en deçà du nombre de jours que vise le programme.",
  },
  expression: "business_days(posted, closes) < max(deadlines.open_at_least, deadlines.open_better)",
  inputs: [
    { name: "posted", what: { en: "Day of posting", fr: "Jour de la publication" } },
    { name: "closes", what: { en: "Day of closing", fr: "Jour de la clôture" } },
  ],
  unit: "business days",
  numbers: ["deadlines.open_at_least", "deadlines.open_better"],
  innocent: [
    {
      en: "The opportunity runs another one again, which was open before.",
      fr: "L’occasion en reprend une autre, qui a déjà été ouverte.",
    },
    {
      en: "The work was urgent for a reason that has nothing to do with who would win.",
      fr: "Le travail pressait pour une raison étrangère au choix du gagnant.",
    },
    {
      en: "Many people applied all the same: see the number of applications.",
      fr: "Beaucoup de gens ont postulé malgré tout : voyez le nombre de candidatures.",
    },
  ],
  *measure({ opportunities, program, holidays }) {
    for (const opportunity of opportunities.values()) {
      const time = postingTime(opportunity, program, holidays);
      if (!time) continue;
      const { ref, file, posted, closes } = opportunity;
      yield {
        subject: { kind: "opportunity", key: ref },
        value: time.days,
        threshold: time.enough,
        n: 1,
        tooFew: false,
        flagged: time.short !== undefined,
        inputs: [
          { name: "posted", value: posted, records: [ref] },
          { name: "closes", value: dateOf(closes), records: [ref] },
        ],
        told: { file, path: ["closes"] },
      };
    }
  },
};
