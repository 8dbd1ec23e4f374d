import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import { sum, toCents, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Award } from "../register/register.ts";
import { awards } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const awardWithinLimit: Rule = {
  id: "MA-302",
  name: { en: "Award within the limit", fr: "Contrat sous la limite" },
  level: "error",
  sources: ["pilot", "financial-administration"],
  what: {
    en: "Price, tax, fees and amendments of an award are together at most the programme’s limit.",
    fr: "Le prix, la taxe, les frais et les modifications d’un contrat ne dépassent pas ensemble la limite du programme.",
  },
  why: {
    en: "Above it a purchase needs a procurement officer and other rules. A price below the limit can be over it with tax.",
    fr: "Au-delà, un achat demande un agent d’approvisionnement et d’autres règles. Un prix sous la limite peut la dépasser une fois taxé.",
  },
  fix: {
    en: "Do not sign. Call a procurement officer, or ask for less work at a lower price in a new opportunity.",
    fr: "Ne signez pas. Appelez un agent d’approvisionnement, ou demandez moins de travail à un prix plus bas dans une nouvelle occasion.",
  },
  numbers: ["limit.amount", "limit.includes_tax"],
  judged: awards(),
  check: (register, program) =>
    [...register.awards.values()].flatMap((award) => {
      const total = countedTotal(award, program);
      if (total <= program.limit.amount) return [];
      const said = moneyIn(program.currency, {
        total,
        limit: program.limit.amount,
        over: toCents(total - program.limit.amount),
      });
      return problemAt(award.file, ["price"], {
        rule: "MA-302",
        level: "error",
        message: {
          en: `The award comes to ${said.en.total}, which is ${said.en.over} over the limit of ${said.en.limit}.`,
          fr: `Le contrat atteint ${said.fr.total}, soit ${said.fr.over} de plus que la limite de ${said.fr.limit}.`,
        },
        tip: {
          en: "Do not sign. Call a procurement officer, or ask for less work at a lower price in a new opportunity.",
          fr: "Ne signez pas. Appelez un agent d’approvisionnement, ou demandez moins de travail à un prix plus bas dans une nouvelle occasion.",
        },
      });
    }),
};

/** What counts towards the limit: everything, or everything but tax where the programme's limit is without it. */
export function countedTotal(award: Award, program: Program): Cents {
  const tax = program.limit.includes_tax ? (award.tax?.amount ?? toCents(0)) : toCents(0);
  return sum([
    award.price,
    tax,
    award.fees ?? toCents(0),
    ...(award.amendments ?? []).map(({ amount }) => amount),
  ]);
}
