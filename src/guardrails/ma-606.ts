import { ledgerProblems } from "./ledger-problems.ts";
import { everyEvent } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const recordedOnce: Rule = {
  id: "MA-606",
  name: { en: "Recorded once", fr: "Inscrit une seule fois" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "The same event, by its kind, day, actor, amount, evidence and the day to which it extends, is recorded once, and one paper is evidence of one event of its kind.",
    fr: "Le même événement, d’après son type, sa date, son auteur, son montant, sa preuve et la date jusqu’à laquelle il prolonge, n’est inscrit qu’une fois, et une pièce ne prouve qu’un seul événement de son type.",
  },
  why: {
    en: "Messages of payment come twice, buttons are pressed twice, and an invoice that comes again is paid again, unless someone looks.",
    fr: "Les avis de paiement arrivent deux fois, on appuie deux fois sur un bouton, et une facture qui revient est payée de nouveau, à moins que quelqu’un ne regarde.",
  },
  fix: {
    en: "Leave the second one out. If it did happen twice, give each its own evidence.",
    fr: "Laissez le second de côté. S’il a vraiment eu lieu deux fois, donnez à chacun sa propre preuve.",
  },
  judged: everyEvent,
  check: (register, _, now) => ledgerProblems(register, now, "MA-606"),
};
