import type { Opportunity } from "../../register/register.ts";
import { wordsIn } from "./words-in.ts";

type Question = NonNullable<Opportunity["questions"]>[number];

/**
 * The questions that were published and are no longer there as they were: offers were written by their answers. A question
 * that is new, or that gets its answer, is news and no change. What is said now is undefined where nothing is left of one.
 */
export function rewrittenQuestions(
  before: Opportunity,
  after: Opportunity,
): { readonly from: string; readonly to: string | undefined }[] {
  const now = after.questions ?? [];
  return (before.questions ?? [])
    .filter((published) => !now.some((one) => keeps(published, one)))
    .map((published) => {
      const current = now.find((one) => isSame(one, published));
      return { from: textOf(published), to: current && textOf(current) };
    });
}

/** Whether a question still says what was published of it; an answer may have come. */
function keeps(published: Question, now: Question): boolean {
  return (
    published.asked === now.asked &&
    wordsIn(published.question) === wordsIn(now.question) &&
    (published.answer === undefined || wordsIn(published.answer) === wordsIn(now.answer)) &&
    (published.answered === undefined || published.answered === now.answered)
  );
}

/** Whether two are one question, of which some words have changed. */
function isSame(a: Question, b: Question): boolean {
  const answer = wordsIn(b.answer);
  return (
    wordsIn(a.question) === wordsIn(b.question) || (answer !== undefined && wordsIn(a.answer) === answer)
  );
}

/** `2026-06-25, 2026-06-29: May the script… – No, only…` */
function textOf({ asked, answered, question, answer }: Question): string {
  const days = answered === undefined ? asked : `${asked}, ${answered}`;
  return [`${days}: ${wordsIn(question) ?? ""}`, wordsIn(answer)]
    .filter((part) => part !== undefined)
    .join(" – ");
}
