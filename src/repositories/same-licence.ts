/** The GNU licences: whether later versions hold too is said beside their text, which is one and the same. */
const LATER = /^((?:A|L)?GPL-\d\.\d|GFDL-\d\.\d)(?:-only|-or-later|\+)$/;

/**
 * Whether a licence that was told by its text may be the declared one.
 * @example `GPL-3.0-or-later` and `GPL-3.0-only` have one text, and older lists call both `GPL-3.0`
 */
export function sameLicence(declared: string, found: string): boolean {
  return textOf(declared) === textOf(found);
}

function textOf(licence: string): string {
  return licence.replace(LATER, "$1");
}
