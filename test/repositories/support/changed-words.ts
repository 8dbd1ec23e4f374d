import { licenceLines, type LicenceLine } from "../../../src/repositories/licence-lines.ts";
import { licenceList } from "../../../src/repositories/licence-list.ts";
import { distanceTo } from "../../../src/repositories/licence-match.ts";
import { readText } from "../../../src/repositories/licence-read.ts";
import type { Template } from "../../../src/repositories/licence-template.ts";
import { licenceOfLines } from "../../../src/repositories/licence-text.ts";
import { sameLicence } from "../../../src/repositories/same-licence.ts";

/** A word of the terms of a licence. */
export interface TermWord {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Whether a name stands right before it, which a word put between makes longer. */
  readonly isAfterName: boolean;
}

/** Whatever is not a term: what stands for names and years, marks of lists, notices of copyright. */
const NOT_TERMS: readonly RegExp[] = [
  /^[^\p{L}\p{N}\n]*(?:portions )?(?:copyright|©|\(c\) \d{4}).*(?:\d{4}|<year>|\[y{4}\]|year|yyyy).*$/gimu,
  /<[^<>]{2,80}>/g,
  /_{3,}/g,
  /https?(?=:\/\/)/gi,
  /\[[^[\]]{1,80}\]/g,
  /\{[^{}]{2,80}\}/g,
  /^\W*(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]+(?=\s)/gim,
  /\blicense\W+copyright .*\d{4}.*$/gim,
  /^\W*all rights reserved\W*$/gim,
];

/** Parties that these texts name, and the phrase that people ship in two forms. */
const PARTIES: readonly (readonly [ids: RegExp, phrase: RegExp])[] = [
  [
    /^BSD-/,
    /the\s+copyright\s+(?:holders?|owners?)(?:\s+(?:and|or)\s+contributors)?|its(?=\s+contributors\s+may)/gi,
  ],
  [/^MIT(?:-0)?$/, /the\s+authors\s+or\s+copyright\s+holders/gi],
  [/^NCSA$/, /the\s+contributors\s+or\s+copyright\s+holders/gi],
  [/^ISC$/, /\bISC\b|and\/or(?= distribute)/g],
  [/^0BSD$/, /the author\b/gi],
];

export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n[^\p{L}\p{N}\n]*\n/u);
}

/** The words of a licence by which it permits, forbids and limits: all but titles, notices, names and marks. */
export function termWords({ id, text }: { readonly id: string; readonly text: string }): readonly TermWord[] {
  const paragraphs = paragraphsOf(text);
  const none = [...NOT_TERMS, ...PARTIES.filter(([ids]) => ids.test(id)).map(([, phrase]) => phrase)];
  const first = paragraphs.findIndex((paragraph) => /\p{L}/u.test(paragraph) && !isTitle(paragraph));
  return paragraphs.flatMap((paragraph, index) => {
    if (index < first) return [];
    const left = none.reduce((rest, one) => rest.replace(one, (cut) => "\0".repeat(cut.length)), paragraph);
    return [...left.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map((word) => ({
      paragraph: index,
      start: word.index,
      end: word.index + word[0].length,
      isAfterName: /\0[^\p{L}\p{N}]*$/u.test(left.slice(0, word.index)),
    }));
  });
}

function isTitle(paragraph: string): boolean {
  return (
    /^[^\p{L}\p{N}]*(?:copyright|©)/iu.test(paragraph) ||
    (paragraph.trim().split(/\s+/).length <= 20 &&
      /licen[cs]e|version|\bv\.? ?\d|https?:/i.test(paragraph) &&
      !/[.;]\s*$/.test(paragraph))
  );
}

export type Change = "left out" | "replaced" | "put before";

/** A paragraph with one word changed. */
export function changed(paragraph: string, { start, end }: TermWord, change: Change, other: string): string {
  const [before, word, after] = [
    paragraph.slice(0, start),
    paragraph.slice(start, end),
    paragraph.slice(end),
  ];
  if (change === "left out") return `${before} ${after}`;
  return change === "replaced" ? `${before}${other}${after}` : `${before}${other} ${word}${after}`;
}

/** What `licenceOfText` answers, for many texts that share most of their paragraphs. */
export class Recogniser {
  readonly #templates = new Map<string, readonly Template[]>();
  readonly #lines = new Map<string, readonly LicenceLine[]>();

  of(paragraphs: readonly string[]): string | null {
    return licenceOfLines(paragraphs.flatMap((paragraph) => this.#read(paragraph)));
  }

  /** With one paragraph that is read once. */
  ofChanged(paragraphs: readonly string[], index: number, paragraph: string): string | null {
    return licenceOfLines(this.#linesWith(paragraphs, index, paragraph));
  }

  /** Whether it could still be taken for that licence, whatever the others of the list are: quicker to tell. */
  mayBe(id: string, paragraphs: readonly string[], index: number, paragraph: string): boolean {
    const { templates, common } = licenceList();
    const own = this.#templates.get(id) ?? templates.filter((one) => sameLicence(id, one.id));
    this.#templates.set(id, own);
    const text = readText(this.#linesWith(paragraphs, index, paragraph), common);
    return own.some((one) => distanceTo(one, text) !== undefined);
  }

  #linesWith(paragraphs: readonly string[], index: number, paragraph: string): readonly LicenceLine[] {
    return paragraphs.flatMap((one, n) =>
      n === index ? licenceLines(paragraph, licenceList().common) : this.#read(one),
    );
  }

  #read(paragraph: string): readonly LicenceLine[] {
    const known = this.#lines.get(paragraph) ?? licenceLines(paragraph, licenceList().common);
    this.#lines.set(paragraph, known);
    return known;
  }
}
