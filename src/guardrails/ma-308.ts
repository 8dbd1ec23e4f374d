import { problemAt } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import { addBusinessDays } from "../time/business-days.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import { stepToAward, stepToSignature } from "./decision-times.ts";
import { answeredAwards, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const decidedInTime: Rule = {
  id: "MA-308",
  name: { en: "Award and signature in time", fr: "Attribution et signature à temps" },
  level: "warning",
  sources: ["red-flags"],
  what: {
    en: "An award is made within the programme’s number of business days of closing, and its terms are signed within its number of business days of the award.",
    fr: "Un contrat est attribué dans le nombre de jours ouvrables que le programme fixe après la clôture, et ses conditions sont signées dans celui qu’il fixe après l’attribution.",
  },
  why: {
    en: "Those who applied keep their time free. A decision that takes long can also be one that is being bent.",
    fr: "Ceux qui se sont portés candidats gardent leur temps libre. Une décision qui tarde peut aussi être une décision qu’on infléchit.",
  },
  fix: {
    en: "Correct the day. If it is right, tell the public in the award’s text why it took so long: the warning stays, for whoever approves to read, unless the programme approves an exception.",
    fr: "Corrigez la date. Si elle est juste, dites au public, dans le texte du contrat, pourquoi il a fallu tant de temps : l’avertissement reste, pour qui approuve, à moins que le programme n’approuve une exception.",
  },
  numbers: ["deadlines.award_after_closing", "deadlines.sign_after_award"],
  judged: where(
    ({ deadlines: days }) => (days?.award_after_closing ?? days?.sign_after_award) !== undefined,
    answeredAwards(),
  ),
  check: (register, program, now) => {
    const { award_after_closing: toAward, sign_after_award: toSign } = program.deadlines ?? {};
    return [...register.awards.values()].flatMap((award) => {
      const opportunity = register.opportunities.get(award.ref);
      if (!opportunity) return [];
      return [
        ...(toAward === undefined ? [] : lateAward(award, opportunity, toAward, register)),
        ...(toSign === undefined ? [] : lateSignature(award, opportunity, toSign, register, now)),
      ];
    });
  },
};

function lateAward(award: Award, opportunity: Opportunity, days: number, register: Register): Problem[] {
  const { from: closed, to: awarded, days: taken } = stepToAward(award, opportunity, register);
  if (taken === undefined || taken <= days) return [];
  const last = addBusinessDays(closed, days, register.holidays);
  return [
    problemAt(award.file, ["awarded"], {
      ...FAULT,
      message: {
        en: `Awarded on ${awarded}; ${days} business days after closing (${closed}) was ${last}.`,
        fr: `Attribué le ${awarded} ; ${days} jours ouvrables après la clôture (${closed}), c’était le ${last}.`,
      },
      tip: SAY_WHY,
    }),
  ];
}

function lateSignature(
  award: Award,
  opportunity: Opportunity,
  days: number,
  register: Register,
  now: Instant,
): Problem[] {
  const { from: awarded, to: signed, days: taken } = stepToSignature(award, opportunity, register, now);
  if (taken === undefined || taken <= days) return [];
  const last = addBusinessDays(awarded, days, register.holidays);
  if (signed === undefined) return [unsigned(award, last)];
  return [
    problemAt(award.file, ["terms_signed"], {
      ...FAULT,
      message: {
        en: `Signed on ${signed}; ${days} business days after the award (${awarded}) was ${last}.`,
        fr: `Signé le ${signed} ; ${days} jours ouvrables après l’attribution (${awarded}), c’était le ${last}.`,
      },
      tip: SAY_WHY,
    }),
  ];
}

function unsigned({ file }: Award, last: CalendarDate): Problem {
  return problemAt(file, ["terms_signed"], {
    ...FAULT,
    message: {
      en: `The terms are not signed; they were due by ${last}.`,
      fr: `Les conditions ne sont pas signées ; elles devaient l’être au plus tard le ${last}.`,
    },
    tip: {
      en: "Have them signed and add “terms_signed”, or record that the award was cancelled.",
      fr: "Faites-les signer et ajoutez « terms_signed », ou consignez l’annulation du contrat.",
    },
  });
}

const FAULT = { rule: "MA-308", level: "warning" } as const;

const SAY_WHY = {
  en: "Correct the day. If it is right, tell the public in the award’s text why it took so long: the warning stays, for whoever approves to read, unless the programme approves an exception.",
  fr: "Corrigez la date. Si elle est juste, dites au public, dans le texte du contrat, pourquoi il a fallu tant de temps : l’avertissement reste, pour qui approuve, à moins que le programme n’approuve une exception.",
};
