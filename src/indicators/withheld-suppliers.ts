import { countedTotal } from "../guardrails/ma-302.ts";
import { withheldGroups } from "../guardrails/withheld-suppliers.ts";
import type { Indicator } from "./indicator.ts";

export const withheldSuppliers: Indicator = {
  id: "withheld-suppliers",
  rule: "MA-401",
  codes: ["R011", "R055"],
  of: "team",
  name: { en: "Contracts with withheld suppliers", fr: "Contrats avec des fournisseurs non divulgués" },
  question: {
    en: "Has somebody who knows the withheld suppliers made sure that no purchase was split among them?",
    fr: "Quelqu’un qui connaît les fournisseurs non divulgués s’est-il assuré qu’aucun achat n’a été fractionné entre eux ?",
  },
  formula: {
    en: "Sum of a team’s contracts with withheld suppliers within the programme’s number of days, alone or with those of one supplier who is named, whichever is over the limit or else the largest. It does not say that they are one supplier: nobody can see that from the records, so a person is asked to look above the limit.",
    fr: "Somme des contrats d’une équipe à des fournisseurs non divulgués dans le nombre de jours du programme, seuls ou avec ceux d’un fournisseur nommé : celle qui dépasse la limite, sinon la plus élevée. Elle ne dit pas qu’il s’agit d’un seul fournisseur : les fiches ne permettent pas de le voir, et c’est pourquoi, au-delà de la limite, quelqu’un est prié d’y regarder.",
  },
  expression: "count(contracts) >= 2 and sum(contracts.total within splitting.days) > limit.amount",
  inputs: [
    {
      name: "contract",
      what: { en: "Total of each of the contracts", fr: "Total de chacun des contrats" },
    },
  ],
  unit: "cents",
  numbers: ["limit.amount", "limit.includes_tax", "splitting.days"],
  innocent: [
    {
      en: "They are several suppliers, which the buyer can see and the public cannot.",
      fr: "Ce sont plusieurs fournisseurs, ce que l’acheteur voit et que le public ne voit pas.",
    },
    {
      en: "A name is withheld for a good reason, which the contract’s page gives.",
      fr: "Un nom n’est pas divulgué pour une bonne raison, que donne la page du contrat.",
    },
  ],
  *measure(register) {
    const { program } = register;
    const days = program.splitting?.days;
    if (days === undefined) return;
    const threshold = program.limit.amount;
    for (const { team, members, sum, last } of withheldGroups(register, days)) {
      yield {
        subject: { kind: "team", key: team },
        value: sum,
        threshold,
        n: members.length,
        tooFew: false,
        flagged: sum > threshold,
        inputs: members.map(({ award }) => ({
          name: "contract",
          value: countedTotal(award, program),
          unit: "cents",
          records: [award.ref],
        })),
        told: { file: last.award.file, path: ["supplier", "withheld"] },
      };
    }
  },
};
