import type { Messages } from "../i18n/en.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { LOCALES, type LocalText, type Locale } from "../model/locale.ts";
import type { AnswerName } from "./answers.ts";
import type { Section, SectionName } from "./sections.ts";

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
  /** What it asks for, where the programme has its own word for it. */
  readonly heading?: LocalText;
  readonly group: GroupName;
  readonly kind: QuestionKind;
  /** Whether it is asked in each language of the programme. */
  readonly inEachLanguage: boolean;
}

/** Those whose words are ours. */
type OwnName = Exclude<AnswerName, SectionName> | "background" | "need" | "criteria";

const one = (group: GroupName, name: OwnName, kind: QuestionKind = "line"): Question => ({
  name,
  group,
  kind,
  inEachLanguage: false,
});

const words = (group: GroupName, name: OwnName, kind: QuestionKind = "lines"): Question => ({
  name,
  group,
  kind,
  inEachLanguage: true,
});

/**
 * The questions of a programme, in the order in which the form and the terminal put them. What a record cannot be read without comes
 * before the longer texts, so that every rule can speak while those are written.
 */
export function questionsOf(sections: readonly Section[]): readonly Question[] {
  return [
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
    ...sections.map(({ name, heading }): Question => ({
      name,
      heading,
      group: "text",
      kind: "lines",
      inEachLanguage: true,
    })),
    one("attestations", "attestations", "attestations"),
  ];
}

/** What a question is called, and what helps to answer it. A section is called as its heading is. */
export function wordsOf({ name, heading = {} }: Question, locale: Locale): { label: string; hint: string } {
  const { answers, posting } = MESSAGES[locale];
  const own = isOwn(name) ? answers[name] : undefined;
  const other = LOCALES.map((one) => heading[one]).find((one) => one !== undefined);
  const label = heading[locale] ?? other ?? own?.label ?? name;
  // Criteria are criteria whatever they are called; of other sections we can only speak where they are those we know.
  const isKnown = name === "criteria" || label === own?.label || heading[locale] === undefined;
  return { label, hint: (isKnown ? own?.hint : undefined) ?? posting.sectionHint };
}

function isOwn(name: AnswerName): name is OwnName {
  return name in MESSAGES.en.answers;
}
