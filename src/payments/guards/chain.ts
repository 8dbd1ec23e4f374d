import { keepsSteps, type Guard } from "../context.ts";

/**
 * Each event names the hash of the file before it, as Git stores it: who changes or removes one would have to change all that
 * came after. That nothing was removed at the end, only a comparison can tell (the other half of MA-605).
 */
export const chain: Guard = ({ event, context }) => {
  const { before, previous, number } = event;
  if (previous === undefined) {
    // Without steps there may be no chain either: a ledger that was imported or written by hand.
    if (!keepsSteps(context)) return [];
    if (before === undefined) return number === 1 ? [] : [gap(1)];
    return [
      {
        field: [],
        message: {
          en: `This event does not name the one before it: “previous” is missing.`,
          fr: `Cet événement ne nomme pas celui qui le précède : « previous » manque.`,
        },
        tip: {
          en: `Write “previous: ${before.sha256}”, the SHA-256 of the file before.`,
          fr: `Écrivez « previous: ${before.sha256} », l’empreinte SHA-256 du fichier précédent.`,
        },
      },
    ];
  }
  if (before?.sha256 === previous)
    return keepsSteps(context) && before.number + 1 !== number ? [gap(before.number + 1)] : [];
  return [
    {
      field: ["previous"],
      message: before
        ? {
            en: `The chain is broken: this event names a file before it that hashes to ${short(previous)}; event ${before.number} hashes to ${short(before.sha256)}.`,
            fr: `La chaîne est rompue : cet événement nomme un fichier précédent d’empreinte ${short(previous)} ; celle de l’événement ${before.number} est ${short(before.sha256)}.`,
          }
        : {
            en: `The chain is broken: this event names a file before it (${short(previous)}), and there is none.`,
            fr: `La chaîne est rompue : cet événement nomme un fichier précédent (${short(previous)}), et il n’y en a pas.`,
          },
      tip: {
        en: "Put the file before back as it was recorded; Git has it. Never edit, rename or remove an event.",
        fr: "Remettez le fichier précédent tel qu’il a été inscrit ; Git le conserve. Ne modifiez, ne renommez et ne supprimez jamais un événement.",
      },
    },
  ];
};

function gap(expected: number) {
  return {
    field: [],
    message: {
      en: `The number ${expected} is skipped before this event.`,
      fr: `Le numéro ${expected} est sauté avant cet événement.`,
    },
    tip: {
      en: "Give the event the next number.",
      fr: "Donnez à l’événement le numéro suivant.",
    },
  };
}

/** Enough of a hash to tell two apart. */
function short(hash: string): string {
  return `${hash.slice(0, 12)}…`;
}
