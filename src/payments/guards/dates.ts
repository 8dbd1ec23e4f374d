import type { Guard } from "../context.ts";

/** Days do not go back, and nothing is recorded before it happened. */
export const dates: Guard = ({ event, earlier, context }) => {
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
  // One that is dated too late is told itself; those after it would all seem to go back.
  const last = earlier.filter((other) => other.date <= context.today).at(-1);
  if (last === undefined || date >= last.date) return [];
  return [
    {
      field: ["date"],
      message: {
        en: `This event is dated ${date}, before the event ahead of it (number ${last.number}, ${last.date}).`,
        fr: `Cet événement est daté du ${date}, avant celui qui le précède (numéro ${last.number}, ${last.date}).`,
      },
      tip: {
        en: "Correct the day, or record the events in the order in which they happened.",
        fr: "Corrigez la date, ou inscrivez les événements dans l’ordre où ils ont eu lieu.",
      },
    },
  ];
};
