import { spelt } from "./licence-spellings.ts";

/** `1.`, `2)`, `(a)`, `iv.`, `1.2.`: what marks the points of a list, where it begins a line. */
const LIST_MARK = /^\W*(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]+\W*$/i;

/** No mark is longer. */
const LONGEST_MARK = 12;

/** Of a page or a person. */
const ADDRESS = /@|:\/\/|^\W*www\.|^\W*[\w-]+\.(?:com|org|net|io|dev|ca|gov)\b/i;

/** What most of a text is: one word that has nothing in it to be taken apart, and marks no point of a list. */
const PLAIN_WORD = /^[A-Za-z]+$/;

const BETWEEN_WORDS = /[^\p{L}\p{N}'’‘\u2010\u2011-]+/u;
export const HYPHENS = /['’‘\u2010\u2011-]+/g;

export interface LicenceWord {
  /** In small letters and in the spelling that is compared. */
  readonly word: string;
  /** As it is written, by which a name is known. */
  readonly written: string;
  /** Of an address, which in a name belongs to it. */
  readonly isAddress: boolean;
  /** The words of the mark of a list that begins here; 0 where none does. */
  readonly mark: number;
}

/**
 * The words of a line of a licence, as the matching guidelines of SPDX (Annex B) compare them: without regard to case,
 * white space, punctuation, quotes and the spelling on either side of the Atlantic.
 * @param before the last word of the line before
 */
export function lineWords(line: string, before?: string): LicenceWord[] {
  if (PLAIN_WORD.test(line)) return plainWords(line, before);
  const found: LicenceWord[] = [];
  for (const token of line.replace(/https?:\/\//gi, "://").split(/\s+|--+|[\u2012-\u2015]/)) {
    if (PLAIN_WORD.test(token)) {
      found.push(...plainWords(token, found.at(-1)?.word ?? before));
      continue;
    }
    const first = found.length;
    const isAddress = ADDRESS.test(token);
    for (const written of token.split(BETWEEN_WORDS)) {
      // Words with a hyphen or an apostrophe are one (sub-license, author’s); an address is its parts.
      const whole = written.replace(HYPHENS, "").toLowerCase();
      if (whole === "") continue;
      for (const word of spelt(whole, found.at(-1)?.word ?? before))
        found.push({ word, written, isAddress, mark: 0 });
    }
    const start = found[first];
    if (start !== undefined && token.length <= LONGEST_MARK && LIST_MARK.test(token))
      found[first] = { ...start, mark: found.length - first };
  }
  return found;
}

function plainWords(written: string, before: string | undefined): LicenceWord[] {
  return spelt(written.toLowerCase(), before).map((word) => ({ word, written, isAddress: false, mark: 0 }));
}
