import { frenchMessage, frenchTypography } from "../../src/i18n/typography.ts";

const FAULTS: readonly [fault: string, pattern: RegExp][] = [
  ["a plain space before : % $ or »", / [:%$»]/],
  ["a space before ; ! or ?", /[^\s«][ \u00a0\u202f]+[;!?](?!\S)/],
  ["a plain space after «", /« /],
  ["a straight apostrophe", /\p{L}'|'\p{L}/u],
  ["a plain space within a number", /\d \d{3}(?!\d)/],
  ["« that is not closed", /«[^»]*$/],
  ["nothing at all", /^\s*$/],
];

/** What is wrong with the typography of a French text as it is shown, in words; nothing where all is well. */
export function faultsAsShown(text: string): string[] {
  return FAULTS.filter(([, pattern]) => pattern.test(text)).map(([fault]) => `${fault}: ${text}`);
}

/** The same for a text of ours that a page still gives its no-break spaces. */
export function frenchFaults(text: string): string[] {
  return faultsAsShown(frenchTypography(text));
}

/** The same for a message that a printer or a page still gives them; what it quotes, between « and », is someone else's. */
export function faultsOfMessage(message: string): string[] {
  return faultsAsShown(frenchMessage(message).replace(/«\u00a0[^»]*\u00a0»/g, "«\u00a0…\u00a0»"));
}
