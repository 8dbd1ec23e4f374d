import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** The content folder as the loader sees it: the only door to the disk, so that a test can bring its own. */
export interface ContentFolder {
  /** What a folder holds, sorted by name; nothing where it does not exist. */
  list(folder: string): readonly Entry[];
  /** Bytes. */
  size(file: string): number;
  read(file: string): Uint8Array;
}

/** Opens a folder of records on disk. Links are listed as links and never followed. */
export function openFolder(root: string): ContentFolder {
  return {
    list(folder) {
      const place = path.join(root, folder);
      if (!isFolder(place)) return [];
      return readdirSync(place, { withFileTypes: true, encoding: "utf8" })
        .map((entry): Entry => ({
          name: entry.name,
          kind: entry.isSymbolicLink()
            ? "link"
            : entry.isDirectory()
              ? "folder"
              : entry.isFile()
                ? "file"
                : "other",
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    size: (file) => lstatSync(path.join(root, file)).size,
    read: (file) => readFileSync(path.join(root, file)),
  };
}

/** Whether a folder can hold records: it exists and has at least one of the three parts. */
export function isContentFolder(root: string): boolean {
  return (
    isFolder(root) && ["opportunities", "awards", "_data"].some((part) => isFolder(path.join(root, part)))
  );
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
