import type { ChangedPath } from "../register/changes.ts";

/** A file as Git keeps it: what it is by its mode, and the name of its content. */
export interface GitFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly mode: string;
  readonly object: string;
}

export interface RawDiff {
  /** The files that were there before and are no longer the same. */
  readonly before: readonly GitFile[];
  /** Paths from the top of the repository. */
  readonly paths: readonly ChangedPath[];
}

const ENTRY = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/;

/**
 * Reads `git diff --raw -z --no-abbrev -M`: `:100644 100644 <before> <after> M␀path␀`, with two paths after an R.
 * @throws Error where the text is something else
 */
export function readRawDiff(text: string): RawDiff {
  const before: GitFile[] = [];
  const paths: ChangedPath[] = [];
  const fields = text.split("\0").values();
  for (const field of fields) {
    if (field === "") continue;
    const [, mode = "", object = "", status = ""] = ENTRY.exec(field) ?? [];
    const path = fields.next().value;
    if (status === "" || path === undefined) throw new Error(`not a line of git diff --raw: ${field}`);
    if (status !== "A") before.push({ path, mode, object });
    if (status === "R") {
      const to = fields.next().value;
      if (to === undefined) throw new Error(`a rename without a new name: ${path}`);
      paths.push({ kind: "renamed", from: path, path: to });
    } else paths.push({ kind: KINDS[status] ?? "edited", path });
  }
  return { before, paths };
}

const KINDS: Readonly<Record<string, "added" | "removed">> = { A: "added", D: "removed" };

/** Reads `git ls-tree -r -z`: `100644 blob <object>␉path␀`. */
export function readTree(text: string): GitFile[] {
  return text.split("\0").flatMap((line) => {
    const [, mode, object, path] = /^(\d{6}) blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    return mode && object && path ? [{ path, mode, object }] : [];
  });
}
