import { membersOf, similarPurchases } from "../guardrails/similar-opportunities.ts";
import type { Indicator } from "./indicator.ts";

export const similarOpportunities: Indicator = {
  id: "similar-opportunities",
  rule: "MA-402",
  codes: ["R011", "R055"],
  of: "opportunity",
  name: { en: "Similar opportunities of one team", fr: "Occasions semblables d’une même équipe" },
  question: {
    en: "Is this work separate from what the team asked for before in much the same words?",
    fr: "Ce travail est-il distinct de celui que l’équipe a demandé auparavant à peu près dans les mêmes mots ?",
  },
  formula: {
    en: "Sum of the prices, with the highest tax, of an opportunity and the earlier ones of its team that were posted within the programme’s number of days and share at least the programme’s share of their words with it. A question is asked above the limit. Opportunities that came to nothing do not count.",
    fr: "Somme des prix, avec la taxe la plus élevée, d’une occasion et de celles que son équipe a publiées auparavant dans le nombre de jours du programme et dont elle partage au moins la part de mots que fixe le programme. Une question se pose au-delà de la limite. Les occasions qui n’ont pas abouti ne comptent pas.",
  },
  expression:
    "sum((price + tax(price)) of opportunities within splitting.similar_days where shared_words >= splitting.similarity) > limit.amount",
  inputs: [
    {
      name: "price",
      what: { en: "Price of each of the opportunities", fr: "Prix de chacune des occasions" },
    },
  ],
  unit: "cents",
  numbers: ["limit.amount", "limit.includes_tax", "splitting.similar_days", "splitting.similarity"],
  innocent: [
    {
      en: "It is a series of small separate jobs, which people describe alike because they are alike.",
      fr: "C’est une série de petits travaux distincts, décrits pareillement parce qu’ils se ressemblent.",
    },
    {
      en: "The team copied its last text and changed what differs.",
      fr: "L’équipe a repris son dernier texte en n’y changeant que ce qui diffère.",
    },
  ],
  *measure(register, now) {
    const threshold = register.program.limit.amount;
    for (const group of similarPurchases(register, now)) {
      const { last, sum } = group;
      const members = membersOf(group);
      yield {
        subject: { kind: "opportunity", key: last.ref },
        within: { kind: "team", key: last.team },
        value: sum,
        threshold,
        n: members.length,
        tooFew: false,
        flagged: sum > threshold,
        inputs: members.map(({ ref, price }) => ({
          name: "price",
          value: price,
          unit: "cents",
          records: [ref],
        })),
        told: { file: last.file, path: ["title"] },
      };
    }
  },
};
