import type { LedgerStage } from "../../model/ledger-stage.ts";
import type { Bilingual } from "../../model/locale.ts";

/** What an award is at each stage, as a sentence says it after “is”. */
export const STAGE_WORDS: Record<LedgerStage, Bilingual> = {
  awarded: { en: "without anything committed", fr: "attribué sans que rien ne soit engagé" },
  committed: { en: "in progress", fr: "en cours" },
  delivered: { en: "delivered", fr: "livré" },
  accepted: { en: "accepted", fr: "accepté" },
  invoiced: { en: "invoiced", fr: "facturé" },
  certified: { en: "certified", fr: "attesté" },
  requisitioned: { en: "requisitioned", fr: "en attente de paiement" },
  "partially-paid": { en: "partly paid", fr: "payé en partie" },
  paid: { en: "paid", fr: "payé" },
  confirmed: { en: "paid and confirmed", fr: "payé et confirmé" },
  cancelled: { en: "cancelled", fr: "annulé" },
  terminated: { en: "terminated", fr: "résilié" },
};
