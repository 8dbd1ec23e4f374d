import { population, type Spread } from "./measure.ts";

/** How the numbers lie that are known; undefined stands for one that is not. */
export function spreadOf(numbers: Iterable<number | undefined>): Spread {
  const known: number[] = [];
  let missing = 0;
  for (const number of numbers) {
    if (number === undefined) missing += 1;
    else known.push(number);
  }
  // Sorted as numbers, and faster than with a comparison of our own.
  const sorted = Float64Array.from(known).sort();
  return {
    least: sorted[0],
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most: sorted.at(-1),
    ...population(known.length, missing),
  };
}

/**
 * The number below which a part of others lies, as most programs count it (type 7 of Hyndman and Fan, SQL's `percentile_cont`):
 * between two neighbours in proportion.
 * @param sorted from the smallest
 * @example of 1, 2, 3, 4 the lower quartile is 1.75 and the median 2.5
 */
export function quantile(sorted: ArrayLike<number>, part: number): number | undefined {
  const place = (sorted.length - 1) * part;
  const [lower, upper] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return lower === undefined || upper === undefined
    ? undefined
    : lower + (upper - lower) * (place - Math.floor(place));
}
