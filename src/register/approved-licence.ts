import spdxLicenses from "spdx-license-list";

const LICENCES: Readonly<Record<string, { readonly osiApproved: boolean } | undefined>> = spdxLicenses;

/** Whether a text is the SPDX id of a licence. */
export function isLicenceId(text: string): boolean {
  return LICENCES[text] !== undefined;
}

/** Whether an SPDX id is that of a licence that the Open Source Initiative has approved. */
export function isOpen(licence: string): boolean {
  return LICENCES[licence]?.osiApproved ?? false;
}
