import { writeBody } from "../content/write-body.ts";
import { writeRecord, type PlainFields } from "../content/write-record.ts";
import { LOCALES, type Locale, type LocalText } from "../model/locale.ts";
import { opportunitySchema } from "../model/opportunity.ts";
import type { Ref } from "../model/ref.ts";
import type { Answers } from "./answers.ts";
import { nextRef } from "./ref.ts";
import type { Section, SectionName } from "./sections.ts";

/** The file that answers make. */
export interface Draft {
  readonly ref: Ref;
  /** From the content folder, with "/". */
  readonly path: string;
  readonly text: string;
  readonly sections: readonly Section[];
  /** Where in the file each part of its text stands; lines from 1, the heading's own included. */
  readonly parts: readonly DraftPart[];
}

export interface DraftPart {
  readonly answer: SectionName;
  readonly locale: Locale;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What a draft needs to know of the register that it is for. */
export interface DraftContext {
  readonly languages: readonly Locale[];
  /** The sections of the programme's template. */
  readonly sections: readonly Section[];
  /** The names in `opportunities/` and `awards/`. */
  readonly used: readonly string[];
  /** The year in which a record is posted that does not say when: `2027`. */
  readonly year: string;
}

/** Where there is no number left: a programme with 999 opportunities in a year. */
export class NoNumberLeft extends Error {
  constructor(readonly year: string) {
    super(`no number of ${year} is left`);
  }
}

/**
 * Makes a record's file of answers, whole or not: the same answers give the same bytes, on a form and in a terminal.
 * Words in a language that the programme does not speak are not written. Throws NoNumberLeft.
 */
export function draftOf(answers: Answers, { languages, sections, used, year }: DraftContext): Draft {
  const posted = /^(20\d\d)-/.exec(answers.posted)?.[1] ?? year;
  const ref = nextRef(posted, answers.title.en || answers.title.fr, used);
  if (ref === undefined) throw new NoNumberLeft(posted);
  const body = Object.fromEntries(languages.map((locale) => [locale, bodyOf(answers, sections, locale)]));
  const text = writeRecord(opportunitySchema, fieldsOf(answers, languages), writeBody(body, languages));
  return {
    ref,
    path: `opportunities/${ref}.md`,
    text,
    sections,
    parts: partsOf(answers, sections, languages, text),
  };
}

function fieldsOf(answers: Answers, languages: readonly Locale[]): PlainFields {
  const said = (text: string): string | undefined => (text === "" ? undefined : text);
  const words = (text: LocalText): PlainFields | undefined => {
    const inLanguages = languages.flatMap((locale) =>
      text[locale] ? [[locale, text[locale]] as const] : [],
    );
    return inLanguages.length === 0 ? undefined : Object.fromEntries(inLanguages);
  };
  const list = (items: readonly string[]): readonly string[] | undefined =>
    items.length === 0 ? undefined : items;
  return {
    title: words(answers.title),
    summary: words(answers.summary),
    team: said(answers.team),
    contact: said(answers.contact),
    price: said(answers.price),
    skills: list(answers.skills),
    posted: said(answers.posted),
    closes: said(answers.closes),
    selection: said(answers.selection),
    delivery: said(answers.delivery),
    hours: said(answers.hours),
    licence: said(answers.licence),
    repository: said(answers.repository),
    funds_reserved: said(answers.funds_reserved),
    attestations: list(answers.attestations),
  };
}

/** A part that is not answered has no heading either, so that its rule says that it is missing. */
function bodyOf(answers: Answers, sections: readonly Section[], locale: Locale): string | undefined {
  const parts = sections.map((section) => partOf(answers, section, locale)).filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join("\n\n");
}

function partOf(answers: Answers, { name, heading }: Section, locale: Locale): string {
  const text = answers[name][locale];
  if (text === "" || heading[locale] === undefined) return text;
  return `## ${heading[locale]}\n\n${text}`;
}

function partsOf(
  answers: Answers,
  sections: readonly Section[],
  languages: readonly Locale[],
  text: string,
): DraftPart[] {
  // Each stands in the file as it is, one after the other, after the fields.
  let from = text.indexOf("\n---\n");
  let line = lineBreaksIn(text.slice(0, from)) + 1;
  return LOCALES.filter((locale) => languages.includes(locale)).flatMap((locale) =>
    sections.flatMap((section): DraftPart[] => {
      const part = partOf(answers, section, locale);
      if (part === "") return [];
      const at = text.indexOf(part, from);
      line += lineBreaksIn(text.slice(from, at));
      from = at;
      return [{ answer: section.name, locale, firstLine: line, lastLine: line + lineBreaksIn(part) }];
    }),
  );
}

function lineBreaksIn(text: string): number {
  return text.split("\n").length - 1;
}
