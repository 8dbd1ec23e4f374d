import type { EventKind } from "../../../model/event.ts";
import type { Bilingual } from "../../../model/locale.ts";
import type { Wait, WaitedOn } from "../../waiting.ts";

/** What is waited for, as a sentence says it after “waits for” and « attend ». */
export function waitedFor({ for: event, disputed }: Wait): Bilingual {
  if (disputed) return { en: "the dispute to be settled", fr: "que la contestation soit réglée" };
  return WAITED_FOR[event] ?? { en: event, fr: event };
}

const WAITED_FOR: Partial<Record<EventKind, Bilingual>> = {
  committed: { en: "the commitment of the money", fr: "l’engagement des fonds" },
  delivered: { en: "the delivery of the code", fr: "la livraison du code" },
  accepted: {
    en: "the delivery to be accepted or sent back",
    fr: "que la livraison soit acceptée ou renvoyée",
  },
  invoiced: { en: "the invoice", fr: "la facture" },
  certified: { en: "the certification under section 34", fr: "l’attestation en vertu de l’article 34" },
  requisitioned: {
    en: "the request of the payment under section 33",
    fr: "la demande de paiement en vertu de l’article 33",
  },
  paid: { en: "the payment", fr: "le paiement" },
  confirmed: {
    en: "the word of the supplier that the money has come",
    fr: "que le fournisseur confirme avoir reçu l’argent",
  },
};

/** On whom, by the role: a person is never named. */
export const ROLES: Record<WaitedOn, Bilingual> = {
  supplier: { en: "the supplier", fr: "le fournisseur" },
  team: { en: "the team that asked for the work", fr: "l’équipe qui a demandé le travail" },
  certifier: { en: "whoever certifies (section 34)", fr: "la personne qui atteste (article 34)" },
  finance: { en: "finance (section 33)", fr: "les finances (article 33)" },
  payer: { en: "whoever pays", fr: "la personne qui paie" },
};
