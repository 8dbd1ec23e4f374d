import type { EventKind } from "../../model/event.ts";
import { keepsSteps, type Guard } from "../context.ts";
import type { Objection } from "../fault.ts";

/** What takes something back from somebody, who is to read why. A dispute may be about what is not for the public. */
const WITH_REASON: readonly EventKind[] = ["rejected", "deficient", "cancelled", "terminated"];

/** What leaves the smooth way says who did it, and what takes something back says why. */
export const reason: Guard = ({ event: { event, actor, note }, context }) => {
  if (!keepsSteps(context)) return [];
  return [
    ...(actor === undefined ? [NOBODY] : []),
    ...(note === undefined && WITH_REASON.includes(event) ? [noReason(event)] : []),
  ];
};

const NOBODY: Objection = {
  field: [],
  message: {
    en: "It is not said who did this: “actor” is missing.",
    fr: "On ne dit pas qui l’a fait : « actor » manque.",
  },
  tip: { en: "Add the account of who did it.", fr: "Ajoutez le compte de la personne qui l’a fait." },
};

function noReason(event: EventKind): Objection {
  return {
    field: ["event"],
    message: {
      en: `“${event}” does not say why: “note” is missing.`,
      fr: `« ${event} » ne dit pas pourquoi : « note » manque.`,
    },
    tip: {
      en: "Say in “note”, in both languages, what is wrong or why this ends. The supplier and the public read it.",
      fr: "Dites dans « note », dans les deux langues, ce qui ne va pas ou pourquoi cela prend fin. Le fournisseur et le public le lisent.",
    },
  };
}
