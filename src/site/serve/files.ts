import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json",
  ".parquet": "application/vnd.apache.parquet",
  ".zip": "application/zip",
  ".png": "image/png",
  ".rss": "application/rss+xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

export type Found =
  | { readonly kind: "file"; readonly body: Buffer; readonly type: string }
  /** A folder with a page, asked for without its closing slash. */
  | { readonly kind: "folder" }
  | { readonly kind: "nothing" };

/**
 * What a path names in the served folder. The real path of the file must lie inside the real folder, so that a link
 * in the output cannot lead out of it. `parts` come from `pathParts`.
 */
export async function findFile(root: string, parts: readonly string[]): Promise<Found> {
  try {
    const wanted = path.join(
      root,
      ...parts.slice(0, -1),
      parts.at(-1) === "" ? "index.html" : (parts.at(-1) ?? ""),
    );
    const [realRoot, real] = await Promise.all([realpath(root), realpath(wanted)]);
    if (!real.startsWith(realRoot + path.sep)) return { kind: "nothing" };
    if ((await stat(real)).isDirectory()) {
      const page = await findFile(root, [...parts, ""]);
      return { kind: page.kind === "file" ? "folder" : "nothing" };
    }
    return { kind: "file", body: await readFile(real), type: typeOf(wanted) };
  } catch (error) {
    if (isAbsent(error)) return { kind: "nothing" };
    throw error;
  }
}

function typeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
}

function isAbsent(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EISDIR"].includes(String(error.code))
  );
}
