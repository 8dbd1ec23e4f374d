import { problemAt } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import { addBusinessDays } from "../time/business-days.ts";
import { dateOf, type CalendarDate, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
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

function lateAward(award: Award, opportunity: Opportunity, days: number, { holidays }: Register): Problem[] {
  const closed = dateOf(opportunity.closes);
  const last = addBusinessDays(closed, days, holidays);
  const awarded = awardedOn(opportunity, award);
  if (awarded <= last) return [];
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
  { holidays, program }: Register,
  now: Instant,
): Problem[] {
  const awarded = awardedOn(opportunity, award);
  const last = addBusinessDays(awarded, days, holidays);
  const { terms_signed: signed } = award;
  if (signed === undefined) return unsigned(award, last, dayAt(now, program.time_zone));
  if (signed <= last) return [];
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

/** An award with a ledger is past signing: a day that is missing there is for MA-305 to tell. */
function unsigned({ file, ledger }: Award, last: CalendarDate, today: CalendarDate): Problem[] {
  if (today <= last || ledger.length > 0) return [];
  return [
    problemAt(file, ["terms_signed"], {
      ...FAULT,
      message: {
        en: `The terms are not signed; they were due by ${last}.`,
        fr: `Les conditions ne sont pas signées ; elles devaient l’être au plus tard le ${last}.`,
      },
      tip: {
        en: "Have them signed and add “terms_signed”, or record that the award was cancelled.",
        fr: "Faites-les signer et ajoutez « terms_signed », ou consignez l’annulation du contrat.",
      },
    }),
  ];
}

const FAULT = { rule: "MA-308", level: "warning" } as const;

const SAY_WHY = {
  en: "Correct the day. If it is right, tell the public in the award’s text why it took so long: the warning stays, for whoever approves to read, unless the programme approves an exception.",
  fr: "Corrigez la date. Si elle est juste, dites au public, dans le texte du contrat, pourquoi il a fallu tant de temps : l’avertissement reste, pour qui approuve, à moins que le programme n’approuve une exception.",
};
