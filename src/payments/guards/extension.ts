import type { CalendarDate } from "../../time/calendar.ts";
import { keepsSteps, type Guard } from "../context.ts";
import type { Objection } from "../fault.ts";

/** An extension says until when, and that is later than the day it was given and than the delivery was due so far. */
export const extension: Guard = ({ event: { until, date }, award, context }, state) => {
  if (!keepsSteps(context)) return [];
  const due = state.until ?? context.opportunities.get(award.ref)?.delivery;
  if (until !== undefined && until > date)
    return due === undefined || until > due ? [] : [shortens(until, due)];
  return [
    {
      field: until === undefined ? [] : ["until"],
      message:
        until === undefined
          ? {
              en: "This extension does not say until when: “until” is missing.",
              fr: "Cette prolongation ne dit pas jusqu’à quand : « until » manque.",
            }
          : {
              en: `This extension, given on ${date}, ends on ${until}.`,
              fr: `Cette prolongation, accordée le ${date}, prend fin le ${until}.`,
            },
      tip: {
        en: "Give the new day of delivery as “until”.",
        fr: "Donnez dans « until » la nouvelle date de livraison.",
      },
    },
  ];
};

function shortens(until: CalendarDate, due: CalendarDate): Objection {
  return {
    field: ["until"],
    message: {
      en: `This extension ends on ${until}, and the delivery was due on ${due} already.`,
      fr: `Cette prolongation prend fin le ${until}, alors que la livraison était déjà attendue pour le ${due}.`,
    },
    tip: {
      en: "Give a later day: what was agreed is not cut short by an extension.",
      fr: "Donnez une date plus tardive : une prolongation n’écourte pas ce qui a été convenu.",
    },
  };
}
