/** Deeper than any part of a dashboard; what is deeper is none, and is not followed. */
const DEEPEST = 24;

/** `payTime` as the site's JSON writes it: `pay_time`. */
export function fileKey(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `pay_time` as the program writes it: `payTime`. */
export function programKey(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** JSON with every key renamed. */
export function renamed(value: unknown, rename: (key: string) => string, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [rename(key), renamed(item, rename, depth + 1)]),
  );
}
