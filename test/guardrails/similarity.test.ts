import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earlierAlike, similarity, weightsIn, type WordList } from "../../src/guardrails/similarity.ts";
import { vocabularyOf } from "../../src/guardrails/words.ts";

const evenly = (): number => 100;
const words = fc.uniqueArray(fc.nat(30), { maxLength: 15 });
const texts = fc.array(words, { minLength: 1, maxLength: 12 });

describe("the similarity of two texts", () => {
  it.each<[what: string, a: WordList, b: WordList, score: number]>([
    ["the same words", [1, 2, 3], [1, 2, 3], 100],
    ["the same words in another order", [1, 2, 3], [3, 1, 2], 100],
    ["all words of the shorter", [1, 2], [1, 2, 3, 4, 5, 6], 100],
    ["half of the words of the shorter", [1, 2, 3, 4], [3, 4, 5, 6, 7, 8], 50],
    ["two words of three", [1, 2, 3], [2, 3, 4], 66],
    ["no word", [1, 2], [3, 4], 0],
    ["one text without words", [], [1, 2], 0],
    ["two texts without words", [], [], 0],
  ])("with %s in common", (_, a, b, score) => {
    expect(similarity(a, b, evenly).score).toBe(score);
  });

  it("counts rare words more", () => {
    // 1 is in every text, 2 and 3 in two.
    const register = [
      [1, 2, 3],
      [1, 2, 3],
      [1, 4],
      [1, 5],
      [1, 6],
      [1, 7],
    ];
    const weightOf = weightsIn(register);
    expect(weightOf(2)).toBeGreaterThan(weightOf(1));
    expect(weightOf(4)).toBeGreaterThan(weightOf(2));
    expect(weightOf(1)).toBeGreaterThan(0);
    // One word of two in both cases.
    const [common, rare] = [similarity([1, 8], [1, 9], weightOf), similarity([2, 8], [2, 9], weightOf)];
    expect(rare.score).toBeGreaterThan(common.score);
    expect(similarity([1, 2, 9], [1, 2, 8], weightOf).shared).toEqual([2, 1]);
  });

  it("is from 0 to 100, and the same from both sides", () => {
    fc.assert(
      fc.property(texts, words, words, (register, a, b) => {
        const weightOf = weightsIn(register);
        const { score, shared } = similarity(a, b, weightOf);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(similarity(b, a, weightOf)).toEqual({ score, shared });
        expect(score > 0).toBe(shared.length > 0);
      }),
    );
  });

  it("is 100 of a text with itself, and does not depend on the order of the words", () => {
    const shuffled = words.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(texts, shuffled, words, (register, [a, other], b) => {
        const weightOf = weightsIn(register);
        expect(similarity(a, other, weightOf).score).toBe(a.length === 0 ? 0 : 100);
        expect(similarity(a, b, weightOf)).toEqual(similarity(other, b, weightOf));
      }),
    );
  });
});

describe("the search for texts like earlier ones", () => {
  it("finds what comparing all with all finds", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 100 }), fc.nat(12), (all, least, reach) => {
        const weightOf = weightsIn(all);
        const firstOf = (place: number): number => Math.max(0, place - reach);
        const slowly = all.map((text, place) =>
          all.flatMap((other, before) =>
            before < place && before >= firstOf(place) && similarity(other, text, weightOf).score >= least
              ? [before]
              : [],
          ),
        );
        expect(earlierAlike(all, weightOf, least, firstOf)).toEqual(slowly);
      }),
    );
  });
});

describe("real descriptions", () => {
  const DATE_PICKER =
    "An accessible date picker for benefit forms: a small component that people can use by keyboard and screen reader, in both languages.";
  const between = (a: string, b: string): number => {
    const vocabulary = vocabularyOf("en");
    return similarity(vocabulary.wordsOf(a), vocabulary.wordsOf(b), evenly).score;
  };

  it.each<[what: string, other: string, from: number, to: number]>([
    [
      "alike, with other endings and a few other words",
      "Accessible date pickers for our benefit form. Small components, used with keyboards or a screen reader in both languages.",
      80,
      100,
    ],
    [
      "reordered",
      "In both languages, by keyboard and screen reader, people can use a small component for benefit forms: an accessible date picker.",
      100,
      100,
    ],
    ["a part of it", "Date picker, part 2: screen reader and keyboard.", 60, 99],
    [
      "of the same kind, for another need",
      "An accessible table that people can sort and filter by keyboard, for lists of open jobs.",
      10,
      49,
    ],
    ["unlike", "A nightly job restores a backup of the database and counts the rows.", 0, 5],
  ])("%s", (_, other, from, to) => {
    expect(between(DATE_PICKER, other)).toBeGreaterThanOrEqual(from);
    expect(between(DATE_PICKER, other)).toBeLessThanOrEqual(to);
  });
});
