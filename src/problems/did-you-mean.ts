import { closest, distance } from "fastest-levenshtein";

/**
 * The known name that someone most likely meant, or undefined where none is near: at most a third of it may differ.
 * Case does not count: `mit` means MIT.
 */
export function didYouMean(written: string, known: readonly string[]): string | undefined {
  const names = new Map(known.map((name) => [name.toLowerCase(), name]));
  const plain = written.toLowerCase();
  // What is far longer or shorter than a name is not near it, however alike: a long text is not compared.
  const candidates = [...names.keys()].filter((name) => Math.abs(name.length - plain.length) <= most(name));
  if (candidates.length === 0) return undefined;
  const near = closest(plain, candidates);
  return distance(plain, near) <= most(near) ? names.get(near) : undefined;
}

/** How many characters of a name may differ. */
function most(name: string): number {
  return Math.max(1, Math.floor(name.length / 3));
}
