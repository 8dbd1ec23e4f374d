import { z } from "zod";
import { parseMoney, writeMoney } from "../model/money.ts";
import type { LocalText } from "../model/locale.ts";

/**
 * What a new programme is made from: the words that somebody typed in a terminal or wrote in a file. Only their shape is
 * checked here; whether a zone exists or an address is one is for the schemas of `_data/` to say, of the files that the answers
 * make. What is left out, or blank, is not answered.
 */

const line = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/[^\S\u00a0\u202f]+/g, " ")
      .trim(),
  )
  .default("");

const money = line.transform((text) => {
  const amount = parseMoney(text);
  return amount === undefined ? text : writeMoney(amount);
});

/** `yes` in either language, or as the file writes it. */
const flag = z
  .union([z.boolean().transform(String), line])
  .transform((text) =>
    /^(?:y|yes|o|oui|true)$/i.test(text) ? "true" : /^(?:n|no|non|false)$/i.test(text) ? "false" : text,
  );

const words = z
  .strictObject({ en: line, fr: line })
  .transform(({ en, fr }): LocalText => ({ ...(en !== "" && { en }), ...(fr !== "" && { fr }) }))
  .prefault({});

const rows = <Row extends z.ZodRawShape>(columns: Row) => z.array(z.strictObject(columns)).default([]);

export const programmeAnswersSchema = z.strictObject({
  languages: z.array(line).default([]),
  name: words,
  department: words,
  purpose: words,
  notice: words,
  url: line,
  source: line,
  contact: line,
  currency: line,
  time_zone: line,
  /** The month in which the fiscal year begins: `april`. */
  fiscal_year: line.transform((month) => month.toLowerCase()),
  limit: money,
  limit_includes_tax: flag.default("true"),
  price: line,
  taxes: rows({ region: line, name: words, tax: words, rate: line }),
  licence: line,
  lowest_rate: money,
  hours_per_week: line,
  pay_within: line,
  payment_methods: rows({ key: line, name: words }),
  /** What the law of the place calls each of three acts: `section 34`. */
  commit: words,
  certify: words,
  request: words,
  teams: rows({ key: line, name: words, contact: line }),
  skills: rows({ key: line, name: words }),
  holidays: rows({ date: line, name: words }),
  signers: rows({ account: line, sections: z.array(line).default([]), from: line, until: line, role: words }),
  data_licence: line,
});

/** Answers in their one form: the same answers always make the same files. */
export type ProgrammeAnswers = z.output<typeof programmeAnswersSchema>;

export type ProgrammeAnswerName = keyof ProgrammeAnswers;
