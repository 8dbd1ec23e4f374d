/** An extension of OCDS that is used, as it was at one commit, so that what is published stays valid. */
interface Extension {
  readonly repository: string;
  readonly commit: string;
  readonly why: { readonly en: string; readonly fr: string };
}

/** In the order in which their schemas are merged: that of transactions refers to what that of metrics defines. */
export const EXTENSIONS: readonly Extension[] = [
  {
    repository: "ocds_enquiry_extension",
    commit: "91b9ed6fa7a3c7ce89a7865ed5366d6cf7009a56",
    why: { en: "questions and answers", fr: "les questions et les réponses" },
  },
  {
    repository: "ocds_bid_extension",
    commit: "d9b771e058917e23ba028b00e94490e9f177ec8c",
    why: { en: "how many applications came and passed", fr: "le nombre de candidatures reçues et retenues" },
  },
  {
    repository: "ocds_metrics_extension",
    commit: "abf9085e5de016291a757a5662338afd283f0efb",
    why: { en: "the estimate of work in hours", fr: "l’estimation du travail, en heures" },
  },
  {
    repository: "ocds_transactions_relatedMilestone_extension",
    commit: "ba1ebb83770f5aa8923769790b696ea78c5893a7",
    why: { en: "which delivery a payment is for", fr: "la livraison à laquelle répond un paiement" },
  },
  {
    repository: "ocds_contract_completion_extension",
    commit: "5c07b628802353251f0a22800f0003b556a2c209",
    why: {
      en: "when a contract ended, and what was paid in all",
      fr: "la fin d’un contrat et le total payé",
    },
  },
];

export function extensionAddress({ repository, commit }: Extension): string {
  return `https://raw.githubusercontent.com/open-contracting-extensions/${repository}/${commit}/extension.json`;
}
