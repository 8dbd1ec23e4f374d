import { ledgerProblems } from "./ledger-problems.ts";
import { everyEvent } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const certifiedBeforePaid: Rule = {
  id: "MA-602",
  name: { en: "Certified before paid", fr: "Attesté avant d’être payé" },
  level: "error",
  sources: ["financial-administration"],
  what: {
    en: "No payment is requested or made before the delivery was accepted, an invoice came, and someone certified that the money is owed.",
    fr: "Aucun paiement n’est demandé ni fait avant que la livraison ait été acceptée, qu’une facture soit venue et que quelqu’un ait attesté que l’argent est dû.",
  },
  why: {
    en: "Public money pays for work that was done, at the price that was agreed. The certification is the moment at which a person answers for it by name.",
    fr: "L’argent public paie un travail accompli, au prix convenu. L’attestation est le moment où une personne en répond nommément.",
  },
  fix: {
    en: "Record what is missing before the payment. If the money has gone already, call finance: a later certification does not make it right.",
    fr: "Inscrivez ce qui manque avant le paiement. Si l’argent est déjà parti, appelez les finances : une attestation tardive n’y remédie pas.",
  },
  judged: everyEvent,
  check: (register, _, now) => ledgerProblems(register, now, "MA-602"),
};
