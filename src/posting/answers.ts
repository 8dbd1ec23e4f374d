import { z } from "zod";
import { parseMoney, writeMoney } from "../model/money.ts";
import { ATTESTATIONS } from "../model/opportunity.ts";
import { parseWallTime } from "../time/calendar.ts";
import { SECTION_NAMES, type SectionName } from "./sections.ts";

/**
 * What a new opportunity is made from: the words that somebody typed, in a form, in a terminal or in a file. Only their
 * shape is checked here; whether a day exists or a price is within the limit is for the records' own schema and rules to
 * say, of the file that the answers make. What is left out, or blank, is not answered.
 */

/** A text without line breaks, such as a title. Two people who type the same mean the same: space around it is not kept. */
const line = z
  .string()
  .transform((text) => plain(text).replace(/\s+/g, " ").trim())
  .default("");

/** A text of several lines; blank lines around it are not kept. */
const lines = z
  .string()
  .transform((text) =>
    plain(text)
      .replace(/^(?:[^\S\n]*\n)+/, "")
      .trimEnd(),
  )
  .default("");

const inLines = z.strictObject({ en: lines, fr: lines }).prefault({});

/** The same choices, once each and in one order, in whatever order they were made. */
const choices = (known: readonly string[] = []) =>
  z
    .array(z.string().transform((text) => text.trim()))
    .transform((items) => [...new Set(items)].filter((item) => item !== "").sort(byPlaceIn(known)))
    .default([]);

const sections = Object.fromEntries(SECTION_NAMES.map((name) => [name, inLines])) as Record<
  SectionName,
  typeof inLines
>;

export const answersSchema = z.strictObject({
  title: z.strictObject({ en: line, fr: line }).prefault({}),
  summary: inLines,
  team: line,
  contact: line,
  /** Before tax: `6500`, or `6500.00`. */
  price: line.transform((text) => {
    const price = parseMoney(text);
    return price === undefined ? text : writeMoney(price);
  }),
  skills: choices(),
  posted: line,
  closes: line.transform((text) => parseWallTime(text) ?? text),
  selection: line,
  delivery: line,
  hours: z.union([z.int().transform(String), line]).default(""),
  licence: line,
  repository: line,
  funds_reserved: line,
  attestations: choices(ATTESTATIONS),
  ...sections,
});

/** Answers in their one form: the same answers always make the same file. */
export type Answers = z.output<typeof answersSchema>;

/** Answers as somebody gave them. */
export type GivenAnswers = z.input<typeof answersSchema>;

/** The name of an answer: `title`, `price`, `background`. */
export type AnswerName = keyof Answers;

/** One kind of line break, and no half of a character, which a file could not hold. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").toWellFormed();
}

function byPlaceIn(known: readonly string[]): (a: string, b: string) => number {
  const place = (item: string): number => {
    const found = known.indexOf(item);
    return found === -1 ? known.length : found;
  };
  return (a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}
