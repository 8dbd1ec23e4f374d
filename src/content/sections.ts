import { undisguised } from "../i18n/common-text.ts";
import { examineMarkdown } from "./markdown.ts";

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
  return headings.map(({ heading, level, start, end }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level)?.start;
    return { heading, start, text: source.slice(end, next).trim() };
  });
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
  return examineMarkdown(source).headings.map(({ level, line, lines }) => {
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
