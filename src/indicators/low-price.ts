import { priceOfWork } from "../guardrails/price-of-work.ts";
import type { Indicator } from "./indicator.ts";

export const lowPrice: Indicator = {
  id: "low-price",
  rule: "MA-202",
  codes: [],
  of: "opportunity",
  name: { en: "A low price for the work", fr: "Un prix bas pour le travail" },
  question: {
    en: "Does the price pay for the hours that the team itself has estimated?",
    fr: "Le prix paie-t-il les heures que l’équipe elle-même a estimées ?",
  },
  formula: {
    en: "The posted price. A question is asked where it is below the lowest suggested rate for the estimated hours and those that every contract takes beside the work.",
    fr: "Le prix affiché. Une question se pose s’il est inférieur au tarif le plus bas suggéré, pour les heures estimées et celles que tout contrat demande à côté du travail.",
  },
  expression: "price < effort.lowest_rate * (hours + effort.overhead_hours)",
  inputs: [
    { name: "hours", what: { en: "Estimated hours", fr: "Heures estimées" } },
    { name: "rate", what: { en: "Lowest suggested rate", fr: "Tarif le plus bas suggéré" } },
  ],
  unit: "cents",
  numbers: ["effort.lowest_rate", "effort.overhead_hours"],
  innocent: [
    {
      en: "The estimate was too high, and the work is smaller than it looks.",
      fr: "L’estimation était trop haute, et le travail est plus petit qu’il n’y paraît.",
    },
    {
      en: "Much of the code exists already, and who knows it needs fewer hours.",
      fr: "Une bonne part du code existe déjà, et qui le connaît y passe moins d’heures.",
    },
  ],
  *measure({ opportunities, program }) {
    for (const opportunity of opportunities.values()) {
      const work = priceOfWork(opportunity, program);
      if (!work) continue;
      const { ref, file, price } = opportunity;
      yield {
        subject: { kind: "opportunity", key: ref },
        value: price,
        threshold: work.least,
        n: 1,
        tooFew: false,
        flagged: work.isTooLow,
        inputs: [
          { name: "hours", value: work.hours, records: [ref] },
          { name: "rate", value: work.rate, unit: "cents" },
        ],
        told: { file, path: ["price"] },
      };
    }
  },
};
