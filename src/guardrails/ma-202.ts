import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { highestRate, mostBeforeTax } from "./ma-201.ts";
import { opportunities } from "./judged.ts";
import { priceOfWork } from "./price-of-work.ts";
import type { Rule } from "./rule.ts";

export const fairPrice: Rule = {
  id: "MA-202",
  name: { en: "A fair price for the work", fr: "Un prix juste pour le travail" },
  level: "warning",
  sources: ["pilot"],
  what: {
    en: "The price pays the estimated hours, and those that every contract takes beside the work, at the lowest suggested rate or better.",
    fr: "Le prix paie les heures estimées, et celles que tout contrat demande à côté du travail, au tarif le plus bas suggéré ou mieux.",
  },
  why: {
    en: "Below it few apply, and those who do lose money on reading, asking and invoicing.",
    fr: "En deçà, peu se portent candidats, et ceux qui le font perdent de l’argent à lire, à questionner et à facturer.",
  },
  fix: {
    en: "Raise the price or ask for less work; the message says how much of either. If the estimate was too high, correct the hours.",
    fr: "Augmentez le prix ou demandez moins de travail ; le message dit combien. Si l’estimation était trop haute, corrigez les heures.",
  },
  numbers: ["effort.lowest_rate", "effort.overhead_hours"],
  judged: opportunities((opportunity, { program }) => priceOfWork(opportunity, program) !== undefined),
  check: (register, program) =>
    [...register.opportunities.values()].flatMap((opportunity) => tooCheap(opportunity, program)),
};

function tooCheap(opportunity: Opportunity, program: Program): Problem[] {
  const work = priceOfWork(opportunity, program);
  if (!work?.isTooLow) return [];
  const { file, price } = opportunity;
  const { hours, overhead, rate, least } = work;
  const most = mostBeforeTax(program.limit.amount, highestRate(program));
  const said = moneyIn(program.currency, { price, rate, least });
  // What the price pays, or the limit does where the hours cost more than anyone may pay.
  const fitting = Math.max(0, Math.floor((least > most ? most : price) / rate) - overhead);
  return [
    problemAt(file, ["price"], {
      rule: "MA-202",
      level: "warning",
      message: {
        en: `${hours} hours of work and ${overhead} of overhead come to ${said.en.least} at ${said.en.rate} an hour; the price is ${said.en.price}.`,
        fr: `${hours} heures de travail et ${overhead} heures de gestion reviennent à ${said.fr.least}, à ${said.fr.rate} l’heure ; le prix est de ${said.fr.price}.`,
      },
      tip:
        least > most
          ? {
              en: `That is more than the limit allows: ask for at most ${fitting} hours of work.`,
              fr: `C’est plus que ce que permet la limite : demandez au plus ${fitting} heures de travail.`,
            }
          : {
              en: `Offer at least ${said.en.least}, or ask for at most ${fitting} hours of work.`,
              fr: `Offrez au moins ${said.fr.least}, ou demandez au plus ${fitting} heures de travail.`,
            },
    }),
  ];
}
