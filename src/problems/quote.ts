/** As much of a value as helps someone recognize it. */
const LONGEST_QUOTE = 60;

/**
 * A contributor's text, fit for a message: one line, no control, direction or zero-width characters (shown as `�`),
 * shortened. What can be forged with a line break or a hidden character cannot be forged here.
 */
export function quote(value: string): string {
  const shown = value.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\uFFFD");
  return shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown;
}
