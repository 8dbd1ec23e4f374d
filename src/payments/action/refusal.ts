import type { Bilingual } from "../../model/locale.ts";
import { quote } from "../../problems/quote.ts";

/** Why a request is not even looked at, or nothing comes of it. What was written is not repeated but in a quote that is safe. */
export const REFUSALS = {
  private: {
    en: "The text holds something private (such as a card, account or social insurance number, a PayPal id, a token or a home address). It is not repeated here. Edit the text and take it out, delete that version in the history of edits (“edited”), or have the issue deleted; then begin again.",
    fr: "Le texte contient un renseignement privé (par exemple un numéro de carte, de compte ou d’assurance sociale, un identifiant PayPal, un jeton ou une adresse de domicile). Il n’est pas répété ici. Modifiez le texte pour l’enlever, supprimez cette version dans l’historique des modifications (« modifié ») ou faites supprimer le billet; puis recommencez.",
  },
  "too-long": {
    en: "The text is longer than a payment event needs. Keep to the form.",
    fr: "Le texte est plus long que ne l’exige un événement de paiement. Tenez-vous-en au formulaire.",
  },
  form: {
    en: "The text does not have the headings of the form “payment event”, each once and in its order. Open a new issue with the form, and leave its headings as they are.",
    fr: "Le texte n’a pas les rubriques du formulaire « événement de paiement », chacune une fois et dans l’ordre. Ouvrez un nouveau billet avec le formulaire et laissez ses rubriques telles quelles.",
  },
  "other-branch": {
    en: "Start the workflow from the default branch: what another branch says does not count.",
    fr: "Lancez le flux de travail à partir de la branche par défaut : ce que dit une autre branche ne compte pas.",
  },
  "not-permitted": {
    en: "A payment event is recorded at the word of someone who may write to this repository, or who is on the delegation list today. Anyone else: ask the team of the contract to record it, or to add the label “payment: record” to this issue.",
    fr: "Un événement de paiement s’inscrit à la demande d’une personne qui peut écrire dans ce dépôt ou qui figure aujourd’hui sur la liste de délégation. Sinon, demandez à l’équipe du contrat de l’inscrire, ou d’ajouter à ce billet l’étiquette « payment: record ».",
  },
  "no-steps": {
    en: "This programme does not record the steps of its payments (“payments” in _data/program.yml).",
    fr: "Ce programme n’inscrit pas les étapes de ses paiements (« payments » dans _data/program.yml).",
  },
  "no-gate": {
    en: "Sections 33 and 34 are signed by approving the run in its environment, and nobody has approved this one. If nobody was asked, the environment has no required reviewers (docs/payments-action.md).",
    fr: "Les articles 33 et 34 se signent en approuvant l’exécution dans son environnement, et personne n’a approuvé celle-ci. Si on n’a demandé à personne, l’environnement n’a pas de réviseurs obligatoires (docs/payments-action.md).",
  },
  "two-reviewers": {
    en: "More than one person has approved this run, so that nobody can tell who signs. Start anew; one person approves.",
    fr: "Plus d’une personne a approuvé cette exécution, de sorte que nul ne peut dire qui signe. Recommencez; une seule personne approuve.",
  },
  "self-review": {
    en: "Who asked for it also approved it: sections 33 and 34 are signed by someone else than who asks.",
    fr: "La personne qui a demandé a aussi approuvé : les articles 33 et 34 sont signés par une autre personne que celle qui demande.",
  },
  "not-relayed": {
    en: "What came by repository_dispatch is not what the payment provider’s relay sends (docs/paypal-relay.md).",
    fr: "Ce qui est arrivé par repository_dispatch n’est pas ce qu’envoie le relais du service de paiement (docs/paypal-relay.md).",
  },
  "not-asked": {
    en: "The payment provider was not asked, for this repository has no PayPal client id and secret (docs/payments-action.md).",
    fr: "Le service de paiement n’a pas été interrogé, car ce dépôt n’a ni identifiant ni secret PayPal (docs/payments-action.md).",
  },
  "wrong-gate": {
    en: "This event is signed in another environment than the one in which it was approved. Start anew.",
    fr: "Cet événement se signe dans un autre environnement que celui où il a été approuvé. Recommencez.",
  },
  changed: {
    en: "Nothing was recorded by this run: the form says something else now than when the run began. An edit by its author has started a run of its own.",
    fr: "Cette exécution n’a rien inscrit : le formulaire dit maintenant autre chose qu’à son début. Une modification par son auteur a lancé sa propre exécution.",
  },
  withdrawn: {
    en: "Nothing was recorded by this run: the form was closed or deleted after the run began, and so is withdrawn. Open it again and edit it, or start anew.",
    fr: "Cette exécution n’a rien inscrit : le formulaire a été fermé ou supprimé après son début, et donc retiré. Rouvrez-le et modifiez-le, ou recommencez.",
  },
} as const satisfies Record<string, Bilingual>;

export type RefusalName = keyof typeof REFUSALS;

/** A value that is none of those that there are. */
export function unknownValue(field: string, value: string): Bilingual {
  return {
    en: `“${field}” is “${quote(value)}”, which is not one of the values that there are.`,
    fr: `« ${field} » vaut « ${quote(value)} », qui n’est pas une des valeurs possibles.`,
  };
}

export function noAward(ref: string): Bilingual {
  return {
    en: `There is no award “${quote(ref)}” that can be read.`,
    fr: `Il n’y a pas de contrat « ${quote(ref)} » qui puisse être lu.`,
  };
}
