import { isSameAccount } from "../../model/account.ts";
import { quote } from "../../problems/quote.ts";
import type { Bilingual } from "../../model/locale.ts";
import { keepsSteps, type Guard } from "../context.ts";
import type { Part } from "../state.ts";
import { TRANSITIONS } from "../transitions.ts";
import { sectionFor } from "./delegation.ts";

/**
 * Parts that one account never has both of. Who asked is whoever committed the money or accepted the delivery: both are the
 * team's own word for what it wants, and to certify is somebody else's. Whoever requests a payment may also make it, as who holds
 * an acquisition card does; whoever certifies may not.
 */
const PAIRS: readonly (readonly [Part, Part])[] = [
  ["certifier", "supplier"],
  ["certifier", "asker"],
  ["certifier", "requisitioner"],
  ["certifier", "payer"],
  ["requisitioner", "supplier"],
  ["requisitioner", "asker"],
  ["payer", "supplier"],
];

/** The same from either side: a pair that is apart is apart whichever comes first. */
const APART: ReadonlySet<string> = new Set(PAIRS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Nobody has two parts in one award that must be apart, whichever comes first. */
export const separation: Guard = ({ event: { event, actor }, context }, { acted }) => {
  const { part } = TRANSITIONS[event];
  if (!keepsSteps(context) || part === undefined) return [];
  // Whoever is not named cannot be kept apart. That nobody signed is told by the guard on delegation.
  if (actor === undefined) return sectionFor(event) === undefined ? [NOBODY] : [];
  const earlier = acted.find((one) => APART.has(`${part} ${one.part}`) && isSameAccount(one.account, actor));
  if (!earlier) return [];
  return [
    {
      field: ["actor"],
      message: {
        en: `“${quote(actor)}” ${DID[part].en}, and in event ${earlier.event} ${DID[earlier.part].en}: that is never one person.`,
        fr: `« ${quote(actor)} » ${DID[part].fr}, et à l’événement ${earlier.event} ${DID[earlier.part].fr} : ce n’est jamais la même personne.`,
      },
      tip: {
        en: "Have it done by someone who has no other part in this award.",
        fr: "Confiez-le à quelqu’un qui n’a pas d’autre rôle dans ce contrat.",
      },
    },
  ];
};

const NOBODY = {
  field: [],
  message: {
    en: "It is not said who did this: “actor” is missing, and nobody can be kept apart from it.",
    fr: "On ne dit pas qui l’a fait : « actor » manque, et personne ne peut en être tenu séparé.",
  },
  tip: { en: "Add the account of who did it.", fr: "Ajoutez le compte de la personne qui l’a fait." },
};

/** What someone in each part did, as a sentence says it after a name. */
const DID: Record<Part, Bilingual> = {
  supplier: { en: "acted as the supplier", fr: "a agi comme fournisseur" },
  asker: { en: "acted for the team that asked", fr: "a agi pour l’équipe qui a demandé le travail" },
  certifier: { en: "certified", fr: "a attesté" },
  requisitioner: { en: "requested the payment", fr: "a demandé le paiement" },
  payer: { en: "paid", fr: "a payé" },
};
