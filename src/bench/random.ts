/** Chance that can be repeated: the same seed gives the same draws, on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** Some of a list, each at most once, in the order drawn. */
  some<T>(choices: readonly T[], count: number): T[];
  /** Hexadecimal digits, for made-up commits and fingerprints. */
  hex(length: number): string;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, quick, and good enough to vary texts by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    some(choices, count) {
      const left = [...choices];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(whole(0, left.length - 1), 1),
      ).flat();
    },
    hex: (length) => Array.from({ length }, () => whole(0, 15).toString(16)).join(""),
  };
}
