import type { Bilingual } from "../../model/locale.ts";
import type { Level } from "../problem.ts";

/** A kind of text that belongs to somebody and not in public. */
export interface PrivateKind {
  readonly what: Bilingual;
  readonly level: Level;
  /** What every one of them has in it, however it is written: a pattern without flags, which is the fastest. */
  readonly trace: string;
  readonly pattern: RegExp;
  /** Whether what looks like one is one (check digits). */
  readonly isReal?: (written: string) => boolean;
}

/** Where digits begin that stand alone: not part of a longer number, a hash or an address. */
export const NOT_WITHIN = "(?<![\\p{L}\\p{N}/_.-])";

/** Patterns of which one stands alone, as a pattern. */
export function alone(...patterns: readonly string[]): string {
  return `${NOT_WITHIN}${oneOf(patterns)}(?![\\p{L}\\p{N}/_]|[.-]\\p{N})`;
}

export function oneOf(patterns: readonly string[]): string {
  return `(?:${patterns.join("|")})`;
}

/** A word in small letters or capitals, where a pattern cannot ignore case. */
export function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
