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

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Splits a body at its top headings `# English` and `# Français`; headings inside code are code. */
export function splitBody(body: string): Body {
  const lines = body.split("\n");
  const starts: { locale: Locale; line: number }[] = [];
  let fence: string | undefined;
  for (const [line, text] of lines.entries()) {
    const marker = FENCE.exec(text)?.[1];
    if (marker && fence === undefined) fence = marker;
    else if (marker && fence !== undefined && marker.startsWith(fence)) fence = undefined;
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

function languageHeading(line: string): Locale | undefined {
  const heading = /^#[ \t]+(.+?)[ \t#]*\r?$/.exec(line)?.[1]?.normalize("NFC").toLowerCase();
  return LOCALES.find((locale) => LANGUAGE_NAMES[locale].toLowerCase() === heading);
}

function partOf(lines: readonly string[], from: number, to: number): BodyPart | undefined {
  let first = from;
  while (first < to && lines[first]?.trim() === "") first += 1;
  const text = lines.slice(first, to).join("\n").trimEnd();
  return text === "" ? undefined : { text, line: first };
}
