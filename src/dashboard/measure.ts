import type { Bilingual } from "../model/locale.ts";
import type { Cents } from "../model/money.ts";
import type { MeasureId, Unit } from "../model/measures.ts";

/** Money is whole cents; everything else a number. */
export type ValueIn<U extends Unit> = U extends "money" ? Cents : number;

/** On how many records a number stands. */
export interface Population {
  /** How many records the number was computed from. */
  readonly n: number;
  /**
   * How many more there are of which nothing is known. `n` and `missing` both 0: there is nothing to know yet, such as in a
   * quarter without an award.
   */
  readonly missing: number;
  /** Whether `n` is so small that the number says little; also where it is 0. */
  readonly smallPopulation: boolean;
}

/** A number of a table, whose columns say what it is. What is not known is undefined, and never 0. */
export interface Cell<U extends Unit = Unit> extends Population {
  readonly value: ValueIn<U> | undefined;
}

/** A number that says itself what it is. */
export interface Measure<U extends Unit = Unit> extends Cell<U> {
  readonly id: MeasureId;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  /** What records it is about. */
  readonly population: Bilingual;
  readonly unit: U;
}

/** How numbers lie: from the smallest to the largest, with the quartiles (linear between two). All undefined where `n` is 0. */
export interface Spread extends Population {
  readonly least: number | undefined;
  readonly lowerQuartile: number | undefined;
  readonly median: number | undefined;
  readonly upperQuartile: number | undefined;
  readonly most: number | undefined;
}

/**
 * A number from fewer records than these says little, and is marked. Offices of statistics take 5 as the least that a cell of a
 * table should stand on (among them Statistics Canada, for many of its surveys); here nothing is hidden, for all records are public.
 */
export const SMALL_BELOW = 5;

export function population(n: number, missing: number): Population {
  return { n, missing, smallPopulation: n < SMALL_BELOW };
}
