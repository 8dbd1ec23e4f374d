import { problemAt, type ProblemText } from "../content/record-file.ts";
import { opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { statusOf } from "../register/status.ts";

export const fundsReserved: Rule = {
  id: "MA-211",
  name: { en: "Funds reserved before posting", fr: "Des fonds réservés avant la publication" },
  level: "error",
  sources: ["financial-administration"],
  what: {
    en: "The money is reserved on the day of posting at the latest. An opportunity of the future without it is a draft, and may wait.",
    fr: "L’argent est réservé au plus tard le jour de la publication. Une occasion à venir qui ne l’a pas est une ébauche, et peut attendre.",
  },
  why: {
    en: "Nobody may be asked to work for money that has not been set aside.",
    fr: "On ne peut demander à personne de travailler pour de l’argent qui n’a pas été mis de côté.",
  },
  fix: {
    en: "Have the money reserved, then write the day as “funds_reserved”. Until then post later, so that it is shown as a draft.",
    fr: "Faites réserver l’argent, puis inscrivez le jour sous « funds_reserved ». D’ici là, publiez plus tard : l’occasion sera présentée comme une ébauche.",
  },
  numbers: ["posting.funds_reserved"],
  judged: where(({ posting }) => posting?.funds_reserved === true, opportunities()),
  check: (register, program, now) => {
    if (!program.posting?.funds_reserved) return [];
    return [...register.opportunities.values()].flatMap((opportunity) => {
      const { file, ref, posted, funds_reserved: reserved } = opportunity;
      if (reserved !== undefined)
        return reserved <= posted ? [] : [problemAt(file, ["funds_reserved"], late(reserved, posted))];
      const status = statusOf(opportunity, register.awards.get(ref), now, program.time_zone);
      return status === "draft" ? [] : [problemAt(file, ["funds_reserved"], NOT_RESERVED)];
    });
  },
};

const FAULT = { rule: "MA-211", level: "error" } as const;

const NOT_RESERVED: ProblemText = {
  ...FAULT,
  message: {
    en: "It is posted, and nothing says that the money was reserved.",
    fr: "Elle est publiée, et rien ne dit que l’argent a été réservé.",
  },
  tip: {
    en: "Add “funds_reserved” with the day on which the money was reserved.",
    fr: "Ajoutez « funds_reserved » et le jour où l’argent a été réservé.",
  },
};

function late(reserved: string, posted: string): ProblemText {
  return {
    ...FAULT,
    message: {
      en: `The money was reserved on ${reserved}, after posting on ${posted}.`,
      fr: `L’argent a été réservé le ${reserved}, après la publication du ${posted}.`,
    },
    tip: {
      en: "Post on the day on which the money is reserved, or later.",
      fr: "Publiez le jour où l’argent est réservé, ou plus tard.",
    },
  };
}
