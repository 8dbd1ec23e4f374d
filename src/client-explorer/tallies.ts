import type { HowMeasured } from "../model/explorer.ts";
import type { Facts } from "./dataset.ts";
import type { Members } from "./members.ts";

/** A number, and on how many facts it stands. */
export interface Tally {
  /** Cents, days or a count. Undefined where it is not known, or where there is nothing that it could be of; a sum of nothing is 0. */
  readonly value: number | undefined;
  /** How many facts it comes from. */
  readonly known: number;
  /** How many more there are whose number is not known. */
  readonly unknown: number;
}

export interface GroupTally extends Tally {
  /** The numbers themselves in their order, where the middle one is asked for. */
  readonly numbers: Float64Array | undefined;
}

/** What several groups come to together. */
export function united(groups: readonly GroupTally[], by: HowMeasured["by"]): Tally {
  const known = groups.reduce((total, group) => total + group.known, 0);
  const unknown = groups.reduce((total, group) => total + group.unknown, 0);
  if (by !== "median") {
    const sum = groups.reduce((total, { value }) => total + (value ?? 0), 0);
    return { value: known === 0 && unknown > 0 ? undefined : sum, known, unknown };
  }
  const numbers = new Float64Array(known);
  let end = 0;
  for (const group of groups) {
    if (!group.numbers) continue;
    numbers.set(group.numbers, end);
    end += group.numbers.length;
  }
  return { value: middleOf(numbers.sort()), known, unknown };
}

/** What a number is where there are no facts. */
export const NOTHING: Readonly<Record<HowMeasured["by"], GroupTally>> = {
  count: { value: 0, known: 0, unknown: 0, numbers: undefined },
  sum: { value: 0, known: 0, unknown: 0, numbers: undefined },
  median: { value: undefined, known: 0, unknown: 0, numbers: undefined },
};

/** The number of each group, by its place; of those between that nothing is in, nothing. */
export function talliesOf({ value }: Facts, members: Members, by: HowMeasured["by"]): GroupTally[] {
  const { fact, group } = members;
  const size = group.reduce((most, one) => Math.max(most, one + 1), 0);
  const known = new Int32Array(size);
  const unknown = new Int32Array(size);
  const sum = new Float64Array(size);
  for (let index = 0; index < fact.length; index += 1) {
    const place = group[index] ?? 0;
    const number = value ? (value[fact[index] ?? 0] ?? NaN) : 1;
    if (Number.isNaN(number)) unknown[place] = (unknown[place] ?? 0) + 1;
    else {
      known[place] = (known[place] ?? 0) + 1;
      sum[place] = (sum[place] ?? 0) + number;
    }
  }
  const numbers = by === "median" && value ? numbersOf(value, members, known) : undefined;
  return Array.from(known, (count, place) => {
    const own = numbers?.[place];
    const isUnknown = count === 0 && (unknown[place] ?? 0) > 0;
    return {
      value: by === "median" ? own && middleOf(own) : isUnknown ? undefined : sum[place],
      known: count,
      unknown: unknown[place] ?? 0,
      numbers: own,
    };
  });
}

/** The known numbers of each group in their order: all in one memory, a stretch each. */
function numbersOf(value: Float64Array, { fact, group }: Members, known: Int32Array): Float64Array[] {
  const starts = new Int32Array(known.length + 1);
  for (let place = 0; place < known.length; place += 1)
    starts[place + 1] = (starts[place] ?? 0) + (known[place] ?? 0);
  const all = new Float64Array(starts.at(-1) ?? 0);
  const ends = starts.slice();
  for (let index = 0; index < fact.length; index += 1) {
    const number = value[fact[index] ?? 0] ?? NaN;
    if (Number.isNaN(number)) continue;
    const place = group[index] ?? 0;
    const end = ends[place] ?? 0;
    all[end] = number;
    ends[place] = end + 1;
  }
  return Array.from(known, (_, place) => all.subarray(starts[place], starts[place + 1]).sort());
}

/** The middle of numbers in their order; between the two middle ones of an even count. */
function middleOf(sorted: Float64Array): number | undefined {
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}
