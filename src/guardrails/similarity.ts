import type { Word } from "./words.ts";

/** Words that are compared, each once, in any order. */
export type WordList = readonly Word[];

/** How much a word counts, as a whole number: the more, the fewer texts use it. */
export type WeightOf = (word: Word) => number;

/** How alike two texts are, and by which words. */
export interface Similarity {
  /** Percent of the words of the shorter text that the other has too, rare words counting more: 0 to 100, rounded down. */
  readonly score: number;
  /** The words of both, those that count most first. */
  readonly shared: WordList;
}

/**
 * Weighs the words of texts: a word that one of them uses counts most, one that all use counts least, but never nothing.
 * It is the logarithm of one more than how many texts there are for each one with the word; in hundredths and whole, so
 * that sums are exact.
 */
export function weightsIn(texts: readonly WordList[]): WeightOf {
  const counts: number[] = [];
  for (const words of texts) for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const weigh = (count: number): number => Math.round(100 * Math.log2(1 + texts.length / count));
  const weights = Array.from(counts, (count: number | undefined) => weigh(count ?? 1));
  return (word) => weights[word] ?? weigh(1);
}

/** Compares two texts by their words; a text without a word is like none. */
export function similarity(a: WordList, b: WordList, weightOf: WeightOf): Similarity {
  const others = new Set(b);
  const shared = a.filter((word) => others.has(word));
  return {
    score: scoreOf(weightOfAll(shared, weightOf), weightOfAll(a, weightOf), weightOfAll(b, weightOf)),
    shared: shared.sort((one, other) => weightOf(other) - weightOf(one) || one - other),
  };
}

/**
 * Finds, for each text, the earlier ones that are like it. What two texts share is added up word by word from lists of the
 * texts that have the word, so that texts without a word in common, or too far apart, cost nothing.
 * @param texts in the order in which they count as earlier
 * @param least the score from which two texts are alike, in percent, above 0
 * @param firstOf for the place of a text, the place of the first that is compared with it
 * @returns for each text the places of the earlier texts like it, in order
 */
export function earlierAlike(
  texts: readonly WordList[],
  weightOf: WeightOf,
  least: number,
  firstOf: (place: number) => number,
): readonly (readonly number[])[] {
  const placesOf: number[][] = [];
  const totals = texts.map((words) => weightOfAll(words, weightOf));
  return texts.map((words, place) => {
    const first = firstOf(place);
    const shared = new Map<number, number>();
    for (const word of words) {
      const places = (placesOf[word] ??= []);
      addWeight(weightOf(word), places, first, shared);
      places.push(place);
    }
    return [...shared]
      .filter(([other, weight]) => scoreOf(weight, totals[place] ?? 0, totals[other] ?? 0) >= least)
      .map(([other]) => other)
      .sort((a, b) => a - b);
  });
}

/** Adds a word's weight to each place that has it, from a first one on; places are in order, so that those before are not walked through. */
function addWeight(
  weight: number,
  places: readonly number[],
  first: number,
  shared: Map<number, number>,
): void {
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const place = places[index];
    if (place === undefined || place < first) return;
    shared.set(place, (shared.get(place) ?? 0) + weight);
  }
}

function scoreOf(shared: number, a: number, b: number): number {
  const shorter = Math.min(a, b);
  return shorter === 0 ? 0 : Math.floor((100 * shared) / shorter);
}

function weightOfAll(words: WordList, weightOf: WeightOf): number {
  let weight = 0;
  for (const word of words) weight += weightOf(word);
  return weight;
}
