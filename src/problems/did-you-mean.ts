import { closest, distance } from "fastest-levenshtein";

/**
 * The known name that someone most likely meant, or undefined where none is near: at most a third of it may differ, two
 * letters that changed places counting as one; or it is the only one that begins in the same way (`repo`, `closing`).
 * Case does not count: `mit` means MIT.
 */
export function didYouMean(written: string, known: readonly string[]): string | undefined {
  const names = new Map(known.map((name) => [name.toLowerCase(), name]));
  const plain = written.toLowerCase();
  // What is far longer or shorter than a name is not near it, however alike: a long text is not compared.
  const candidates = [...names.keys()].filter((name) => Math.abs(name.length - plain.length) <= most(name));
  if (candidates.length > 0) {
    const near = closest(plain, candidates);
    if (distance(plain, near) <= most(near)) return names.get(near);
  }
  const meant =
    candidates.find((name) => isSwapped(plain, name)) ?? onlyWithBeginning(plain, [...names.keys()]);
  return meant === undefined ? undefined : names.get(meant);
}

/** Whether a text is near a name once two letters beside each other have changed places: `titel`, `prcie`, `taem`. */
function isSwapped(plain: string, name: string): boolean {
  // A swap is two slips to the distance, so that only what is one slip too far can become near.
  if (distance(plain, name) !== most(name) + 1) return false;
  return Array.from(plain).some((_, at) => {
    const swapped = `${plain.slice(0, at)}${plain.charAt(at + 1)}${plain.charAt(at)}${plain.slice(at + 2)}`;
    return distance(swapped, name) + 1 <= most(name);
  });
}

/** As many letters say something: `repo`, `clos`. */
const BEGINNING = 4;

/** The only name that begins as a text does, in most of the shorter of the two: `closing` and `closes`, `repo` and `repository`. */
function onlyWithBeginning(plain: string, names: readonly string[]): string | undefined {
  const alike = names.filter((name) => {
    const shorter = Math.min(plain.length, name.length);
    let shared = 0;
    while (shared < shorter && plain.charAt(shared) === name.charAt(shared)) shared += 1;
    const isOnlyOtherEnding = Math.abs(plain.length - name.length) < BEGINNING;
    return shared >= BEGINNING && shared * 3 >= shorter * 2 && (isOnlyOtherEnding || shared === plain.length);
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/** How many characters of a name may differ. */
function most(name: string): number {
  return Math.max(1, Math.floor(name.length / 3));
}
