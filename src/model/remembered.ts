/**
 * A function that remembers what it found, for what is slow to find and asked again and again: the days and amounts of
 * records. What it finds must depend on its arguments alone.
 * @param most how many answers are kept; when there are more, it begins anew
 */
export function remembered<Args extends readonly (string | number)[], Found extends string | number | object>(
  most: number,
  find: (...args: Args) => Found,
): (...args: Args) => Found {
  const known = new Map<string, Found>();
  return (...args) => {
    const key = args.join(" ");
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(...args);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
