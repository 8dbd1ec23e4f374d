import { problemAt } from "../content/record-file.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { addBusinessDays, type Holidays } from "../time/business-days.ts";
import { postingTime } from "./posting-time.ts";
import { opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const openLongEnough: Rule = {
  id: "MA-204",
  name: { en: "Open long enough", fr: "Ouverte assez longtemps" },
  level: "error",
  sources: ["red-flags", "proposal"],
  what: {
    en: "Between posting and closing lie at least the programme’s number of business days, and better more. The day of posting does not count, the day of closing does; weekends and holidays count for nothing.",
    fr: "Entre la publication et la clôture, il y a au moins le nombre de jours ouvrables que fixe le programme, et mieux vaut davantage. Le jour de la publication ne compte pas, celui de la clôture compte ; les fins de semaine et les jours fériés ne comptent pas.",
  },
  why: {
    en: "Who has not been waiting for an opportunity needs time to find it, to ask and to apply. A short time favours those who knew.",
    fr: "Quiconque n’attendait pas une occasion a besoin de temps pour la trouver, poser ses questions et se porter candidat. Un court délai favorise ceux qui savaient.",
  },
  fix: {
    en: "Close later. The message gives the first day that is long enough.",
    fr: "Fermez plus tard. Le message donne le premier jour qui suffit.",
  },
  numbers: ["deadlines.open_at_least", "deadlines.open_better"],
  judged: opportunities(
    (opportunity, { program, holidays }) => postingTime(opportunity, program, holidays) !== undefined,
  ),
  check: (register, program) =>
    [...register.opportunities.values()].flatMap((opportunity) =>
      tooShort(opportunity, program, register.holidays),
    ),
};

function tooShort(opportunity: Opportunity, program: Program, holidays: Holidays): Problem[] {
  const { short: level, days, wanted } = postingTime(opportunity, program, holidays) ?? {};
  if (level === undefined || days === undefined || wanted === undefined) return [];
  const { file, posted } = opportunity;
  const until = addBusinessDays(posted, wanted, holidays);
  return [
    problemAt(file, ["closes"], {
      rule: "MA-204",
      level,
      message: {
        en: `Open for ${days} business ${days === 1 ? "day" : "days"} after the day of posting; ${level === "error" ? "at least" : "better"} ${wanted}.`,
        fr: `Ouverte ${days} ${days < 2 ? "jour ouvrable" : "jours ouvrables"} après le jour de la publication ; ${level === "error" ? "il en faut au moins" : "il vaut mieux en compter"} ${wanted}.`,
      },
      tip: {
        en: `Close on ${until} or later.`,
        fr: `Fixez la clôture au ${until} ou plus tard.`,
      },
    }),
  ];
}
