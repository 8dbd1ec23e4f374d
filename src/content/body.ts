import { LANGUAGE_NAMES, LOCALES, type LocalText, type Locale } from "../model/locale.ts";

export interface BodyPart {
  readonly text: string;
  /** The line of the body on which the part begins, from 0. */
  readonly line: number;
}

export interface Body {
  readonly parts: { readonly [L in Locale]?: BodyPart };
  /** What stands before the first language's heading, or everything where there is none; undefined where it is blank. */
  readonly outside: BodyPart | undefined;
}

/** The opening of a block of code: an info string after backticks has none itself (CommonMark 4.5). */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** Longer lines are no language's heading. */
const LONGEST_HEADING = 40;

/** Splits a body at its top headings `# English` and `# Français`; headings inside code are code. */
export function splitBody(body: string): Body {
  const starts: Heading[] = [];
  let fence: string | undefined;
  for (const { 0: found, index } of body.matchAll(MARKED_LINE)) {
    const line = found.startsWith("\n") ? found.slice(1) : found;
    if (fence !== undefined) fence = closes(line, fence) ? undefined : fence;
    else fence = FENCE.exec(line)?.[1];
    const locale = fence === undefined ? languageHeading(line) : undefined;
    const end = index + found.length;
    if (locale && !starts.some((start) => start.locale === locale))
      starts.push({ locale, start: end - line.length, end });
  }
  const parts: { [L in Locale]?: BodyPart } = {};
  for (const [index, { locale, end }] of starts.entries()) {
    const part = partOf(body, end + 1, starts[index + 1]?.start ?? body.length);
    if (part) parts[locale] = part;
  }
  return { parts, outside: partOf(body, 0, starts[0]?.start ?? body.length) };
}

/** The line that opens a language's part, by its offsets within the body; the line break is not in it. */
interface Heading {
  readonly locale: Locale;
  readonly start: number;
  readonly end: number;
}

/** Only such lines begin a heading or a block of code, and few are: the others are passed over without being taken apart. */
const MARKED_LINE = /(?:^|\n) {0,3}[#`~][^\n]*/g;

/** The words of a body in each language of a programme. */
export function bodyIn(body: string, languages: readonly Locale[]): LocalText {
  const { parts, outside } = splitBody(body);
  const [only, ...others] = languages;
  // A programme in one language needs no headings to tell its languages apart.
  if (only && others.length === 0 && !parts[only]) return outside ? { [only]: outside.text } : {};
  return { en: parts.en?.text, fr: parts.fr?.text };
}

function closes(line: string, fence: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
}

/** The language whose part of a body a line opens. */
export function languageHeading(line: string): Locale | undefined {
  if (line.length > LONGEST_HEADING || !/^#[ \t]/.test(line)) return undefined;
  const heading = line
    .slice(1)
    .replace(/[ \t#\r]+$/, "")
    .trim()
    .normalize("NFC")
    .toLowerCase();
  return LOCALES.find((locale) => LANGUAGE_NAMES[locale].toLowerCase() === heading);
}

/** What stands between two offsets, without the blank lines around it: a slice, which takes no memory of its own. */
function partOf(body: string, from: number, to: number): BodyPart | undefined {
  const between = body.slice(from, to);
  const blank = /^(?:[^\S\n]*\n)*/.exec(between)?.[0] ?? "";
  const text = between.slice(blank.length).trimEnd();
  return text === "" ? undefined : { text, line: lineBreaksBefore(body, from + blank.length) };
}

function lineBreaksBefore(body: string, end: number): number {
  let count = 0;
  for (let at = body.indexOf("\n"); at !== -1 && at < end; at = body.indexOf("\n", at + 1)) count += 1;
  return count;
}
