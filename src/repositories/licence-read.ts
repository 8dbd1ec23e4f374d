import type { LicenceLine } from "./licence-lines.ts";
import type { LicenceWord } from "./licence-words.ts";

/** A text as it is compared with all licences. */
export interface ReadText {
  readonly words: readonly LicenceWord[];
  readonly lines: readonly LicenceLine[];
  /** Lines by the word they begin at. */
  readonly lineAt: readonly (LicenceLine | undefined)[];
  /** Where notices of copyright end that follow one another, by the word that each begins at. */
  readonly afterNotices: ReadonlyMap<number, number>;
  /** Where marks of lists end that begin a line. */
  readonly afterMark: ReadonlySet<number>;
  /** See `nameLength`. */
  readonly common: ReadonlySet<string>;
}

/** A text, with what is asked at every place of it found once. */
export function readText(lines: readonly LicenceLine[], common: ReadonlySet<string>): ReadText {
  const afterNotices = new Map<number, number>();
  const afterMark = new Set<number>();
  const words: LicenceWord[] = [];
  for (const line of lines) words.push(...line.words);
  const lineAt = new Array<LicenceLine | undefined>(words.length).fill(undefined);
  let [place, after] = [words.length, words.length];
  for (const line of lines.toReversed()) {
    place -= line.words.length;
    lineAt[place] = line;
    const mark = line.words[0]?.mark ?? 0;
    if (mark > 0) afterMark.add(place + mark);
    if (line.isNotice) afterNotices.set(place, after);
    else after = place;
  }
  return { words, lines, lineAt, afterNotices, afterMark, common };
}
