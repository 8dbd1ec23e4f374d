import type { Bilingual } from "../../model/locale.ts";

/** Words of ours in what is published: titles of documents, milestones and metrics. */
export const LABELS = {
  fundsReserved: { en: "Money committed before posting", fr: "Fonds engagés avant la publication" },
  hours: { en: "Hours of work, as estimated", fr: "Heures de travail estimées" },
  delivery: { en: "Delivery of the code", fr: "Livraison du code" },
  acceptance: { en: "Acceptance of the delivery", fr: "Acceptation de la livraison" },
  opportunityPage: { en: "Page of the opportunity", fr: "Page de l’occasion" },
  awardPage: { en: "Page of the award", fr: "Page du contrat" },
  cancellation: { en: "Why it was cancelled", fr: "Motif de l’annulation" },
  noAward: { en: "Why nobody was chosen", fr: "Pourquoi personne n’a été retenu" },
  licence: { en: "Licence of the code", fr: "Licence du code" },
  repository: { en: "Open repository of the code", fr: "Dépôt ouvert du code" },
  pullRequest: {
    en: "Pull request by which the code came",
    fr: "Demande de tirage par laquelle le code est arrivé",
  },
} as const satisfies Record<string, Bilingual>;

/** The milestone that payments answer to. */
export const DELIVERY_ID = "delivery";
