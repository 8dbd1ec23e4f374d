import { earlierTerminations } from "../guardrails/earlier-terminations.ts";
import type { Indicator } from "./indicator.ts";

export const earlierTermination: Indicator = {
  id: "earlier-termination",
  rule: "MA-309",
  codes: [],
  of: "award",
  name: { en: "An earlier contract that was terminated", fr: "Un contrat antérieur résilié" },
  question: {
    en: "Did whoever chose this supplier know why an earlier contract had ended?",
    fr: "Qui a choisi ce fournisseur savait-il pourquoi un contrat antérieur avait pris fin ?",
  },
  formula: {
    en: "Number of the supplier’s other contracts that had been terminated by the day of the award. A question is asked from one on. It excludes nobody, and suppliers who are withheld are compared with nobody.",
    fr: "Nombre d’autres contrats du fournisseur qui avaient été résiliés le jour de l’attribution. Une question se pose dès le premier. Cela n’exclut personne, et un fournisseur non divulgué n’est comparé à personne.",
  },
  expression: "count(terminated contracts of the supplier where date <= awarded) > 0",
  inputs: [{ name: "terminated", what: { en: "Day of the termination", fr: "Jour de la résiliation" } }],
  unit: "contracts",
  numbers: [],
  innocent: [
    {
      en: "A contract can end without any fault of the supplier’s: the team may have lost its need, its money or its people.",
      fr: "Un contrat peut prendre fin sans aucune faute du fournisseur : l’équipe a pu perdre son besoin, son argent ou ses gens.",
    },
    {
      en: "The competition is open to all, and this application was the one that passed.",
      fr: "Le concours est ouvert à tous, et cette candidature était celle qui convenait.",
    },
  ],
  *measure(register) {
    for (const { award, earlier } of earlierTerminations(register)) {
      const { ref, file } = award.award;
      yield {
        subject: { kind: "award", key: ref },
        value: earlier.length,
        threshold: 0,
        n: 1,
        tooFew: false,
        flagged: earlier.length > 0,
        inputs: earlier.map(({ of, date }) => ({ name: "terminated", value: date, records: [of.award.ref] })),
        told: { file, path: ["supplier", "name"] },
      };
    }
  },
};
