import type { ContentFolder, Entry } from "./disk.ts";

/** A folder of records as it would be with more files, and without some: what is planned can be judged before it is done. */
export function overlay(
  folder: ContentFolder,
  added: ReadonlyMap<string, string>,
  isRemoved: (path: string) => boolean = () => false,
): ContentFolder {
  const files = new Map([...added].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const plannedIn = entriesOf(files.keys());
  const foundIn = new Map<string, readonly Entry[]>();

  /** What the folder itself holds; nothing in one that is only planned. */
  function found(name: string): readonly Entry[] {
    const known = foundIn.get(name);
    if (known) return known;
    const [parent, own] = split(name);
    const exists =
      name === "" || found(parent).some((entry) => entry.name === own && entry.kind === "folder");
    const entries = exists ? folder.list(name).filter((entry) => !isRemoved(join(name, entry.name))) : [];
    foundIn.set(name, entries);
    return entries;
  }

  return {
    list(name) {
      const entries = new Map(found(name).map((entry) => [entry.name, entry]));
      for (const [own, entry] of plannedIn.get(name) ?? []) entries.set(own, entry);
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: (file, most) => files.get(file)?.subarray(0, most + 1) ?? folder.read(file, most),
  };
}

/** The entries of each folder that the paths run through. */
function entriesOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const folders = new Map<string, Map<string, Entry>>();
  for (const path of paths) {
    let kind: Entry["kind"] = "file";
    for (let at = path; at !== ""; [at] = split(at)) {
      const [parent, name] = split(at);
      const entries = folders.get(parent) ?? new Map<string, Entry>();
      folders.set(parent, entries.set(name, { name, kind }));
      kind = "folder";
    }
  }
  return folders;
}

/** `awards/2027-001-a/award.md` is `award.md` in `awards/2027-001-a`; the folder of records itself is "". */
function split(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf("/");
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
