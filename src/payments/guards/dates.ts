import type { Guard } from "../context.ts";

/**
 * Days do not go back, and nothing is recorded before it happened. They are compared with what counts, so that a refused event
 * opens no way back. One that lies ahead stops what is dated before it as well: else it would come to count on its day, in place of
 * what was built on its absence.
 */
export const dates: Guard = ({ event, ahead, context }, { latest }) => {
  const { date } = event;
  if (date > context.today)
    return [
      {
        field: ["date"],
        message: {
          en: `This event is dated ${date}, and today is ${context.today}.`,
          fr: `Cet événement est daté du ${date}, et nous sommes le ${context.today}.`,
        },
        tip: { en: "Record it once it has happened.", fr: "Inscrivez-le une fois qu’il a eu lieu." },
      },
    ];
  if (ahead)
    return [
      {
        field: ["date"],
        message: {
          en: `Number ${ahead.number}, before this event, is dated ${ahead.date}, which has not come yet.`,
          fr: `Le numéro ${ahead.number}, avant cet événement, est daté du ${ahead.date}, qui n’est pas encore venu.`,
        },
        tip: {
          en: "Correct the day of that event first: nothing can be built on what has not happened.",
          fr: "Corrigez d’abord la date de cet événement : rien ne se bâtit sur ce qui n’a pas eu lieu.",
        },
        follows: true,
      },
    ];
  if (latest === undefined || date >= latest) return [];
  return [
    {
      field: ["date"],
      message: {
        en: `This event is dated ${date}, before one that it comes after (${latest}).`,
        fr: `Cet événement est daté du ${date}, avant un autre qu’il suit (${latest}).`,
      },
      tip: {
        en: "Correct the day, or record the events in the order in which they happened.",
        fr: "Corrigez la date, ou inscrivez les événements dans l’ordre où ils ont eu lieu.",
      },
    },
  ];
};
