import { closeSync, constants, openSync, readdirSync, readSync, statSync } from "node:fs";
import path from "node:path";

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** The content folder as the loader sees it: the only door to the disk, so that a test can bring its own. */
export interface ContentFolder {
  /** What a folder holds, sorted by name; nothing where it does not exist. */
  list(folder: string): readonly Entry[];
  /** The bytes of a file; of one that is longer than `most` bytes, one more than that. */
  read(file: string, most: number): Uint8Array;
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
    read: (file, most) => readBounded(path.join(root, file), most),
  };
}

/** What was listed as a file may be a link or a pipe by now: neither is followed or waited for. */
const PLAIN_FILE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Files are small and many: each is read into the same place, and copied out of it. */
let scratch = Buffer.alloc(0);

/** Reads at most one byte more than `most`, however long the file is or grows meanwhile. */
function readBounded(file: string, most: number): Uint8Array {
  if (scratch.length <= most) scratch = Buffer.allocUnsafe(most + 1);
  const bytes = scratch.subarray(0, most + 1);
  const opened = openSync(file, PLAIN_FILE);
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(opened, bytes, length, bytes.length - length, null);
    return Uint8Array.prototype.slice.call(bytes, 0, length);
  } finally {
    closeSync(opened);
  }
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
