import { licenceLines, type LicenceLine } from "./licence-lines.ts";
import { joined, optional, withVariants, type Part } from "./licence-parts.ts";
import { lineWords } from "./licence-words.ts";

export interface Template {
  readonly id: string;
  readonly parts: readonly Part[];
  /** Its words as the list has them, by which two are known as one. */
  readonly words: readonly string[];
  /** Words that may stand in titles before it. */
  readonly titleWords: ReadonlySet<string>;
  /** Titles that may come again within it. */
  readonly titles: ReadonlySet<string>;
}

/** Of the list. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly text: string;
}

/** What stands in a text for something to put in; an address or `["Limitation of Liability"]` does not. */
const PLACEHOLDER =
  /<(?![^<>]*(?:\/\/|@|#))[^<>]{2,80}>|\[(?:yyyy|year|name|copyright|fullname|email|title|software name|enter |insert |_+|\s+)[^[\]]{0,80}\]|\{(?:year|name)[^{}]{0,80}\}|_{3,}/gi;
/** Has a digit, so that it is a name wherever it stands. */
const HELD = /^placeholder(\d+)held$/;

/** Where the guidelines end a licence; what follows tells how to apply it, and may be left out. */
const END = "end of terms and conditions";

/** Words of any title. */
const ANY_TITLE = `the a an license licensed version v of text full for and spdxlicenseidentifier la le licence du de
  this software project code is released distributed published available under terms following
  www opensource spdx choosealicense org com licenses expat html`;

/**
 * What a text must have to be a licence of the list.
 * @param common see `nameLength`
 */
export function licenceTemplate({ id, name, url, text }: Entry, common: ReadonlySet<string>): Template {
  const paragraphs = text
    .split(/\n[^\p{L}\p{N}\n]*\n/u)
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
  const first = Math.max(
    0,
    paragraphs.findIndex((paragraph) => !isTitle(paragraph) && termLines(paragraph, common).length > 0),
  );
  const titles = termLines(paragraphs.slice(0, first).join("\n\n"), common).map(textOf);
  const stood: string[][] = [];
  const hold = (placeholder: string): string => {
    stood.push(lineWords(placeholder).map(({ word }) => word));
    return ` placeholder${String(stood.length - 1)}held `;
  };
  const terms = paragraphs.slice(first).join("\n\n");
  const lines = licenceLines(terms.replace(PLACEHOLDER, hold), common);
  const named = `${name} ${id} ${url}`;
  const names = lineWords(`${named} ${named.replaceAll("-", " ")} ${ANY_TITLE}`);
  return {
    id,
    parts: joined(templateParts(id, lines, { titles: new Set(titles), stood })),
    words: termLines(terms, common).flatMap((line) => line.words.map(({ word }) => word)),
    titleWords: new Set(
      [...names, ...lineWords(paragraphs.slice(0, first).filter(isTitle).join(" "))].map(({ word }) => word),
    ),
    titles: new Set(titles.filter((title) => title.includes(" "))),
  };
}

function termLines(text: string, common: ReadonlySet<string>): readonly LicenceLine[] {
  return licenceLines(text, common).filter(({ isNotice }) => !isNotice);
}

/** `MIT License`, `Version 2, June 1991`, an address: a few words that name a licence. */
function isTitle(paragraph: string): boolean {
  return (
    paragraph.trim().split(/\s+/).length <= 20 &&
    /licen[cs]e|version|\bv\.? ?\d|https?:/i.test(paragraph) &&
    !/[.;]\s*$/.test(paragraph)
  );
}

export function textOf({ words }: LicenceLine): string {
  return words.map(({ word }) => word).join(" ");
}

interface Context {
  readonly titles: ReadonlySet<string>;
  readonly stood: readonly (readonly string[])[];
}

function templateParts(id: string, lines: readonly LicenceLine[], context: Context): readonly Part[] {
  const end = lines.findIndex((line) => textOf(line) === END);
  const terms = lines.slice(0, end < 0 ? lines.length : end).flatMap((line) => lineParts(line, context));
  const after = end < 0 ? [] : inParagraphs(lines.slice(end));
  return [
    ...withVariants(id, terms),
    ...after.map((paragraph) =>
      optional(
        withVariants(
          id,
          paragraph.flatMap((line) => lineParts(line, context)),
        ),
      ),
    ),
  ];
}

function lineParts(line: LicenceLine, { titles, stood }: Context): readonly Part[] {
  const marked = line.words[0]?.mark ?? 0;
  const parts = line.words.slice(marked).map(({ word }, index): Part => {
    const held = HELD.exec(word)?.[1];
    if (held === undefined) return { is: "words", words: [word] };
    const stands = stood[Number(held)] ?? [];
    return { is: "party", stands, mayBeNone: stands.length === 0, beginsLine: index === 0 };
  });
  if (line.isNotice || titles.has(textOf(line))) return [optional(parts)];
  return marked > 0 ? [{ is: "mark" }, ...parts] : parts;
}

function inParagraphs(lines: readonly LicenceLine[]): readonly (readonly LicenceLine[])[] {
  const paragraphs: LicenceLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || line.beginsParagraph) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}
