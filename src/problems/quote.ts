/** As much of a value as helps someone recognize it. */
const LONGEST_QUOTE = 60;

/**
 * A contributor's text, fit for a message: one line, no control, direction or zero-width characters (shown as `�`),
 * shortened. What can be forged with a line break or a hidden character cannot be forged here.
 */
export function quote(value: string): string {
  const shown = oneLine(value);
  return shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown;
}

/** A text on one line, without characters that nobody sees; nothing else is changed. */
export function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD");
}
