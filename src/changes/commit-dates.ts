/**
 * When commits were made, as far as their clocks can be believed: each no earlier than the one that it follows. Believed are the most
 * commits whose dates, as they stand, never go back. Any other has the nearest date between the believed ones beside it: a clock that
 * ran ahead for one commit dates neither it nor all that came after, one that ran slow does not date all that came before, and two
 * that differ by seconds move nothing by more than these.
 * @param dates of each commit, in the order of the history
 * @returns a date for each; of as many that contradict each other, the later is believed
 */
export function believedDates(dates: readonly number[]): number[] {
  const believed = longestInOrder(dates);
  let next = 0;
  let latest = -Infinity;
  return dates.map((date, place) => {
    const limit = dates[believed[next] ?? -1] ?? Infinity;
    if (place === believed[next]) next += 1;
    latest = Math.max(latest, Math.min(date, limit));
    return latest;
  });
}

/** The places of the longest part of a list in which no number is smaller than the one before it (patience sorting, from the end). */
function longestInOrder(numbers: readonly number[]): readonly number[] {
  // Where the best chain of each length begins, and what follows each place in the best chain from it.
  const heads: number[] = [];
  const next: (number | undefined)[] = [];
  for (let place = numbers.length - 1; place >= 0; place -= 1) {
    const length = firstSmaller(heads, numbers, numbers[place] ?? 0);
    next[place] = heads[length - 1];
    heads[length] = place;
  }
  const places: number[] = [];
  for (let place = heads.at(-1); place !== undefined; place = next[place]) places.push(place);
  return places;
}

/** How many chains begin with a number that is not smaller: they can follow it. The heads' numbers never grow with the length. */
function firstSmaller(heads: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[heads[middle] ?? 0] ?? 0) < number) high = middle;
    else low = middle + 1;
  }
  return low;
}
