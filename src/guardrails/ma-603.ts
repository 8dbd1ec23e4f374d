import { ledgerProblems } from "./ledger-problems.ts";
import type { Rule } from "./rule.ts";

export const signedByDelegates: Rule = {
  id: "MA-603",
  name: { en: "Signed by those who may", fr: "Signé par qui en a le pouvoir" },
  level: "error",
  sources: ["financial-administration"],
  what: {
    en: "Who certifies holds section 34 in _data/delegation.yml on that day, who requests the payment section 33. They are never one person, and neither of them supplied the work, committed the money or accepted the delivery. Who certifies does not pay, and the supplier does not pay itself.",
    fr: "Qui atteste détient l’article 34 dans _data/delegation.yml ce jour-là, qui demande le paiement, l’article 33. Ce n’est jamais la même personne, et ni l’une ni l’autre n’a fourni le travail, engagé l’argent ou accepté la livraison. Qui atteste ne paie pas, et le fournisseur ne se paie pas lui-même.",
  },
  why: {
    en: "One person alone cannot take public money when every step is somebody else’s. That is the whole protection, and it costs nothing but a second pair of eyes.",
    fr: "Une personne seule ne peut pas prendre l’argent public quand chaque étape revient à une autre. C’est toute la protection, et elle ne coûte qu’un second regard.",
  },
  fix: {
    en: "Have the step done by someone who holds the section and has no other part in the award. If the list is out of date, have it changed first, in a pull request of its own.",
    fr: "Confiez l’étape à quelqu’un qui détient l’article et n’a pas d’autre rôle dans le contrat. Si la liste n’est pas à jour, faites-la d’abord changer, dans une demande de tirage à part.",
  },
  check: (register, _, now) => ledgerProblems(register, now, "MA-603"),
};
