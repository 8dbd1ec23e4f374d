import { ledgerProblems } from "./ledger-problems.ts";
import { everyEvent } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const eventsInOrder: Rule = {
  id: "MA-601",
  name: { en: "Events in order", fr: "Des événements dans l’ordre" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "The events of a ledger come in an order that its steps allow: committed, delivered, accepted, invoiced, certified, requisitioned, paid, confirmed, with the ways aside that docs/ledger.md draws. Their days do not go back and do not lie in the future, and an extension says until when. What leaves the smooth way says who did it, and what takes something back (“rejected”, “deficient”, “cancelled”, “terminated”) says why.",
    fr: "Les événements d’un registre viennent dans un ordre que ses étapes permettent : engagement, livraison, acceptation, facture, attestation, réquisition, paiement, confirmation, avec les détours que montre docs/ledger.md. Leurs dates ne reculent pas et ne sont pas dans l’avenir, et une prolongation dit jusqu’à quand. Ce qui s’écarte du chemin droit dit qui l’a fait, et ce qui retire quelque chose (« rejected », « deficient », « cancelled », « terminated ») dit pourquoi.",
  },
  why: {
    en: "Who reads a ledger sees what happened and when. An event that could not have come where it stands hides another one, or did not happen.",
    fr: "Qui lit un registre voit ce qui s’est passé et quand. Un événement qui n’a pas pu venir là où il se trouve en cache un autre, ou n’a pas eu lieu.",
  },
  fix: {
    en: "Before it is merged, record the missing event first, or correct the day. Once it is recorded, leave it as it is, and record what is right as a new event.",
    fr: "Avant la fusion, inscrivez d’abord l’événement qui manque, ou corrigez la date. Une fois l’événement inscrit, laissez-le tel quel et inscrivez ce qui est juste dans un nouvel événement.",
  },
  judged: everyEvent,
  check: (register, _, now) => ledgerProblems(register, now, "MA-601"),
};
