import { keepsSteps, type Guard } from "../context.ts";

/** An extension says until when, and that is later than the day it was given. */
export const extension: Guard = ({ event: { until, date }, context }) => {
  if (!keepsSteps(context) || (until !== undefined && until > date)) return [];
  return [
    {
      field: until === undefined ? [] : ["until"],
      message:
        until === undefined
          ? {
              en: "This extension does not say until when: “until” is missing.",
              fr: "Ce report ne dit pas jusqu’à quand : « until » manque.",
            }
          : {
              en: `This extension, given on ${date}, ends on ${until}.`,
              fr: `Ce report, accordé le ${date}, prend fin le ${until}.`,
            },
      tip: {
        en: "Give the new day of delivery as “until”.",
        fr: "Donnez dans « until » la nouvelle date de livraison.",
      },
    },
  ];
};
