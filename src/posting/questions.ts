import type { Messages } from "../i18n/en.ts";
import type { AnswerName } from "./answers.ts";

export type GroupName = keyof Messages["answerGroups"];

/** What kind of answer a question takes. */
export type QuestionKind =
  | "line"
  | "lines"
  /** One of the programme's teams. */
  | "team"
  /** Any of the programme's skills. */
  | "skills"
  | "attestations";

export interface Question {
  readonly name: AnswerName;
  readonly group: GroupName;
  readonly kind: QuestionKind;
  /** Whether it is asked in each language of the programme. */
  readonly inEachLanguage: boolean;
}

const one = (group: GroupName, name: AnswerName, kind: QuestionKind = "line"): Question => ({
  name,
  group,
  kind,
  inEachLanguage: false,
});

const words = (group: GroupName, name: AnswerName, kind: QuestionKind = "lines"): Question => ({
  name,
  group,
  kind,
  inEachLanguage: true,
});

/**
 * The questions, in the order in which the form and the terminal put them. What a record cannot be read without comes
 * before the longer texts, so that every rule can speak while those are written.
 */
export const QUESTIONS: readonly Question[] = [
  words("opportunity", "title", "line"),
  words("opportunity", "summary"),
  one("team", "team", "team"),
  one("team", "contact"),
  one("money", "price"),
  one("money", "hours"),
  one("money", "funds_reserved"),
  one("dates", "posted"),
  one("dates", "closes"),
  one("dates", "selection"),
  one("dates", "delivery"),
  one("work", "skills", "skills"),
  one("work", "licence"),
  one("work", "repository"),
  words("text", "background"),
  words("text", "need"),
  words("text", "criteria"),
  one("attestations", "attestations", "attestations"),
];
