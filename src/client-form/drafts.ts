import type { Values } from "./controls.ts";

/** The draft that this browser keeps on this device. It is sent nowhere. */
export interface DraftStore {
  /** What was kept; undefined where nothing was. */
  readonly load: () => Values | undefined;
  /** @returns whether it could be kept: a browser may have no room, or be told to keep nothing */
  readonly save: (values: Values) => boolean;
  readonly remove: () => void;
  /** What another tab has done to what was last loaded, saved or removed here. */
  readonly elsewhere: () => "unchanged" | "written" | "deleted";
}

/** @param storage undefined where the browser refuses even to name it */
export function openDrafts(storage: Storage | undefined, key: string): DraftStore {
  /** What is there as far as we know; null for nothing. */
  let known = keptText();

  function keptText(): string | null {
    try {
      return storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  return {
    load: () => {
      known = keptText();
      try {
        return parse(known ?? "");
      } catch {
        return undefined;
      }
    },
    save: (values) => {
      try {
        const text = JSON.stringify(values);
        storage?.setItem(key, text);
        known = text;
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
      known = null;
    },
    elsewhere: () => {
      const kept = keptText();
      if (kept === known) return "unchanged";
      return kept === null ? "deleted" : "written";
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
