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
  const starts: { locale: Locale; heading: Line }[] = [];
  let fence: string | undefined;
  for (const line of linesOf(body)) {
    // Only these begin a heading or a block of code, and few lines begin with them.
    if (!/^ {0,3}[#`~]/.test(line.text)) continue;
    if (fence !== undefined) fence = closes(line.text, fence) ? undefined : fence;
    else fence = FENCE.exec(line.text)?.[1];
    const locale = fence === undefined ? languageHeading(line.text) : undefined;
    if (locale && !starts.some((start) => start.locale === locale)) starts.push({ locale, heading: line });
  }
  const parts: { [L in Locale]?: BodyPart } = {};
  for (const [index, { locale, heading }] of starts.entries()) {
    const part = partOf(
      body,
      heading.end + 1,
      starts[index + 1]?.heading.start ?? body.length,
      heading.number + 1,
    );
    if (part) parts[locale] = part;
  }
  return { parts, outside: partOf(body, 0, starts[0]?.heading.start ?? body.length, 0) };
}

interface Line {
  readonly text: string;
  /** From 0. */
  readonly number: number;
  /** Offsets within the body; the line break is not in it. */
  readonly start: number;
  readonly end: number;
}

function* linesOf(body: string): Generator<Line> {
  for (let number = 0, start = 0; start <= body.length; number += 1) {
    const lineBreak = body.indexOf("\n", start);
    const end = lineBreak === -1 ? body.length : lineBreak;
    yield { text: body.slice(start, end), number, start, end };
    start = end + 1;
  }
}

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

/**
 * What stands between two offsets, without the blank lines around it: a slice, which takes no memory of its own.
 * @param line the number of the line that begins at `from`
 */
function partOf(body: string, from: number, to: number, line: number): BodyPart | undefined {
  const between = body.slice(from, to);
  const blank = /^(?:[^\S\n]*\n)*/.exec(between)?.[0] ?? "";
  const text = between.slice(blank.length).trimEnd();
  return text === "" ? undefined : { text, line: line + blank.split("\n").length - 1 };
}
