import { problemAt } from "../content/record-file.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { addDays, daysBetween } from "../time/calendar.ts";
import { opportunities, where } from "./judged.ts";
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
  judged: where(({ effort }) => effort !== undefined, opportunities(hasPace)),
  check: (register, program) =>
    [...register.opportunities.values()].flatMap((opportunity) => tooFast(opportunity, program)),
};

/** In days: nobody plans further ahead, and a number of hours that asks for it is a slip. */
const LONGEST = 3650;

/** Whether it says how many hours fit between which days. That delivery comes before selection is for MA-203 to say. */
function hasPace({ hours, selection, delivery }: Opportunity): boolean {
  return hours !== undefined && selection !== undefined && delivery !== undefined && delivery >= selection;
}

function tooFast({ file, hours, selection, delivery }: Opportunity, { effort }: Program): Problem[] {
  if (!effort || hours === undefined || selection === undefined || delivery === undefined) return [];
  // That delivery comes before selection is for MA-203 to say; on one day there is that day.
  if (delivery < selection) return [];
  const days = Math.max(1, daysBetween(selection, delivery));
  const most = effort.hours_per_week;
  if (hours * 7 <= most * days) return [];
  const pace = Math.round((hours * 70) / days) / 10;
  const needed = Math.ceil((hours * 7) / most);
  const earliest = needed <= LONGEST ? addDays(selection, needed) : undefined;
  return [
    problemAt(file, ["delivery"], {
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
