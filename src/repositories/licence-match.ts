import { textOf, type Part, type Template } from "./licence-template.ts";
import type { LicenceLine } from "./licence-lines.ts";
import { LONGEST_NAME, MOST_DOUBTFUL } from "./licence-names.ts";
import type { LicenceWord } from "./licence-words.ts";

/** A text as it is compared with all licences. */
export interface ReadText {
  readonly words: readonly LicenceWord[];
  readonly lines: readonly LicenceLine[];
  /** Lines that are a title of some licence, by the word they begin at. */
  readonly lineAt: ReadonlyMap<number, LicenceLine>;
}

/** Where in a text what was compared may have ended, and how many words of names were taken on the way. */
type Places = ReadonlyMap<number, number>;

/** Words of titles before a licence. */
const MOST_TITLE_WORDS = 60;

export function readText(lines: readonly LicenceLine[]): ReadText {
  const lineAt = new Map<number, LicenceLine>();
  const words: LicenceWord[] = [];
  for (const line of lines) {
    lineAt.set(words.length, line);
    words.push(...line.words);
  }
  return { words, lines, lineAt };
}

/**
 * How far a text is from a licence: the words that stand for a party in it; undefined where it is not that licence, word
 * for word, from its beginning to its end.
 */
export function distanceTo(template: Template, text: ReadText): number | undefined {
  let places: Places = beginnings(template, text);
  for (const part of template.parts) {
    places = after(part, places, template, text);
    if (places.size === 0) return undefined;
  }
  return places.get(text.words.length);
}

/** After none, one or more lines that are titles of the licence. */
function beginnings({ titleWords }: Template, { lines }: ReadText): Places {
  const places = new Map([[0, 0]]);
  let place = 0;
  for (const { words } of lines) {
    place += words.length;
    if (place > MOST_TITLE_WORDS || !words.every(({ word }) => titleWords.has(word))) break;
    places.set(place, 0);
  }
  return places;
}

function after(part: Part, places: Places, template: Template, text: ReadText): Places {
  const next = new Map<number, number>();
  const reach = (place: number, cost: number): void => {
    const known = next.get(place);
    if (known !== undefined && known <= cost) return;
    next.set(place, cost);
    const skipped = skippable(place, template, text);
    if (skipped > 0) reach(place + skipped, cost);
  };
  switch (part.is) {
    case "word":
      for (const [place, cost] of places) if (text.words[place]?.word === part.word) reach(place + 1, cost);
      return next;
    case "mark":
      for (const [place, cost] of places) {
        reach(place, cost);
        reach(place + (text.words[place]?.mark ?? 0), cost);
      }
      return next;
    case "choice":
      for (const way of part.ways) {
        const ends = way.reduce((reached, one) => after(one, reached, template, text), places);
        for (const [place, cost] of ends) reach(place, cost);
      }
      return next;
    case "party":
      for (const [place, cost] of places) {
        if (part.mayBeNone) reach(place, cost);
        const { stands } = part;
        if (stands.length > 0 && stands.every((word, offset) => text.words[place + offset]?.word === word))
          reach(place + stands.length, cost);
        names(place, text).forEach((end, index) => {
          reach(end, cost + index + 1);
        });
      }
      return next;
  }
}

/** The ends of the names that may begin at a place. */
function names(place: number, { words }: ReadText): readonly number[] {
  const ends: number[] = [];
  let doubtful = 0;
  for (const { kind } of words.slice(place, place + LONGEST_NAME)) {
    if (kind === "doubtful") doubtful += 1;
    if (kind === "barred" || doubtful > MOST_DOUBTFUL) break;
    ends.push(place + ends.length + 1);
  }
  return ends;
}

/** The words at a place that may stand there or not: a title that comes again, the mark of a list at the beginning of a line. */
function skippable(place: number, { titles }: Template, { words, lineAt }: ReadText): number {
  const line = lineAt.get(place);
  if (line === undefined) return 0;
  return titles.has(textOf(line)) ? line.words.length : (words[place]?.mark ?? 0);
}
