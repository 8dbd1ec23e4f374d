import { createRequire } from "node:module";
import type spdxFull from "spdx-license-list/full";
import { licenceTemplate, type Template } from "./licence-template.ts";

/** Fewer are not enough to know a text by; the list has entries that say no more than where a text was. */
const LEAST_WORDS = 20;

export interface Licences {
  /** By the length of their ids: `GPL-3.0` comes before `GPL-3.0-only`, since its text does not tell which. */
  readonly templates: readonly Template[];
  /** Words that licences have in small letters. */
  readonly common: ReadonlySet<string>;
}

let loaded: Licences | undefined;

/** All texts of the SPDX list. It is 5 MB, and only needed where a host does not tell a licence. */
export function licenceList(): Licences {
  loaded ??= load();
  return loaded;
}

function load(): Licences {
  const list = createRequire(import.meta.url)("spdx-license-list/full.js") as typeof spdxFull;
  // Ids that end in + are of old; their texts are those of the ids without it, in older words.
  const entries = Object.entries(list)
    .filter(([id]) => !id.endsWith("+"))
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  const common = new Set(
    entries.flatMap(([, { licenseText }]) => licenseText.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []),
  );
  const read = new Set<string>();
  const templates: Template[] = [];
  for (const [id, { name, url, licenseText }] of entries) {
    for (const text of textsOf(id, licenseText)) {
      if (read.has(text)) continue;
      read.add(text);
      const template = licenceTemplate({ id, name, url, text }, common);
      if (template.words.length >= LEAST_WORDS) templates.push(template);
    }
  }
  return { templates, common };
}

/** The list has the LGPL 3.0 with the GPL 3.0 behind it, which it adds to; its own file has it alone. */
function textsOf(id: string, text: string): readonly string[] {
  if (!id.startsWith("LGPL-3.0")) return [text];
  const alone = text.slice(0, text.search(/\n\s*GNU GENERAL PUBLIC LICENSE\s+Version 3/));
  return [text, alone];
}
