import { MESSAGES } from "../i18n/messages.ts";
import { frenchMessage } from "../i18n/typography.ts";
import { LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { answersSchema, type AnswerName, type Answers, type GivenAnswers } from "./answers.ts";
import type { AnswerPlace } from "./place-problem.ts";
import { wordsOf, type Question } from "./questions.ts";
import { choicesOf, readChoices, type Choice, type Choices } from "./terminal-choices.ts";

/** A terminal with a person at it. */
export interface Terminal {
  /** Puts a question; undefined where nobody will answer any more. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly say: (text: string) => void;
}

export interface InterviewContext {
  readonly languages: readonly Locale[];
  readonly questions: readonly Question[];
  readonly choices: Choices;
  /** What to propose where nothing has been answered. */
  readonly suggested: GivenAnswers;
  /** A team's own address. */
  readonly contactOf: (team: string) => string | undefined;
  /** What is wrong with answers, not yet whole, and with which; `asked` is the one that has just been given. */
  readonly problemsOf: (
    answers: Answers,
    asked: AnswerName,
  ) => readonly { problem: Problem; place: AnswerPlace | undefined }[];
}

/** Nobody answers any more: the input has ended. */
export class InterviewEnded extends Error {}

/** Puts every question, in both languages of the programme; each answer is checked at once. Throws InterviewEnded. */
export async function interview(terminal: Terminal, context: InterviewContext): Promise<Answers> {
  let answers = answersSchema.parse({});
  for (const question of context.questions) answers = await askAgain(question, answers, terminal, context);
  return answers;
}

/** Puts one question, in each of its languages, over answers that are there already. Throws InterviewEnded. */
export async function askAgain(
  question: Question,
  answers: Answers,
  terminal: Terminal,
  context: InterviewContext,
): Promise<Answers> {
  let given = answers;
  for (const locale of question.inEachLanguage ? context.languages : [undefined])
    given = await askUntilGood({ question, locale }, given, terminal, context);
  return given;
}

interface Asked {
  readonly question: Question;
  /** The language of the answer, where it is asked in each. */
  readonly locale: Locale | undefined;
}

/** An answer that breaks a rule is asked for again; the same answer twice is kept, for another may be the wrong one. */
async function askUntilGood(
  asked: Asked,
  answers: Answers,
  terminal: Terminal,
  context: InterviewContext,
): Promise<Answers> {
  let before: string | undefined;
  terminal.say(`\n${headOf(asked, context)}`);
  for (;;) {
    const typed = await read(asked, answers, terminal, context);
    const given = withAnswer(answers, asked, typed, context);
    const found = context
      .problemsOf(given, asked.question.name)
      .filter(
        ({ place }) =>
          place?.answer === asked.question.name &&
          (place.locale === undefined || asked.locale === undefined || place.locale === asked.locale),
      );
    for (const { problem } of found) terminal.say(said(problem));
    const isWrong = found.some(({ problem }) => problem.level === "error");
    if (!isWrong || typed === before) return given;
    before = typed;
    terminal.say(
      inBoth({
        en: "Answer again, or give the same answer once more to keep it for now.",
        fr: "Répondez de nouveau, ou redonnez la même réponse pour la garder pour l’instant.",
      }),
    );
  }
}

function headOf({ question, locale }: Asked, { choices }: InterviewContext): string {
  const lines = LOCALES.map((language) => {
    const { label, hint } = wordsOf(question, language);
    return `${locale ? MESSAGES[language].posting.inLanguage[locale](label) : label} – ${hint}`;
  });
  return [...lines, ...choicesOf(question, choices).map(choiceLine)].join("\n");
}

function choiceLine({ key, name }: Choice, index: number): string {
  const names = [...new Set(LOCALES.map((locale) => name[locale]))].filter((one) => one !== undefined);
  return `  ${index + 1}. ${key} – ${names.join(" · ")}`;
}

async function read(
  asked: Asked,
  answers: Answers,
  terminal: Terminal,
  context: InterviewContext,
): Promise<string> {
  if (asked.question.kind === "lines") return readLines(asked, answers, terminal);
  const proposed = proposalFor(asked, answers, context);
  const typed = await answerTo(terminal, proposed === "" ? "> " : `[${proposed}] > `);
  return typed.trim() === "" ? proposed : typed;
}

/** Lines until one that holds only a dot; nothing but the dot keeps what is there. */
async function readLines(asked: Asked, answers: Answers, terminal: Terminal): Promise<string> {
  terminal.say(
    inBoth({
      en: "End with a line that holds only a dot.",
      fr: "Terminez par une ligne qui ne contient qu’un point.",
    }),
  );
  const lines: string[] = [];
  for (;;) {
    const line = await answerTo(terminal, "| ");
    if (line.trim() === ".") break;
    lines.push(line);
  }
  const there = textOf(asked, answers);
  if (lines.length > 0 || there === "") return lines.join("\n");
  return there;
}

/** What Enter alone stands for: the answer so far, or what is right for most. */
function proposalFor(asked: Asked, answers: Answers, context: InterviewContext): string {
  const there = textOf(asked, answers);
  if (there !== "") return there;
  if (asked.question.name === "contact") return context.contactOf(answers.team) ?? "";
  return textOf(asked, answersSchema.parse(context.suggested));
}

function textOf({ question, locale }: Asked, answers: Answers): string {
  const answer = answers[question.name];
  if (typeof answer === "string") return answer;
  if ("length" in answer) return answer.join(", ");
  return locale ? answer[locale] : "";
}

function withAnswer(answers: Answers, asked: Asked, typed: string, { choices }: InterviewContext): Answers {
  const { question, locale } = asked;
  const picked = readChoices(typed, choicesOf(question, choices));
  const value =
    question.kind === "skills" || question.kind === "attestations"
      ? picked
      : question.kind === "team"
        ? (picked[0] ?? "")
        : typed;
  const before = answers[question.name];
  const inLanguage =
    locale && typeof before === "object" && "en" in before ? { ...before, [locale]: typed } : value;
  return answersSchema.parse({ ...answers, [question.name]: inLanguage });
}

async function answerTo(terminal: Terminal, prompt: string): Promise<string> {
  const typed = await terminal.ask(prompt);
  if (typed === undefined) throw new InterviewEnded();
  return typed;
}

function said({ level, message, tip }: Problem): string {
  const mark = level === "error" ? "✖" : "⚠";
  return `${mark} ${message.en} ${tip.en}\n  ${frenchMessage(`${message.fr} ${tip.fr}`)}`;
}

function inBoth({ en, fr }: Bilingual): string {
  return `${en} · ${frenchMessage(fr)}`;
}
