import { problemAt, type ProblemText } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import type { Problem } from "../problems/problem.ts";
import type { Award, Opportunity } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import { dateOf, type CalendarDate, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import type { Program } from "../model/program.ts";
import { answeredAwards } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const answersOpportunity: Rule = {
  id: "MA-301",
  name: { en: "The award answers its opportunity", fr: "Le contrat répond à son occasion" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "An award is made after its opportunity closed, at the posted price (where the programme’s price is a ceiling: at most that price), and not for an opportunity that was cancelled or ended without a winner. It is not dated in the future.",
    fr: "Un contrat est attribué après la clôture de son occasion, au prix affiché (si le prix du programme est un plafond : à ce prix au plus), et jamais pour une occasion annulée ou terminée sans gagnant. Il n’est pas daté de l’avenir.",
  },
  why: {
    en: "Everyone competed for what was posted; another price or an early choice would be another competition.",
    fr: "Chacun s’est porté candidat pour ce qui était affiché ; un autre prix ou un choix hâtif serait un autre concours.",
  },
  fix: {
    en: "Wait for the closing, and award at the posted price; another price needs a new opportunity.",
    fr: "Attendez la clôture et attribuez le contrat au prix affiché ; un autre prix demande une nouvelle occasion.",
  },
  numbers: ["price"],
  judged: answeredAwards(),
  check: (register, program, now) =>
    [...register.awards.values()].flatMap((award) => {
      const opportunity = register.opportunities.get(award.ref);
      return opportunity
        ? [...wrongMoment(award, opportunity, now, program), ...wrongPrice(award, opportunity, program)]
        : [];
    }),
};

function wrongMoment(award: Award, opportunity: Opportunity, now: Instant, program: Program): Problem[] {
  if (opportunity.cancelled) return [problemAt(award.file, ["awarded"], CANCELLED)];
  if (opportunity.closed_without_award) return [problemAt(award.file, ["awarded"], NOBODY_WON)];
  const awarded = awardedOn(opportunity, award);
  if (awarded >= dateOf(opportunity.closes) && now >= opportunity.closesAt) {
    return award.awarded !== undefined && award.awarded > dayAt(now, program.time_zone)
      ? [problemAt(award.file, ["awarded"], notYet(award.awarded))]
      : [];
  }
  return [
    problemAt(award.file, ["awarded"], {
      ...FAULT,
      message:
        awarded < dateOf(opportunity.closes)
          ? {
              en: `Awarded on ${awarded}, but the opportunity closes on ${opportunity.closes}.`,
              fr: `Attribué le ${awarded}, alors que l’occasion se ferme le ${opportunity.closes}.`,
            }
          : {
              en: `There is an award already, but the opportunity is open until ${opportunity.closes}.`,
              fr: `Il y a déjà un contrat, alors que l’occasion est ouverte jusqu’au ${opportunity.closes}.`,
            },
      tip: {
        en: "Wait until the opportunity has closed, or correct the date.",
        fr: "Attendez la clôture de l’occasion, ou corrigez la date.",
      },
    }),
  ];
}

function wrongPrice(award: Award, opportunity: Opportunity, program: Program): Problem[] {
  const isCeiling = program.price === "ceiling";
  if (award.price === opportunity.price || (isCeiling && award.price < opportunity.price)) return [];
  const said = moneyIn(program.currency, { awarded: award.price, posted: opportunity.price });
  return [
    problemAt(award.file, ["price"], {
      ...FAULT,
      message: {
        en: `The award’s price is ${said.en.awarded}; the posted price is ${said.en.posted}.`,
        fr: `Le prix du contrat est de ${said.fr.awarded} ; le prix affiché est de ${said.fr.posted}.`,
      },
      tip: isCeiling
        ? { en: "Pay at most the posted price.", fr: "Ne payez pas plus que le prix affiché." }
        : {
            en: "Give the posted price. What was added after signing goes under “amendments”.",
            fr: "Indiquez le prix affiché. Ce qui s’est ajouté après la signature va sous « amendments ».",
          },
    }),
  ];
}

const FAULT = { rule: "MA-301", level: "error" } as const;

const CANCELLED: ProblemText = {
  ...FAULT,
  message: {
    en: "The opportunity was cancelled; it cannot be awarded.",
    fr: "L’occasion a été annulée ; elle ne peut pas être attribuée.",
  },
  tip: { en: "Remove the award, or the cancellation.", fr: "Retirez le contrat, ou l’annulation." },
};

const NOBODY_WON: ProblemText = {
  ...FAULT,
  message: {
    en: "The opportunity ended without a winner; it cannot be awarded.",
    fr: "L’occasion s’est terminée sans gagnant ; elle ne peut pas être attribuée.",
  },
  tip: {
    en: "Remove the award, and post a new opportunity that repeats this one.",
    fr: "Retirez le contrat et publiez une nouvelle occasion qui reprend celle-ci.",
  },
};

function notYet(awarded: CalendarDate): ProblemText {
  return {
    ...FAULT,
    message: {
      en: `Awarded on ${awarded}, a day that has not come yet.`,
      fr: `Attribué le ${awarded}, un jour qui n’est pas encore venu.`,
    },
    tip: { en: "Correct the date.", fr: "Corrigez la date." },
  };
}
