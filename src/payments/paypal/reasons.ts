import type { Bilingual } from "../../model/locale.ts";

/** Why a payment at PayPal is not believed. */
export type PaymentFault =
  | "not-an-id"
  | "not-found"
  | "not-completed"
  | "other-currency"
  | "other-award"
  | "unreachable"
  | "refused"
  | "not-readable";

/** Each as a sentence, for the log, the issue and the person who looks. None of them repeats what PayPal said. */
export const FAULT_WORDS: Record<PaymentFault, Bilingual> = {
  "not-an-id": {
    en: "What was given is not the id of a payment at PayPal: capital letters and digits.",
    fr: "Ce qui a été donné n’est pas l’identifiant d’un paiement chez PayPal : des majuscules et des chiffres.",
  },
  "not-found": {
    en: "PayPal knows no such payment under the programme’s own application.",
    fr: "PayPal ne connaît aucun paiement de ce nom pour l’application du programme.",
  },
  "not-completed": {
    en: "PayPal says that the money has not moved: the payment is pending, or came to nothing.",
    fr: "Selon PayPal, l’argent n’a pas été versé : le paiement est en attente, ou n’a pas abouti.",
  },
  "other-currency": {
    en: "The payment is not in the programme’s currency.",
    fr: "Le paiement n’est pas dans la devise du programme.",
  },
  "other-award": {
    en: "The payment does not bear the name of this award.",
    fr: "Le paiement ne porte pas le nom de ce contrat.",
  },
  unreachable: {
    en: "PayPal was not reached, or did not answer in time; nothing is known of the payment.",
    fr: "PayPal est injoignable ou n’a pas répondu à temps; on ne sait rien du paiement.",
  },
  refused: {
    en: "PayPal did not accept the programme’s client id and secret, or does not let them see the payment.",
    fr: "PayPal n’a pas accepté l’identifiant et le secret du programme, ou ne leur laisse pas voir le paiement.",
  },
  "not-readable": {
    en: "PayPal’s answer does not have the form that its documentation describes.",
    fr: "La réponse de PayPal n’a pas la forme que décrit sa documentation.",
  },
};
