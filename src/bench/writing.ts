import type { Bilingual, Locale } from "../model/locale.ts";
import type { Random } from "./random.ts";

/** As the shipped records are wrapped. */
const WIDTH = 100;
const NBSP = "\u00a0";

/** Gives a phrase its numbers, the same in both languages; from 10, for good style writes smaller ones as words. */
export function numbered(phrase: Bilingual, random: Random): Bilingual {
  const [n, m] = [String(random.whole(12, 98)), String(random.whole(12, 98))];
  return filled(phrase, { n, m });
}

export function filled(phrase: Bilingual, values: Readonly<Record<string, string>>): Bilingual {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
  return { en: fill(phrase.en), fr: fill(phrase.fr) };
}

export function textsIn(phrases: readonly Bilingual[], locale: Locale): string[] {
  return phrases.map((phrase) => phrase[locale]);
}

/** Breaks a text into lines; French punctuation stays with its word. */
export function wrapped(text: string, first = "", rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let words = 0;
  for (const word of text.replace(/ (?=[;:!?»])|(?<=«) /g, NBSP).split(" ")) {
    if (words > 0 && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      words = 0;
    }
    line += words === 0 ? word : ` ${word}`;
    words += 1;
  }
  return [...lines, line].map((one) => one.replaceAll(NBSP, " "));
}

/** A field of front matter with words in both languages, short ones on a line and long ones folded. */
export function localField(name: string, { en, fr }: Bilingual): string[] {
  return [`${name}:`, ...indented([...textField("en", en), ...textField("fr", fr)])];
}

function textField(name: string, text: string): string[] {
  const line = `${name}: ${text}`;
  const needsNoQuotes = /^[\p{L}\p{N}]/u.test(text) && !/: | #/.test(text);
  return line.length + 4 <= WIDTH && needsNoQuotes ? [line] : [`${name}: >-`, ...wrapped(text, "  ")];
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Lines of a list's item: `- ` before the first. */
export function listItem(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** A record's file: front matter, then the body where there is one. */
export function recordText(fields: readonly string[], body: readonly string[] = []): string {
  return `${["---", ...fields, "---", ...(body.length > 0 ? ["", ...body] : [])].join("\n")}\n`;
}
