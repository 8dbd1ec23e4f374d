import { withoutPrivateData } from "./private/private-data.ts";

/** As much of a value as helps someone recognize it. */
const LONGEST_QUOTE = 60;

/**
 * A contributor's text, fit for a message: one line, nothing private (shown as `…`), no control, direction or zero-width
 * characters (shown as `�`), shortened. What can be forged with a line break or a hidden character cannot be forged here.
 */
export function quote(value: string): string {
  return quoteUpTo(LONGEST_QUOTE, value);
}

/** The same, with more or less of the text: at most so many characters. */
export function quoteUpTo(longest: number, value: string): string {
  // Messages go into public logs, where a card number that someone wrote by mistake must not be said again.
  const shown = oneLine(withoutPrivateData(value));
  // By characters, or half of one might be left.
  const characters = [...shown];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : shown;
}

/** A text on one line, without characters that nobody sees; nothing else is changed, and no-break spaces stay. */
export function oneLine(value: string): string {
  return value.replace(/[^\S\u00a0]+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD");
}
