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
    return missingPart(problem, draft) ?? part ?? missingText(problem, draft);
  }
  const [name, inner] = problem.path.split(/[.[]/);
  const answer = NAMES.find((one) => one === name);
  return answer && { answer, locale: LOCALES.find((locale) => locale === inner) };
}

/** A part that is not there has no line: what is said of it stands at the heading of its language. */
function missingPart({ about }: Problem, { parts, sections }: Draft): AnswerPlace | undefined {
  const { language, section } = about ?? {};
  const missing = sections.find(
    ({ name, heading }) =>
      language !== undefined &&
      section !== undefined &&
      heading[language] === section &&
      !parts.some((part) => part.answer === name && part.locale === language),
  );
  return missing && { answer: missing.name, locale: language };
}

/** Where a language, or each of them, has no text at all, its first part is what is to be written first. */
function missingText({ about }: Problem, { parts, sections }: Draft): AnswerPlace | undefined {
  const [first] = sections;
  const language = about?.language;
  const isMissing = language !== undefined && !parts.some(({ locale }) => locale === language);
  return first && (isMissing || parts.length === 0) ? { answer: first.name, locale: language } : undefined;
}

const NAMES = Object.keys(answersSchema.shape) as AnswerName[];
