import type { ContentFolder, Entry } from "./disk.ts";

/** A folder as it was when each part of it was first looked at: what others write meanwhile does not come in between. */
export function readOnce(folder: ContentFolder): ContentFolder {
  const entries = new Map<string, readonly Entry[]>();
  const files = new Map<string, Uint8Array>();
  return {
    list: (name) => kept(entries, name, () => folder.list(name)),
    read: (file, most) => {
      const known = files.get(file);
      if (known) return known.subarray(0, most + 1);
      const read = folder.read(file, most);
      // Of a longer one only the beginning was read.
      if (read.length <= most) files.set(file, read);
      return read;
    },
  };
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}
