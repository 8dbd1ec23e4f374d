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
    return draft.parts.find(
      ({ firstLine, lastLine }) => problem.line >= firstLine && problem.line <= lastLine,
    );
  }
  const [name, inner] = problem.path.split(/[.[]/);
  const answer = NAMES.find((one) => one === name);
  return answer && { answer, locale: LOCALES.find((locale) => locale === inner) };
}

const NAMES = Object.keys(answersSchema.shape) as AnswerName[];
