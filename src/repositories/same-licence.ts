/**
 * Ends of ids that say how a text is applied, and that the text itself does not tell: whether later versions hold too
 * (the GNU licences), whether a name is reserved (fonts), whether parts of a document never change, whether other
 * licences may be combined with it.
 */
const BESIDE_THE_TEXT =
  /^((?:[AL]?GPL|GFDL)-\d\.\d)(?:-(?:no-)?invariants)?(?:-only|-or-later|\+)?$|^(OFL-\d\.\d)-(?:no-)?RFN$|^(MPL-2\.0)-no-copyleft-exception$|^(CAL-1\.0)-Combined-Work-Exception$/;

/** Two ids that the list has for one text. */
const SECOND_NAMES: ReadonlyMap<string, string> = new Map([["StandardML-NJ", "SMLNJ"]]);

/**
 * Whether a licence that was told by its text may be the declared one: both ids have the same text.
 * @example `GPL-3.0-or-later` and `GPL-3.0-only` have one text, and GitHub calls both `GPL-3.0`
 */
export function sameLicence(declared: string, found: string): boolean {
  return textOf(declared) === textOf(found);
}

function textOf(licence: string): string {
  const families: readonly (string | undefined)[] = BESIDE_THE_TEXT.exec(licence)?.slice(1) ?? [];
  return families.find((family) => family !== undefined) ?? SECOND_NAMES.get(licence) ?? licence;
}
