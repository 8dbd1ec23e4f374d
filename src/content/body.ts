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
  const lines = body.split("\n");
  const starts: { locale: Locale; line: number }[] = [];
  let fence: string | undefined;
  for (const [line, text] of lines.entries()) {
    if (fence !== undefined) fence = closes(text, fence) ? undefined : fence;
    else fence = FENCE.exec(text)?.[1];
    const locale = fence === undefined ? languageHeading(text) : undefined;
    if (locale && !starts.some((start) => start.locale === locale)) starts.push({ locale, line });
  }
  const parts: { [L in Locale]?: BodyPart } = {};
  for (const [index, start] of starts.entries()) {
    const part = partOf(lines, start.line + 1, starts[index + 1]?.line ?? lines.length);
    if (part) parts[start.locale] = part;
  }
  return { parts, outside: partOf(lines, 0, starts[0]?.line ?? lines.length) };
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

function languageHeading(line: string): Locale | undefined {
  if (line.length > LONGEST_HEADING || !/^#[ \t]/.test(line)) return undefined;
  const heading = line
    .slice(1)
    .replace(/[ \t#\r]+$/, "")
    .trim()
    .normalize("NFC")
    .toLowerCase();
  return LOCALES.find((locale) => LANGUAGE_NAMES[locale].toLowerCase() === heading);
}

function partOf(lines: readonly string[], from: number, to: number): BodyPart | undefined {
  let first = from;
  while (first < to && lines[first]?.trim() === "") first += 1;
  const text = lines.slice(first, to).join("\n").trimEnd();
  return text === "" ? undefined : { text, line: first };
}
