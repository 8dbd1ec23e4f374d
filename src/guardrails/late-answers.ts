import type { Opportunity } from "../register/register.ts";
import { dateOf, type Instant } from "../time/calendar.ts";

/** How an opportunity's questions were answered by its closing (MA-214). */
export interface Answers {
  readonly asked: number;
  /** The places of the questions that had no answer at closing, in the list of questions. */
  readonly late: readonly number[];
}

/** undefined while the opportunity is open, where nobody asked, and where it was cancelled before it owed an answer. */
export function answersAtClosing(
  { questions, closes, closesAt, cancelled }: Opportunity,
  now: Instant,
): Answers | undefined {
  const closing = dateOf(closes);
  if (questions === undefined || now < closesAt || (cancelled && cancelled.date <= closing)) return undefined;
  const late = questions.flatMap(({ answer, answered }, place) =>
    answer !== undefined && (answered === undefined || answered <= closing) ? [] : [place],
  );
  return { asked: questions.length, late };
}
