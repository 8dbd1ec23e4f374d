import type { Question } from "./question.ts";

/** How many groups can be shown, beside those that have no name; the others are added up. */
export const MOST_GROUPS = [10, 25, 50, 100] as const;

/** What a visitor has chosen: a question, and how much of the answer is shown. */
export interface View extends Question {
  readonly most: (typeof MOST_GROUPS)[number];
}

/** What is shown first. */
export const START_VIEW: View = {
  measure: "committed",
  split: "fiscal-year",
  from: undefined,
  to: undefined,
  filters: new Map(),
  madeUp: true,
  most: 10,
};
