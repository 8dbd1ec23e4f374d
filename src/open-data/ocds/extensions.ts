/** An extension of OCDS that is used, as it was at one commit, so that what is published stays valid. */
interface Extension {
  readonly repository: string;
  readonly commit: string;
}

/** In the order in which their schemas are merged: that of transactions refers to what that of metrics defines. */
export const EXTENSIONS: readonly Extension[] = [
  // Questions and answers.
  {
    repository: "ocds_enquiry_extension",
    commit: "91b9ed6fa7a3c7ce89a7865ed5366d6cf7009a56",
  },
  // How many applications came and passed.
  {
    repository: "ocds_bid_extension",
    commit: "d9b771e058917e23ba028b00e94490e9f177ec8c",
  },
  // The estimate of work in hours.
  {
    repository: "ocds_metrics_extension",
    commit: "abf9085e5de016291a757a5662338afd283f0efb",
  },
  // Which delivery a payment is for.
  {
    repository: "ocds_transactions_relatedMilestone_extension",
    commit: "ba1ebb83770f5aa8923769790b696ea78c5893a7",
  },
  // When a contract ended, and what was paid in all.
  {
    repository: "ocds_contract_completion_extension",
    commit: "5c07b628802353251f0a22800f0003b556a2c209",
  },
];

export function extensionAddress({ repository, commit }: Extension): string {
  return `https://raw.githubusercontent.com/open-contracting-extensions/${repository}/${commit}/extension.json`;
}
