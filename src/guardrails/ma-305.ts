import { problemAt } from "../content/record-file.ts";
import type { EventKind } from "../model/event.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Award, Opportunity } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { awards } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const signedInTime: Rule = {
  id: "MA-305",
  name: { en: "Terms signed before work starts", fr: "Conditions signées avant le travail" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "The terms are signed on the day of the award or later, and before the first delivery, and not on a day to come. Once the ledger tells of work, or of a contract that was ended, the day is there, in a programme that sets a time for signing.",
    fr: "Les conditions sont signées le jour de l’attribution ou plus tard, et avant la première livraison, et non un jour à venir. Dès que le registre fait état d’un travail, ou d’un contrat résilié, cette date y figure, si le programme fixe un délai de signature.",
  },
  why: {
    en: "Without signed terms nobody has agreed on the licence, the price or the day, and a supplier who works has no claim.",
    fr: "Sans conditions signées, personne n’a convenu de la licence, du prix ni du jour, et un fournisseur qui travaille n’a aucun droit.",
  },
  fix: {
    en: "Add or correct “terms_signed”. If work did start without terms, tell a procurement officer.",
    fr: "Ajoutez ou corrigez « terms_signed ». Si le travail a bien commencé sans conditions, prévenez un agent d’approvisionnement.",
  },
  numbers: ["deadlines.sign_after_award"],
  judged: awards(),
  check: (register, program, now) =>
    [...register.awards.values()].flatMap((award) => {
      const opportunity = register.opportunities.get(award.ref);
      return [
        ...(opportunity ? signedTooEarly(award, opportunity) : []),
        ...signedTooLate(award),
        ...notYetSigned(award, dayAt(now, program.time_zone)),
        ...notSigned(award, program),
      ];
    }),
};

function signedTooEarly(award: Award, opportunity: Opportunity): Problem[] {
  const { terms_signed: signed } = award;
  const awarded = awardedOn(opportunity, award);
  if (signed === undefined || signed >= awarded) return [];
  return [
    problemAt(award.file, ["terms_signed"], {
      ...FAULT,
      message: {
        en: `The terms were signed on ${signed}, before the award of ${awarded}.`,
        fr: `Les conditions ont été signées le ${signed}, avant l’attribution du ${awarded}.`,
      },
      tip: { en: "Correct “terms_signed” or “awarded”.", fr: "Corrigez « terms_signed » ou « awarded »." },
    }),
  ];
}

function signedTooLate({ file, terms_signed: signed, ledger }: Award): Problem[] {
  const delivered = ledger.find(({ event }) => event === "delivered")?.date;
  if (signed === undefined || delivered === undefined || signed <= delivered) return [];
  return [
    problemAt(file, ["terms_signed"], {
      ...FAULT,
      message: {
        en: `The terms were signed on ${signed}, after the delivery of ${delivered}.`,
        fr: `Les conditions ont été signées le ${signed}, après la livraison du ${delivered}.`,
      },
      tip: {
        en: "Correct the day. If work did start without terms, tell a procurement officer.",
        fr: "Corrigez la date. Si le travail a bien commencé sans conditions, prévenez un agent d’approvisionnement.",
      },
    }),
  ];
}

function notYetSigned({ file, terms_signed: signed }: Award, today: CalendarDate): Problem[] {
  if (signed === undefined || signed <= today) return [];
  return [
    problemAt(file, ["terms_signed"], {
      ...FAULT,
      message: {
        en: `The terms are signed on ${signed}, a day that has not come yet.`,
        fr: `Les conditions sont signées le ${signed}, un jour qui n’est pas encore venu.`,
      },
      tip: {
        en: "Correct “terms_signed”, or remove it until they are signed.",
        fr: "Corrigez « terms_signed », ou retirez-le jusqu’à la signature.",
      },
    }),
  ];
}

/** What can happen before terms are signed; after anything else they were. */
const BEFORE_SIGNING: readonly EventKind[] = ["committed", "cancelled"];

function notSigned({ file, terms_signed: signed, ledger }: Award, program: Program): Problem[] {
  if (signed !== undefined || program.deadlines?.sign_after_award === undefined) return [];
  const work = ledger.find(({ event }) => !BEFORE_SIGNING.includes(event));
  if (!work) return [];
  return [
    problemAt(file, ["terms_signed"], {
      ...FAULT,
      message: {
        en: `The ledger has “${work.event}” on ${work.date}, but the award does not say when the terms were signed.`,
        fr: `Le registre porte « ${work.event} » le ${work.date}, mais le contrat ne dit pas quand les conditions ont été signées.`,
      },
      tip: { en: "Add “terms_signed”.", fr: "Ajoutez « terms_signed »." },
    }),
  ];
}

const FAULT = { rule: "MA-305", level: "error" } as const;
