import { frenchMessage } from "../i18n/typography.ts";
import { LANGUAGE_NAMES, type Bilingual, type Locale } from "../model/locale.ts";
import { InterviewEnded, type Terminal } from "../posting/interview.ts";
import { programmeAnswersSchema, type ProgrammeAnswers } from "./answers.ts";
import { languagesOf } from "./program-file.ts";
import {
  PROGRAMME_QUESTIONS,
  readLanguages,
  type LineQuestion,
  type ProgrammeQuestion,
  type RowsQuestion,
  type WordsQuestion,
} from "./questions.ts";
import { readRow } from "./rows.ts";

/** Asks for a new programme, each question in English and French. An answer that cannot be read is asked for again. Throws InterviewEnded. */
export async function askProgramme(terminal: Terminal): Promise<ProgrammeAnswers> {
  let answers = programmeAnswersSchema.parse({});
  for (const question of PROGRAMME_QUESTIONS) {
    terminal.say(`\n${question.label.en} – ${question.hint.en}`);
    terminal.say(frenchMessage(`${question.label.fr} – ${question.hint.fr}`));
    answers = programmeAnswersSchema.parse({
      ...answers,
      [question.name]: await answerTo(question, answers, terminal),
    });
  }
  return answers;
}

function answerTo(
  question: ProgrammeQuestion,
  answers: ProgrammeAnswers,
  terminal: Terminal,
): Promise<unknown> {
  switch (question.kind) {
    case "line":
      return askLine(question, terminal);
    case "words":
      return askWords(question, answers, terminal);
    case "rows":
      return askRows(question, languagesOf(answers), terminal);
  }
}

async function askLine(question: LineQuestion, terminal: Terminal): Promise<string | string[]> {
  for (;;) {
    const given = await oneLine(terminal, question.proposed ?? "");
    const isBlank = given === "";
    if (isBlank ? !question.needed : question.schema.safeParse(given).success)
      return question.name === "languages" ? readLanguages(given) : given;
    terminal.say(again(isBlank ? NEEDED : NOT_OF_ITS_KIND));
  }
}

async function askWords(
  question: WordsQuestion,
  answers: ProgrammeAnswers,
  terminal: Terminal,
): Promise<Partial<Record<Locale, string>>> {
  const proposed = question.proposed?.(answers) ?? {};
  const given: Partial<Record<Locale, string>> = {};
  for (const locale of languagesOf(answers)) {
    terminal.say(`${LANGUAGE_NAMES[locale]}:`);
    for (;;) {
      const line = await oneLine(terminal, proposed[locale] ?? "");
      given[locale] = line;
      if (line !== "" || !question.needed) break;
      terminal.say(again(NEEDED));
    }
  }
  return given;
}

async function askRows(
  question: RowsQuestion,
  languages: readonly Locale[],
  terminal: Terminal,
): Promise<unknown[]> {
  terminal.say(
    again({
      en: "End with a line that holds only a dot.",
      fr: "Terminez par une ligne qui ne contient qu’un point.",
    }),
  );
  const rows: unknown[] = [];
  for (;;) {
    const line = await ask(terminal, "| ");
    if (line === "") continue;
    if (line === ".") {
      if (rows.length > 0 || !question.needed) return rows;
      terminal.say(again(NEEDED));
      continue;
    }
    const row = readRow(line, question.columns, languages);
    if (row) rows.push(row);
    else terminal.say(again(NO_ROW));
  }
}

const NEEDED: Bilingual = { en: "This one is needed.", fr: "Cette réponse est nécessaire." };
const NOT_OF_ITS_KIND: Bilingual = {
  en: "That is not an answer of its kind; try again.",
  fr: "Ce n’est pas une réponse de ce genre; essayez de nouveau.",
};
const NO_ROW: Bilingual = {
  en: "That line was not kept: its columns stand between “|”, no more of them than the question names.",
  fr: "Cette ligne n’a pas été gardée : ses colonnes sont séparées par « | », pas plus nombreuses que dans la question.",
};

function again({ en, fr }: Bilingual): string {
  return `${en} · ${frenchMessage(fr)}`;
}

/** What was typed, or what was proposed where nothing was. */
async function oneLine(terminal: Terminal, proposed: string): Promise<string> {
  const typed = await ask(terminal, proposed === "" ? "> " : `[${proposed}] > `);
  return typed === "" ? proposed : typed;
}

async function ask(terminal: Terminal, prompt: string): Promise<string> {
  const typed = await terminal.ask(prompt);
  if (typed === undefined) throw new InterviewEnded();
  return typed.trim();
}
