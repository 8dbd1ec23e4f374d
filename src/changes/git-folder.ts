import type { ContentFolder, Entry } from "../register/disk.ts";
import type { GitFile } from "./raw-diff.ts";

/**
 * A content folder made of files that Git keeps, read as one on disk is: a link is a link, and what is no file is other.
 * @param files their paths from the content folder
 * @param contents the bytes of each, by the name of its content
 */
export function gitFolder(
  files: readonly GitFile[],
  contents: ReadonlyMap<string, Uint8Array>,
): ContentFolder {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const folders = foldersOf(files);
  return {
    list: (folder) => [...(folders.get(folder)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
    read(path, most) {
      const bytes = contents.get(byPath.get(path)?.object ?? "");
      if (bytes === undefined) throw new Error(`Git has no ${path}`);
      return bytes.subarray(0, most + 1);
    },
  };
}

/** What each folder holds, by its path ("" for the content folder). */
function foldersOf(files: readonly GitFile[]): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const folders = new Map<string, Map<string, Entry>>();
  const put = (path: string, kind: Entry["kind"]): void => {
    const cut = path.lastIndexOf("/");
    const [parent, name] = [path.slice(0, Math.max(cut, 0)), path.slice(cut + 1)];
    const entries = folders.get(parent) ?? new Map<string, Entry>();
    folders.set(parent, entries);
    if (entries.has(name)) return;
    entries.set(name, { name, kind });
    if (parent !== "") put(parent, "folder");
  };
  for (const { path, mode } of files) put(path, kindOf(mode));
  return folders;
}

/** Git's modes: 100644 and 100755 are files, 120000 is a link, 160000 another repository. */
function kindOf(mode: string): Entry["kind"] {
  if (mode.startsWith("100")) return "file";
  return mode === "120000" ? "link" : "other";
}
