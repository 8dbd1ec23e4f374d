import spdxFull from "spdx-license-list/full.js";

/** The texts of all licences of the SPDX list that the Open Source Initiative has approved, but for ids of old that end in `+`. */
export const APPROVED: readonly { readonly id: string; readonly text: string }[] = Object.entries(spdxFull)
  .filter(([id, { osiApproved }]) => osiApproved && !id.endsWith("+"))
  .map(([id, { licenseText }]) => ({ id, text: licenseText }));

export const ALL: Readonly<Record<string, { readonly licenseText: string }>> = spdxFull;

/** The text of a licence, by its id. */
export function textOf(id: string): string {
  const text = ALL[id]?.licenseText;
  if (text === undefined) throw new Error(`The list has no ${id}.`);
  return text;
}
