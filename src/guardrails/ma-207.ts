import { problemAt } from "../content/record-file.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { addDays } from "../time/calendar.ts";
import { opportunities } from "./judged.ts";
import { paceOf } from "./pace.ts";
import type { Rule } from "./rule.ts";

export const bearablePace: Rule = {
  id: "MA-207",
  name: { en: "A pace that one person can keep", fr: "Un rythme qu’une personne peut tenir" },
  level: "warning",
  sources: ["pilot"],
  what: {
    en: "The estimated hours fit between selection and delivery, at no more hours a week than the programme says (37.5 by default). Weeks are counted in calendar days.",
    fr: "Les heures estimées tiennent entre la sélection et la livraison, sans dépasser par semaine le nombre d’heures que fixe le programme (37,5 par défaut). Les semaines se comptent en jours civils.",
  },
  why: {
    en: "Many suppliers are one person with other work. What cannot be done in time is delivered badly, or not at all.",
    fr: "Bien des fournisseurs sont une seule personne, qui a d’autres travaux. Ce qui ne peut se faire à temps est mal livré, ou ne l’est pas.",
  },
  fix: {
    en: "Deliver later or ask for less work; the message gives the first day that leaves enough time.",
    fr: "Reportez la livraison ou demandez moins de travail ; le message donne le premier jour qui laisse assez de temps.",
  },
  numbers: ["effort.hours_per_week"],
  judged: opportunities((opportunity, { program }) => paceOf(opportunity, program) !== undefined),
  check: (register, program) =>
    [...register.opportunities.values()].flatMap((opportunity) => tooFast(opportunity, program)),
};

/** In days: nobody plans further ahead, and a number of hours that asks for it is a slip. */
const LONGEST = 3650;

function tooFast(opportunity: Opportunity, program: Program): Problem[] {
  const found = paceOf(opportunity, program);
  if (!found?.isTooFast) return [];
  const { hours, days, most, selection } = found;
  const pace = Math.round(found.hoursPerWeek * 10) / 10;
  const needed = Math.ceil((hours * 7) / most);
  const earliest = needed <= LONGEST ? addDays(selection, needed) : undefined;
  return [
    problemAt(opportunity.file, ["delivery"], {
      rule: "MA-207",
      level: "warning",
      message: {
        en: `${hours} hours in ${days} ${days === 1 ? "day" : "days"} are ${pace} a week; at most ${most} can be asked of one person.`,
        fr: `${hours} heures en ${days} ${days === 1 ? "jour" : "jours"}, c’est ${inFrench(pace)} par semaine ; on peut en demander au plus ${inFrench(most)} à une personne.`,
      },
      tip:
        earliest === undefined
          ? { en: "Ask for less work.", fr: "Demandez moins de travail." }
          : {
              en: `Set delivery to ${earliest} or later, or ask for less work.`,
              fr: `Fixez la livraison au ${earliest} ou plus tard, ou demandez moins de travail.`,
            },
    }),
  ];
}

function inFrench(number: number): string {
  return String(number).replace(".", ",");
}
