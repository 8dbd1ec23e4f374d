import { countedTotal } from "../guardrails/ma-302.ts";
import { supplierGroups } from "../guardrails/split-groups.ts";
import type { Common } from "../guardrails/supplier-bundles.ts";
import { supplierKey } from "../register/supplier-name.ts";
import { dayAt } from "../time/zone.ts";
import type { Indicator, Subject } from "./indicator.ts";

export const splitPurchases: Indicator = {
  id: "split-purchases",
  rule: "MA-401",
  codes: ["R011", "R055"],
  of: "supplier",
  name: { en: "Several contracts with one supplier", fr: "Plusieurs contrats avec un même fournisseur" },
  question: {
    en: "Are these separate needs, or is it one need that was cut into smaller purchases?",
    fr: "S’agit-il de besoins distincts, ou d’un seul besoin découpé en plus petits achats ?",
  },
  formula: {
    en: "Sum of what one supplier won from one team, or for one repository, within the programme’s number of days: price, fees and amendments, and tax where the limit counts it. A question is asked where two or more contracts come to more than the limit together. Names are compared without case, accents, punctuation and legal form; a supplier who is withheld is compared with nobody.",
    fr: "Somme de ce qu’un même fournisseur a obtenu d’une même équipe, ou pour un même dépôt, dans le nombre de jours du programme : prix, frais et modifications, et taxe si la limite la compte. Une question se pose lorsque deux contrats ou plus dépassent ensemble la limite. Les noms sont comparés sans tenir compte de la casse, des accents, de la ponctuation ni de la forme juridique ; un fournisseur non divulgué n’est comparé à personne.",
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
      en: "The needs are separate: other code, other users, another time.",
      fr: "Les besoins sont distincts : autre code, autres utilisateurs, autre moment.",
    },
    {
      en: "The supplier won each open competition, and nobody could know that beforehand.",
      fr: "Le fournisseur a remporté chaque concours ouvert, et personne ne pouvait le savoir d’avance.",
    },
    {
      en: "The programme asks for small pieces of work, and a team that uses it often has many of them.",
      fr: "Le programme demande de petits morceaux de travail, et une équipe qui s’en sert souvent en a beaucoup.",
    },
  ],
  *measure(register, now) {
    const { program } = register;
    const days = program.splitting?.days;
    if (days === undefined) return;
    const threshold = program.limit.amount;
    for (const { by, members, sum } of supplierGroups(register, days, dayAt(now, program.time_zone))) {
      const last = members.at(-1) ?? members[0];
      yield {
        subject: { kind: "supplier", key: supplierKey(last.name) },
        ...withinOf(by),
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
        told: { file: last.award.file, path: ["supplier", "name"] },
      };
    }
  },
};

/** A team's awards may all be for one repository: the team is what people know. */
function withinOf(by: readonly Common[]): { readonly within?: Subject } {
  const common = by.find((one) => one.by === "team") ?? by[0];
  return common ? { within: { kind: common.by, key: common.key } } : {};
}
