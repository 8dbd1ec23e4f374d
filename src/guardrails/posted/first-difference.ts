import { withoutPrivateData } from "../../problems/private/private-data.ts";

/** Two texts from where they part on, and where that is. */
export interface Difference {
  readonly from: string;
  readonly to: string;
  /** Of the first word of the second text that is another, in characters; of its last word where it only ends sooner. */
  readonly offset: number;
}

/** Words before the first that differs, by which a reader finds the place. */
const KNOWN_WORDS = 2;

/**
 * Where two texts part, by their words: how they are laid out does not count. Each is given from a few words before, with
 * `…` where it does not begin there, and without what is private, of which a part would be enough to know it.
 * @example `Tests with 2 readers in all`, `Tests with 3 readers in all`: `Tests with 2 readers…`, `Tests with 3 readers…`, offset 11
 */
export function firstDifference(from: string, to: string): Difference {
  const current = wordsIn(to);
  const first = firstOther(wordsIn(from), current);
  const [old, now] = [wordsIn(withoutPrivateData(from)), wordsIn(withoutPrivateData(to))];
  const place = firstOther(old, now);
  return {
    from: excerpt(old, place),
    to: excerpt(now, place),
    offset: (current[first] ?? current.at(-1))?.offset ?? 0,
  };
}

/** Which word of a text is the first that another does not have there. */
function firstOther(old: readonly Word[], current: readonly Word[]): number {
  const place = current.findIndex((word, index) => word.text !== old[index]?.text);
  return place === -1 ? current.length : place;
}

interface Word {
  readonly text: string;
  readonly offset: number;
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, offset: index }));
}

/** As much as a quotation shows, and more. */
const LONGEST_EXCERPT = 30;

function excerpt(words: readonly Word[], place: number): string {
  const start = Math.max(0, place - KNOWN_WORDS);
  const some = words.slice(start, start + LONGEST_EXCERPT).map(({ text }) => text);
  return `${start > 0 ? "…" : ""}${some.join(" ")}`;
}
