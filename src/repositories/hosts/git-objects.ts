/** One object of a repository, as `git cat-file --batch` writes it. */
export interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Commit {
  readonly tree: string;
  /** The instant that the committer claims, `2026-11-24T03:00:00Z`; undefined where it is none that a file can hold. */
  readonly committed: string | undefined;
}

/** Files at the top of a tree: names and ids. Neither folders nor links nor other repositories. */
export type TopFiles = ReadonlyMap<string, string>;

/**
 * Reads what `git cat-file --batch` wrote: `<id> <type> <size>`, a line break, so many bytes and a line break, or
 * `<id> missing`, for each id that was asked.
 */
export function readObjects(out: Buffer): ReadonlyMap<string, GitObject> {
  const objects = new Map<string, GitObject>();
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf("\n", at);
    if (end < 0) break;
    const [id = "", type = "", size] = out.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (size === undefined) continue;
    objects.set(id, { type, bytes: out.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return objects;
}

/** Reads what `git cat-file --batch-check` wrote: the type and size of each object that is there. */
export function readSizes(
  out: Buffer,
): ReadonlyMap<string, { readonly type: string; readonly size: number }> {
  const lines = out.toString("latin1").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [id = "", type = "", size] = line.split(" ");
      return size === undefined ? [] : [[id, { type, size: Number(size) }] as const];
    }),
  );
}

/** The last instant whose year has four digits, in seconds. */
const LAST_SECOND = 253_402_300_799;

/** What a commit says of itself; undefined where it cannot be read. */
export function readCommit(bytes: Buffer): Commit | undefined {
  const [head = ""] = bytes.toString("latin1").split("\n\n", 1);
  const tree = /^tree ([0-9a-f]{40})$/m.exec(head)?.[1];
  if (tree === undefined) return undefined;
  const seconds = Number(/^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(head)?.[1] ?? NaN);
  const known = seconds <= LAST_SECOND;
  return {
    tree,
    committed: known ? new Date(seconds * 1000).toISOString().replace(".000Z", "Z") : undefined,
  };
}

/** Reads a tree: `<mode> <name>`, a zero byte and the twenty bytes of an id, for each entry. */
export function readTopFiles(bytes: Buffer): TopFiles {
  const files = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const zero = bytes.indexOf(0, at);
    if (zero < 0 || zero + 21 > bytes.length) break;
    const entry = bytes.toString("utf8", at, zero);
    const space = entry.indexOf(" ");
    // 100644 and 100755 are files.
    if (entry.startsWith("100"))
      files.set(entry.slice(space + 1), bytes.toString("hex", zero + 1, zero + 21));
    at = zero + 21;
  }
  return files;
}
