import type { Values } from "./controls.ts";

/** The draft that this browser keeps on this device. It is sent nowhere. */
export interface DraftStore {
  /** What was kept; undefined where nothing was. */
  readonly load: () => Values | undefined;
  /** @returns whether it could be kept: a browser may have no room, or be told to keep nothing */
  readonly save: (values: Values) => boolean;
  readonly remove: () => void;
}

/** @param storage undefined where the browser refuses even to name it */
export function openDrafts(storage: Storage | undefined, key: string): DraftStore {
  return {
    load: () => {
      try {
        return parse(storage?.getItem(key) ?? "");
      } catch {
        return undefined;
      }
    },
    save: (values) => {
      try {
        storage?.setItem(key, JSON.stringify(values));
        return storage !== undefined;
      } catch {
        return false;
      }
    },
    remove: () => {
      try {
        storage?.removeItem(key);
      } catch {
        // What cannot be named cannot be there.
      }
    },
  };
}

/** What is kept may be from an earlier version of the form, or have been changed by hand: only what has the shape is taken. */
function parse(text: string): Values | undefined {
  const kept: unknown = text === "" ? undefined : JSON.parse(text);
  if (typeof kept !== "object" || kept === null) return undefined;
  return Object.fromEntries(
    Object.entries(kept).filter(
      (entry): entry is [string, string | string[]] =>
        typeof entry[1] === "string" ||
        (Array.isArray(entry[1]) && entry[1].every((item) => typeof item === "string")),
    ),
  );
}
