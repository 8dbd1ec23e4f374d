import { problemAt } from "../content/record-file.ts";
import { taxOn, toCents, type Cents, type TaxRate } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import { moneyIn } from "../i18n/money.ts";
import { opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const priceWithinLimit: Rule = {
  id: "MA-201",
  name: { en: "Price within the limit", fr: "Prix sous la limite" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "The price and the highest tax that a supplier may have to add are together at most the programme’s limit.",
    fr: "Le prix et la taxe la plus élevée qu’un fournisseur pourrait devoir ajouter ne dépassent pas ensemble la limite du programme.",
  },
  why: {
    en: "The team does not know yet in which region the supplier is. What a card or the rules allow them to spend is a limit with everything in it.",
    fr: "L’équipe ne sait pas encore dans quelle région se trouve le fournisseur. Ce qu’une carte ou les règles lui permettent de dépenser est une limite où tout est compris.",
  },
  fix: {
    en: "Ask for less work, or for a lower price. The message says the highest price that stays within the limit.",
    fr: "Demandez moins de travail ou un prix plus bas. Le message donne le prix le plus élevé qui reste sous la limite.",
  },
  numbers: ["limit.amount", "limit.includes_tax", "taxes"],
  judged: opportunities(),
  check: (register, program) =>
    [...register.opportunities.values()].flatMap(({ file, price }) => {
      const rate = highestRate(program);
      const total = toCents(price + taxOn(price, rate));
      if (total <= program.limit.amount) return [];
      const said = moneyIn(program.currency, {
        total,
        limit: program.limit.amount,
        most: mostBeforeTax(program.limit.amount, rate),
      });
      return problemAt(file, ["price"], {
        rule: "MA-201",
        level: "error",
        message:
          rate === 0
            ? {
                en: `This price is over the limit of ${said.en.limit}.`,
                fr: `Ce prix dépasse la limite de ${said.fr.limit}.`,
              }
            : {
                en: `With the highest tax (${rate / 1000}%), this price comes to ${said.en.total}; the limit is ${said.en.limit}.`,
                fr: `Avec la taxe la plus élevée (${String(rate / 1000).replace(".", ",")} %), ce prix atteint ${said.fr.total} ; la limite est de ${said.fr.limit}.`,
              },
        tip:
          rate === 0
            ? { en: `Ask for at most ${said.en.most}.`, fr: `Demandez au plus ${said.fr.most}.` }
            : {
                en: `Ask for at most ${said.en.most} before tax.`,
                fr: `Demandez au plus ${said.fr.most} avant taxes.`,
              },
      });
    }),
};

/** The highest rate of the programme's tax table; 0 where taxes do not count towards the limit. */
export function highestRate(program: Program): TaxRate {
  const rates = program.limit.includes_tax ? Object.values(program.taxes ?? {}).map(({ rate }) => rate) : [];
  return Math.max(0, ...rates) as TaxRate;
}

/** The highest price that stays within a limit once taxed: 8,695.65 for 10,000 and 15 %. */
export function mostBeforeTax(limit: Cents, rate: TaxRate): Cents {
  let most = Math.ceil((limit * 100_000) / (100_000 + rate));
  while (most + taxOn(toCents(most), rate) > limit) most -= 1;
  return toCents(most);
}
