import type { Amendment } from "../model/opportunity.ts";
import type { Opportunity } from "./register.ts";

type Question = NonNullable<Opportunity["questions"]>[number];

/**
 * Where each amendment stands on the page of its opportunity, and what feeds know it by: `amended-2021-06-30-closes`. It is made
 * of what a published record may not change (MA-213), so that it stays the same for ever.
 */
export function amendmentAnchors(amendments: readonly Amendment[]): string[] {
  return numbered(amendments.map(({ date, field }) => `amended-${date}-${field}`));
}

/** The same for each question: `question-2021-06-25`, and `question-2021-06-25-2` for the second one of that day. */
export function questionAnchors(questions: readonly Question[]): string[] {
  return numbered(questions.map(({ asked }) => `question-${asked}`));
}

/** What is there twice is told apart by its number from the second on. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
