/** The part of a request that says what is wanted; anything odd is refused before it meets the disk. */

const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a request was meant for this machine. A page elsewhere can point a name of its own at 127.0.0.1 and so read
 * what is served here; the `Host` header then has that name.
 */
export function isOwnHost(header: string | undefined): boolean {
  return header !== undefined && OWN_HOST.test(header);
}

/**
 * The parts of a request's path, decoded: `/en/a%20b/?q` → `["en", "a b", ""]`, where a last "" is a closing slash.
 * Undefined for a path that no page of ours has: steps upwards, empty parts, hidden separators, wrong escapes.
 */
export function pathParts(url: string): string[] | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (!path.startsWith("/")) return undefined;
  try {
    const parts = path.slice(1).split("/").map(decodeURIComponent);
    const fine = parts.every((part, index) => (part === "" ? index === parts.length - 1 : isPlain(part)));
    return fine ? parts : undefined;
  } catch {
    return undefined; // not an escape: `%zz`
  }
}

function isPlain(part: string): boolean {
  return part !== "." && part !== ".." && !/[/\\:\p{Cc}]/u.test(part);
}

/** The parts below the site's sub-path; undefined for an address outside of it. `/sub/en/` under `/sub/` → `["en", ""]`. */
export function belowBase(parts: readonly string[], basePath: string): readonly string[] | undefined {
  const base = basePath.split("/").filter((part) => part !== "");
  return base.every((part, index) => parts[index] === part) && parts.length > base.length
    ? parts.slice(base.length)
    : undefined;
}
