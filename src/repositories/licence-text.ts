import { licenceLines, type LicenceLine } from "./licence-lines.ts";
import { licenceList } from "./licence-list.ts";
import { distanceTo } from "./licence-match.ts";
import { readText } from "./licence-read.ts";
import type { Template } from "./licence-template.ts";

/** The longest text of the SPDX list has 47 KB. */
const MOST_BYTES = 65_536;

/** What Markdown does not show, or strikes through. */
const HIDDEN = /<!--|~~[\p{L}\p{N}]/u;

/**
 * The SPDX id of the licence that a text is, by comparing it with all texts of the SPDX list; null where it is none of
 * them, or where that is not certain. `-only` and `-or-later` are not told apart by a text: ask `sameLicence`.
 *
 * Every word of a text is one of the licence, or is of a kind that may stand beside it: a notice of copyright, a title,
 * the name of a party where the licence names one, the mark of a list. No word of the licence is missing.
 */
export function licenceOfText(text: string): string | null {
  if (Buffer.byteLength(text) > MOST_BYTES || HIDDEN.test(text)) return null;
  return licenceOfLines(licenceLines(text, licenceList().common));
}

/** The same, of lines that were read before. */
export function licenceOfLines(lines: readonly LicenceLine[]): string | null {
  const { templates, common } = licenceList();
  const read = readText(lines, common);
  let best: { readonly template: Template; readonly distance: number } | undefined;
  let isCertain = true;
  for (const template of templates) {
    const distance = distanceTo(template, read);
    if (distance === undefined || (best !== undefined && distance > best.distance)) continue;
    isCertain = best === undefined || distance < best.distance || hasSameWords(template, best.template);
    if (best === undefined || distance < best.distance) best = { template, distance };
  }
  return best !== undefined && isCertain ? best.template.id : null;
}

function hasSameWords({ words }: Template, other: Template): boolean {
  return words.length === other.words.length && words.every((word, index) => word === other.words[index]);
}
