import type { LocalText } from "../model/locale.ts";

/** Finds the key of what someone wrote, be it the key itself or a name in any language; undefined where none, or several, fit. */
export type KeyFinder = (written: string) => string | undefined;

/** @param entries keys with their names, as in `_data/skills.yml` */
export function keyFinder(entries: Iterable<readonly [key: string, name: LocalText]>): KeyFinder {
  const keys = new Set<string>();
  const keysByForm = new Map<string, Set<string>>();
  for (const [key, name] of entries) {
    keys.add(key);
    for (const form of [key, name.en, name.fr].flatMap((text) =>
      text === undefined ? [] : [simplified(text)],
    )) {
      keysByForm.set(form, (keysByForm.get(form) ?? new Set()).add(key));
    }
  }
  return (written) => {
    if (keys.has(written)) return written;
    const [key, ...others] = keysByForm.get(simplified(written)) ?? [];
    return others.length === 0 ? key : undefined;
  };
}

/**
 * A name without what people write differently: case, accents, apostrophes, spaces and dashes, punctuation around it.
 * `OPP – Open Opps` and `opp_open-opps.` are both `opp-open-opps`; `C++`, `C#` and `.NET` stay themselves.
 */
function simplified(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_\p{Pd}]+/gu, "-")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/^[^\p{L}\p{N}.+#]+|[^\p{L}\p{N}+#]+$/gu, "");
}
