import { createRequire } from "node:module";
import type spdxFull from "spdx-license-list/full";
import { isHarmless, isHarmlessAround } from "./licence-changes.ts";
import { differences } from "./licence-differences.ts";
import { licenceWords, templateWords, type TemplateWords } from "./licence-words.ts";

/** The longest text of the SPDX list has 47 KB. */
const MOST_BYTES = 65_536;

/** Fewer are not enough to know a text by; the list has entries that say no more than where a text was. */
const LEAST_WORDS = 20;

interface Template extends TemplateWords {
  /** The shortest of the ids that have this text: `GPL-3.0`, since its text does not tell whether only or later. */
  readonly id: string;
}

interface Templates {
  readonly all: readonly Template[];
  readonly byText: ReadonlyMap<string, string>;
}

let loaded: Templates | undefined;

/**
 * The SPDX id of the licence that a text is, by comparing it with all texts of the SPDX list; null where it is none of
 * them, or where that is not certain. `-only` and `-or-later` are not told apart by a text: ask `sameLicence`.
 *
 * First looks for the same words, then for the same words but for a few harmless ones: names, notices before and after,
 * never a sentence that is missing or put in.
 */
export function licenceOfText(text: string): string | null {
  if (Buffer.byteLength(text) > MOST_BYTES) return null;
  loaded ??= load();
  const words = licenceWords(text);
  const exact = loaded.byText.get(words.join(" "));
  if (exact !== undefined) return exact;
  const runs = runsOf(words);
  const near = shortlist(words, loaded.all)
    .map((template) => ({ id: template.id, distance: distance(template, words, runs) }))
    .filter((one): one is { id: string; distance: number } => one.distance !== undefined)
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = near;
  if (best === undefined || best.distance === next?.distance) return null;
  return best.id;
}

/** Pairs of words that a text must share with one of the list to be compared with it word for word: 9 in 10. */
const LEAST_SHARED = 0.9;
/** As many as are compared word for word; those that share the most. */
const MOST_COMPARED = 12;

function shortlist(words: readonly string[], all: readonly Template[]): readonly Template[] {
  const pairs = new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ""}`));
  const shared = ({ words: own }: Template): number => {
    let count = 0;
    for (let index = 0; index + 1 < own.length; index += 1) {
      if (pairs.has(`${own[index] ?? ""} ${own[index + 1] ?? ""}`)) count += 1;
    }
    return count / Math.max(own.length - 1, 1);
  };
  // A text that is shorter by more than that cannot share so many.
  return all
    .filter(({ words: own }) => own.length * LEAST_SHARED <= words.length)
    .map((template) => ({ template, share: shared(template), length: template.words.length }))
    .filter(({ share }) => share >= LEAST_SHARED)
    .sort((a, b) => b.share * b.length - a.share * a.length)
    .slice(0, MOST_COMPARED)
    .map(({ template }) => template);
}

/** How many words of a licence were changed; undefined where that is more than is harmless. */
function distance(template: Template, text: readonly string[], runs: Runs): number | undefined {
  const { words, placeholders } = template;
  const [start, end] = place(words, text.length, runs);
  if (!isHarmlessAround(text.slice(0, start)) || !isHarmlessAround(text.slice(end))) return undefined;
  const most = Math.max(40, Math.ceil(words.length / 50));
  const found = differences(words, text.slice(start, end), most);
  if (!found || !isHarmless(found, words.length, placeholders)) return undefined;
  return found.reduce((sum, { missing, added }) => sum + missing.length + added.length, 0);
}

/** Where each run of words is in a text; -1 where it is more than once. */
type Runs = ReadonlyMap<string, number>;

/** As many words in a row as are looked for, to find where a licence begins and ends in a text. */
const RUN = 4;
/** Words at either end of a licence among which the run is looked for. */
const REACH = 30;

function runsOf(text: readonly string[]): Runs {
  const runs = new Map<string, number>();
  for (let index = 0; index + RUN <= text.length; index += 1) {
    const run = text.slice(index, index + RUN).join(" ");
    runs.set(run, runs.has(run) ? -1 : index);
  }
  return runs;
}

/** Where in a text a licence begins and ends, by runs of its words that the text has once. */
function place(template: readonly string[], length: number, runs: Runs): [start: number, end: number] {
  const found = (offset: number): number => runs.get(template.slice(offset, offset + RUN).join(" ")) ?? -1;
  const last = template.length - RUN;
  const offsets = Array.from({ length: Math.max(0, Math.min(REACH, last + 1)) }, (_, offset) => offset);
  const first = offsets.find((offset) => found(offset) >= 0);
  const final = offsets.find((offset) => found(last - offset) >= 0);
  const start = first === undefined ? 0 : Math.max(0, found(first) - first);
  const end = final === undefined ? length : Math.min(length, found(last - final) + RUN + final);
  return start < end ? [start, end] : [0, length];
}

/** The list is 5 MB, and only needed where a host does not tell a licence. */
function load(): Templates {
  const list = createRequire(import.meta.url)("spdx-license-list/full.js") as typeof spdxFull;
  const byText = new Map<string, string>();
  const all: Template[] = [];
  const read = new Set<string>();
  // Ids that end in + are of old; their texts are those of the ids without it, in older words.
  const ids = Object.keys(list).filter((id) => !id.endsWith("+"));
  for (const id of ids.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    for (const text of textsOf(id, list[id]?.licenseText ?? "")) {
      if (read.has(text)) continue;
      read.add(text);
      const template: Template = { id, ...templateWords(text) };
      const { words, title } = template;
      if (words.length < LEAST_WORDS) continue;
      if (!byText.has(words.join(" "))) all.push(template);
      for (const key of [words.join(" "), [...title, ...words].join(" ")]) {
        if (!byText.has(key)) byText.set(key, id);
      }
    }
  }
  return { all, byText };
}

/** The list has the LGPL 3.0 with the GPL 3.0 behind it, which it adds to; its own file has it alone. */
function textsOf(id: string, text: string): readonly string[] {
  if (!id.startsWith("LGPL-3.0")) return [text];
  const alone = text.slice(0, text.search(/\n\s*GNU GENERAL PUBLIC LICENSE\s+Version 3/));
  return [text, alone];
}
