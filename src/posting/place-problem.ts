import { LOCALES, type Locale } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { answersSchema, type AnswerName } from "./answers.ts";
import type { Draft } from "./draft.ts";

/** The answer that a problem is about, and in which language where it has two. */
export interface AnswerPlace {
  readonly answer: AnswerName;
  readonly locale?: Locale | undefined;
}

/**
 * Finds the answer that a problem of a draft is about, so that it can be told beside it.
 * @returns undefined where it is about the whole file, or about another record
 */
export function placeOf(problem: Problem, draft: Draft): AnswerPlace | undefined {
  if (problem.file !== draft.path) return undefined;
  if (problem.path === "body") {
    const part = draft.parts.find(
      ({ firstLine, lastLine }) => problem.line >= firstLine && problem.line <= lastLine,
    );
    // What is said at the heading of a language is about what follows it.
    const language = part ?? draft.parts.find(({ firstLine }) => firstLine > problem.line);
    return (language && missingPart(problem, language.locale, draft)) ?? part ?? missingText(problem, draft);
  }
  const [name, inner] = problem.path.split(/[.[]/);
  const answer = NAMES.find((one) => one === name);
  return answer && { answer, locale: LOCALES.find((locale) => locale === inner) };
}

/** A part that is not there has no line: what is said of it stands at the heading of its language, and names its own. */
function missingPart(
  { message }: Problem,
  locale: Locale,
  { parts, sections }: Draft,
): AnswerPlace | undefined {
  const missing = sections.find(
    ({ name, heading }) =>
      heading[locale] !== undefined &&
      message.en.includes(`“${heading[locale]}”`) &&
      !parts.some((part) => part.answer === name && part.locale === locale),
  );
  return missing && { answer: missing.name, locale };
}

/** Where a language, or each of them, has no text at all, its first part is what is to be written first. */
function missingText({ message }: Problem, { parts, sections }: Draft): AnswerPlace | undefined {
  const [first] = sections;
  const locale = LOCALES.find(
    (one) => message.en.includes(NAMED[one]) && !parts.some((part) => part.locale === one),
  );
  return first && (locale || parts.length === 0) ? { answer: first.name, locale } : undefined;
}

/** How rules call the languages within an English sentence. */
const NAMED: Record<Locale, string> = { en: "English", fr: "French" };

const NAMES = Object.keys(answersSchema.shape) as AnswerName[];
