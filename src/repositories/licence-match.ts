import type { Part } from "./licence-parts.ts";
import type { ReadText } from "./licence-read.ts";
import { textOf, type Template } from "./licence-template.ts";
import { LONGEST_NAME, nameLength } from "./licence-names.ts";

/** Where in a text what was compared may have ended, and how many words of names were taken on the way. */
type Places = ReadonlyMap<number, number>;

/** Words of titles before a licence. */
const MOST_TITLE_WORDS = 60;

/**
 * How far a text is from a licence: the words that stand for a party in it; undefined where it is not that licence, word
 * for word, from its beginning to its end.
 */
export function distanceTo(template: Template, text: ReadText): number | undefined {
  let places = beginnings(template, text);
  for (const part of template.parts) {
    places = after(part, places, template, text);
    if (places.size === 0) return undefined;
  }
  return places.get(text.words.length);
}

/** After none, one or more lines that are titles of the licence. */
function beginnings(template: Template, text: ReadText): Places {
  const places = new Reached(template, text);
  places.reach(0, 0);
  let [place, titled] = [0, 0];
  for (const { words, isNotice } of text.lines) {
    place += words.length;
    if (isNotice) continue;
    titled += words.length;
    if (titled > MOST_TITLE_WORDS || !words.every(({ word }) => template.titleWords.has(word))) break;
    places.reach(place, 0);
  }
  return places.ends;
}

/** Where parts end; where something may be left out there, also after that. */
class Reached {
  readonly ends = new Map<number, number>();
  readonly #template: Template;
  readonly #text: ReadText;

  constructor(template: Template, text: ReadText) {
    this.#template = template;
    this.#text = text;
  }

  reach(place: number, cost: number): void {
    for (let at = place, skipped = 1; skipped > 0; at += skipped) {
      const known = this.ends.get(at);
      if (known !== undefined && known <= cost) return;
      this.ends.set(at, cost);
      skipped = skippable(at, this.#template, this.#text);
    }
  }
}

function after(part: Part, places: Places, template: Template, text: ReadText): Places {
  const reached = new Reached(template, text);
  for (const [place, cost] of places) {
    switch (part.is) {
      case "words":
        for (const end of endsOfRun(part.words, place, template, text)) reached.reach(end, cost);
        break;
      case "mark":
        // A mark that is there is the mark; one that was taken for a word before, for a number or “a”, is none.
        if ((text.words[place]?.mark ?? 0) > 0) reached.reach(place + (text.words[place]?.mark ?? 0), cost);
        else if (!text.afterMark.has(place)) reached.reach(place, cost);
        break;
      case "choice":
        for (const way of part.ways) {
          const start: Places = new Map([[place, cost]]);
          const ends = way.reduce((before, one) => after(one, before, template, text), start);
          for (const [end, paid] of ends) reached.reach(end, paid);
        }
        break;
      case "party":
        if (part.mayBeNone) reached.reach(place, cost);
        if (part.stands.length > 0 && part.stands.every((word, n) => text.words[place + n]?.word === word))
          reached.reach(place + part.stands.length, cost);
        for (let length = nameAt(place, part, text); length > 0; length -= 1)
          reached.reach(place + length, cost + length);
    }
  }
  return reached.ends;
}

/** How long a name may be at a place: within its paragraph, and not first in one where that of the licence is not. */
function nameAt(
  place: number,
  { beginsLine }: Extract<Part, { is: "party" }>,
  { words, lineAt, common }: ReadText,
): number {
  if (!beginsLine && lineAt[place]?.beginsParagraph === true) return 0;
  const length = nameLength(words.slice(place, place + LONGEST_NAME), common);
  const next = lineAt.slice(place + 1, place + length).findIndex((line) => line?.beginsParagraph === true);
  return next < 0 ? length : next + 1;
}

/** Where a run of words ends that begins at a place: nowhere, or at one place, or at more where something was left out. */
function endsOfRun(
  run: readonly string[],
  from: number,
  template: Template,
  text: ReadText,
): readonly number[] {
  const waiting: [index: number, place: number][] = [[0, from]];
  const ends: number[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let [index, place] = next;
    while (index < run.length && text.words[place]?.word === run[index]) {
      index += 1;
      place += 1;
      const skipped = index < run.length ? skippable(place, template, text) : 0;
      if (skipped > 0) waiting.push([index, place + skipped]);
    }
    if (index === run.length) ends.push(place);
  }
  return ends;
}

/** The words at a place that may stand there or not: notices, a title that comes again, the mark of a list at the beginning of a line. */
function skippable(place: number, { titles }: Template, { words, lineAt, afterNotices }: ReadText): number {
  const line = lineAt[place];
  if (line === undefined) return 0;
  if (line.isNotice) return (afterNotices.get(place) ?? place) - place;
  if (line.words.length <= MOST_TITLE_WORDS && titles.has(textOf(line))) return line.words.length;
  const mark = words[place]?.mark ?? 0;
  return mark < line.words.length ? mark : 0;
}
