import type { LocalText } from "../../model/locale.ts";

/** The words of a text in all its languages, without what only lays them out, so that a line broken elsewhere is no change. */
export function wordsIn(text: LocalText | undefined): string | undefined {
  const words = [text?.en ?? "", text?.fr ?? ""].map(plainWords);
  return words.every((part) => part === "") ? undefined : words.join(" | ");
}

/** A text with one space between its words. */
export function plainWords(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
