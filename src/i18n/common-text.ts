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

/**
 * A text without disguise: full-width and other compatibility forms as plain characters, what nobody sees gone, every
 * dash a hyphen. Line breaks stay where they are.
 */
export function undisguised(text: string): string {
  return isCommonText(text)
    ? text.replaceAll("\u00a0", " ")
    : text
        .normalize("NFKC")
        .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
        .replace(/[\u2010-\u2015]/g, "-");
}
