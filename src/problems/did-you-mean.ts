import { closest, distance } from "fastest-levenshtein";

/** The known name that someone most likely meant, or undefined where none is near: at most a third of it may differ. */
export function didYouMean(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(written.toLowerCase(), known);
  return distance(written.toLowerCase(), near) <= Math.max(1, Math.floor(near.length / 3)) ? near : undefined;
}
