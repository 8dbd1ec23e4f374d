import { paceOf } from "../guardrails/pace.ts";
import type { Indicator } from "./indicator.ts";

export const fastPace: Indicator = {
  id: "fast-pace",
  rule: "MA-207",
  codes: [],
  of: "opportunity",
  name: { en: "A fast pace", fr: "Un rythme rapide" },
  question: {
    en: "Can somebody who did not begin beforehand deliver in time?",
    fr: "Quelqu’un qui n’a pas commencé d’avance peut-il livrer à temps ?",
  },
  formula: {
    en: "Estimated hours a week between selection and delivery, in calendar days and at least one. A question is asked above the programme’s number of hours.",
    fr: "Heures estimées par semaine entre la sélection et la livraison, en jours civils et au moins un. Une question se pose au-delà du nombre d’heures du programme.",
  },
  expression: "7 * hours / max(1, days(selection, delivery)) > effort.hours_per_week",
  inputs: [
    { name: "hours", what: { en: "Estimated hours", fr: "Heures estimées" } },
    { name: "selection", what: { en: "Planned day of selection", fr: "Jour prévu de la sélection" } },
    { name: "delivery", what: { en: "Planned day of delivery", fr: "Jour prévu de la livraison" } },
  ],
  unit: "hours a week",
  numbers: ["effort.hours_per_week"],
  innocent: [
    {
      en: "The work can be shared between several people.",
      fr: "Le travail peut se répartir entre plusieurs personnes.",
    },
    {
      en: "The estimate was generous.",
      fr: "L’estimation était généreuse.",
    },
  ],
  *measure({ opportunities, program }) {
    for (const opportunity of opportunities.values()) {
      const pace = paceOf(opportunity, program);
      if (!pace) continue;
      const { ref, file } = opportunity;
      yield {
        subject: { kind: "opportunity", key: ref },
        value: pace.hoursPerWeek,
        threshold: pace.most,
        n: 1,
        tooFew: false,
        flagged: pace.isTooFast,
        inputs: [
          { name: "hours", value: pace.hours, records: [ref] },
          { name: "selection", value: pace.selection, records: [ref] },
          { name: "delivery", value: pace.delivery, records: [ref] },
        ],
        told: { file, path: ["delivery"] },
      };
    }
  },
};
