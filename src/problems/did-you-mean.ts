import { closest, distance } from "fastest-levenshtein";

/**
 * The known name that someone most likely meant, or undefined where none is near: at most a third of it may differ.
 * Case does not count: `mit` means MIT.
 */
export function didYouMean(written: string, known: readonly string[]): string | undefined {
  const names = new Map(known.map((name) => [name.toLowerCase(), name]));
  if (names.size === 0) return undefined;
  const near = closest(written.toLowerCase(), [...names.keys()]);
  const isNear = distance(written.toLowerCase(), near) <= Math.max(1, Math.floor(near.length / 3));
  return isNear ? names.get(near) : undefined;
}
