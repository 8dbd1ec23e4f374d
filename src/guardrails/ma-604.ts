import { ledgerProblems } from "./ledger-problems.ts";
import { everyEvent } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const amountsAgree: Rule = {
  id: "MA-604",
  name: { en: "Amounts that agree", fr: "Des montants qui concordent" },
  level: "error",
  sources: ["financial-administration"],
  what: {
    en: "Every event that moves money says how much. What is committed is at most what the award comes to, what is invoiced at most what is committed, what is certified at most what is invoiced; what is requested and paid, in one payment or several, is exactly what is certified; and no more comes back than was paid.",
    fr: "Tout événement qui déplace de l’argent dit combien. On n’engage pas plus que la valeur du contrat, on ne facture pas plus que la somme engagée, on n’atteste pas plus que la somme facturée; ce qui est demandé et payé, en une ou plusieurs fois, est exactement ce qui est attesté; et il ne revient pas plus que ce qui a été payé.",
  },
  why: {
    en: "A cent too much is a cent without authority. Amounts that agree to the cent show each mistake on the day it is made.",
    fr: "Un cent de trop est un cent sans autorisation. Des montants qui concordent au cent près montrent chaque erreur le jour où elle est commise.",
  },
  fix: {
    en: "Correct the amount before the event is merged. If the contract grew, amend the award and record another “committed” first; if too much was paid, record what comes back as “refunded”.",
    fr: "Corrigez le montant avant la fusion. Si le contrat s’est étendu, modifiez-le et inscrivez d’abord un autre « committed »; si l’on a trop payé, inscrivez ce qui revient comme « refunded ».",
  },
  judged: everyEvent,
  check: (register, _, now) => ledgerProblems(register, now, "MA-604"),
};
