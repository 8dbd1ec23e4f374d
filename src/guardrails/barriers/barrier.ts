import type { Bilingual } from "../../model/locale.ts";

/** A kind of demand that keeps vendors out, and how it is put in English and French. */
export interface Barrier {
  /** What the words ask for. */
  readonly what: Bilingual;
  readonly tip: Bilingual;
  /** What every text with the demand has something of, in small letters and at the beginning of a word: a quick look. */
  readonly trace: RegExp;
  readonly patterns: readonly RegExp[];
  /** What makes another thing of it, anywhere in the same clause. */
  readonly unless?: RegExp;
  /** Whether it is a demand only where the clause denies it: “cannot be done remotely”. */
  readonly whenNegated?: true;
}

/** Words begin and end where letters and digits do. Texts have one kind of apostrophe and space when they are searched. */
export function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, "giu");
}

/** A few words between two others. */
export const FEW = "(?:[\\p{L}\\p{N}'.,/()-]+ +){0,5}?";

export const VENDORS =
  "(?:applicants?|candidate?s?|vendors?|suppliers?|bidders?|contractors?|developers?|fournisseurs?|soumissionnaires?|entrepreneure?s?|développeu(?:rs?|ses?))";

export const MUST =
  "(?:must|shall|needs?(?: to)?|ha(?:ve|s) to|should|will|doi(?:t|vent)|devez|devr(?:ont|a|ez))";
