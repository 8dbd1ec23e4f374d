/**
 * When commits were made, as far as their clocks can be believed: each no earlier than the one that it follows. Believed are the most
 * commits whose dates, as they stand, never go back; any other has the date of the believed one before it. So a single clock that
 * ran ahead for one commit does not date all that came after, and one that ran slow does not date all that came before.
 * @param dates of each commit, in the order of the history
 * @returns a date for each; of as many that contradict each other, the later is believed
 */
export function believedDates(dates: readonly number[]): number[] {
  const believed = longestInOrder(dates);
  let latest = dates[believed[0] ?? 0] ?? 0;
  const trusted = new Set(believed);
  return dates.map((date, index) => {
    if (trusted.has(index)) latest = date;
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
