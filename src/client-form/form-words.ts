import type { Messages } from "../i18n/en.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { frenchMessage } from "../i18n/typography.ts";
import { LOCALES, type Locale } from "../model/locale.ts";
import type { AnswerName, Answers } from "../posting/answers.ts";
import type { AnswerPlace } from "../posting/place-problem.ts";
import { wordsOf, type Question } from "../posting/questions.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";

/** What a form asks, and what it was answered. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly answers: Answers;
}

/** Rules that tell of what is not there. */
const OF_MISSING = new Set<Problem["rule"]>(["MA-103", "MA-104", "MA-208", "MA-216"]);

/**
 * A problem of the file in the words of the form: who fills it in sees labels, not the names of fields, and does what one
 * can do in a form. What the rule itself says is kept wherever it speaks of neither.
 */
export function formWords(
  problem: Problem,
  place: AnswerPlace | undefined,
  asked: Asked,
  locale: Locale,
): string {
  const told = inEnglishOrFrench(problem, place, asked, locale);
  return locale === "fr" ? frenchMessage(told) : told;
}

function inEnglishOrFrench(
  problem: Problem,
  place: AnswerPlace | undefined,
  asked: Asked,
  locale: Locale,
): string {
  const words = MESSAGES[locale].posting;
  const question = asked.questions.find(({ name }) => name === place?.answer);
  if (place && question && OF_MISSING.has(problem.rule) && isBlank(place, asked.answers))
    return words.missing[question.kind];
  if (question && problem.about?.unreadable) return unreadable(question.name, asked.answers, words);
  const message = withLabels(problem.message[locale], asked.questions, locale);
  const tip =
    problem.rule === "MA-212" ? words.attest : withLabels(problem.tip[locale], asked.questions, locale);
  return `${message} ${tip}`;
}

function isBlank({ answer, locale }: AnswerPlace, answers: Answers): boolean {
  const given = answers[answer];
  if (typeof given === "string" || "length" in given) return given.length === 0;
  return (locale ? [locale] : LOCALES).every((one) => given[one] === "");
}

function unreadable(name: AnswerName, answers: Answers, words: Messages["posting"]): string {
  const given = answers[name];
  const value = typeof given === "string" ? given : "length" in given ? given.join(", ") : "";
  return `${words.unreadable(quote(value))} ${words.expected[expectedAs(name)]}`;
}

function expectedAs(name: AnswerName): keyof Messages["posting"]["expected"] {
  switch (name) {
    case "price":
    case "hours":
    case "contact":
    case "repository":
    case "team":
      return name;
    case "posted":
    case "selection":
    case "delivery":
    case "funds_reserved":
      return "day";
    case "closes":
      return "time";
    default:
      return "other";
  }
}

/** `“closes”` is the name of a field, and “Closing time” what the form calls it. */
function withLabels(text: string, questions: readonly Question[], locale: Locale): string {
  return questions.reduce((told, question) => {
    const { label } = wordsOf(question, locale);
    return told
      .replaceAll(`“${question.name}”`, `“${label}”`)
      .replaceAll(`« ${question.name} »`, `« ${label} »`);
  }, text);
}
