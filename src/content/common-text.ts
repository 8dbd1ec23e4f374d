/**
 * The letters, marks and spaces that English and French are written with. Nearly every text has nothing else, and needs
 * no search for what hides, disguises itself or is mistaken for another: compatibility forms (NFKC) change only the
 * no-break space among them.
 */
const COMMON = /^[\n -~\u00a0«»À-ÿŒœ’€]*$/;

/** Whether a text has only the characters that English and French are written with. */
export function isCommonText(text: string): boolean {
  return COMMON.test(text);
}
