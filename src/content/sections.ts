import { undisguised } from "../i18n/common-text.ts";
import { markdownHeadings } from "./markdown.ts";

/** A heading of a text and what stands below it, up to the next heading of its level or a higher one. */
export interface Section {
  readonly heading: string;
  /** The heading's offset in the text. */
  readonly start: number;
  readonly text: string;
}

interface Heading {
  readonly heading: string;
  readonly level: number;
  readonly start: number;
  /** The offset of what stands below it. */
  readonly end: number;
}

/**
 * The sections of a Markdown text, by their headings of any level. What stands in code is none.
 * @param isEnough whether the headings that were found at a glance are what was looked for; else the text is taken apart
 */
export function sectionsOf(source: string, isEnough: (headings: readonly string[]) => boolean): Section[] {
  const seen = mayHideHeadings(source) ? [] : headingsAtAGlance(source);
  const headings = isEnough(seen.map(({ heading }) => heading)) ? seen : headingsByParser(source);
  const ends = endsOf(headings);
  return headings.map(({ heading, start, end }, index) => ({
    heading,
    start,
    text: source.slice(end, ends[index]).trim(),
  }));
}

/** Where the section of each heading ends: where the next begins of its level or a higher one. */
function endsOf(headings: readonly Heading[]): readonly (number | undefined)[] {
  const ends = new Array<number | undefined>(headings.length);
  /** Headings whose sections go on, each of a deeper level than the one before. */
  const open: { readonly index: number; readonly level: number }[] = [];
  for (const [index, { level, start }] of headings.entries()) {
    while ((open.at(-1)?.level ?? 0) >= level) ends[open.pop()?.index ?? 0] = start;
    open.push({ index, level });
  }
  return ends;
}

/** Within code, comments or other HTML a line like a heading is none. */
function mayHideHeadings(source: string): boolean {
  return source.includes("```") || source.includes("~~~") || source.includes("<");
}

/** Lines that begin with `#`, `##`… */
function headingsAtAGlance(source: string): Heading[] {
  const headings: Heading[] = [];
  let start = source.startsWith("#") ? 0 : source.indexOf("\n#") + 1;
  while (source[start] === "#") {
    const next = source.indexOf("\n", start);
    const end = next < 0 ? source.length : next;
    const line = source.slice(start, end);
    const level = line.search(/[^#]/);
    if (level > 0 && level <= 6 && /[ \t]/.test(line.charAt(level)))
      headings.push({ heading: line.slice(level + 1).trim(), level, start, end });
    start = source.indexOf("\n#", end) + 1;
    if (start === 0) break;
  }
  return headings;
}

function headingsByParser(source: string): Heading[] {
  const starts = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
  return markdownHeadings(source).map(({ level, line, lines }) => {
    const start = starts[line] ?? 0;
    const end = starts[line + lines] ?? source.length;
    const first = source.slice(start, starts[line + 1]);
    return { heading: first.replace(/^[\s>]*#*/, "").trim(), level, start, end };
  });
}

/** A heading without what makes no other heading of it: capitals, accents, marks of emphasis, a colon or `#` at its end. */
export function plainHeading(heading: string): string {
  return undisguised(heading)
    .normalize("NFD")
    .replace(/[\p{M}*_`]/gu, "")
    .replace(/’/g, "'")
    .replace(/[\s:.#]+$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
