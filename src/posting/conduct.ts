import { frenchTypography } from "../i18n/typography.ts";
import type { Problem } from "../problems/problem.ts";
import type { Catalogue } from "../register/catalogue.ts";
import { answersSchema, type AnswerName, type Answers } from "./answers.ts";
import type { Desk } from "./desk.ts";
import type { Draft } from "./draft.ts";
import { askAgain, interview, InterviewEnded, type InterviewContext, type Terminal } from "./interview.ts";
import { placeOf } from "./place-problem.ts";

/**
 * Asks for the answers, shows their file and what is wrong with it, and changes answers by name, until Enter says that it
 * is well, or that it is enough. Throws InterviewEnded.
 * @returns undefined where the person gives up
 */
export async function conduct(
  desk: Desk,
  terminal: Terminal,
  show: (problems: readonly Problem[]) => void,
): Promise<Draft | undefined> {
  const context = contextOf(desk);
  const names = desk.questions.map(({ name }) => name).join(", ");
  let answers = await interview(terminal, context);
  for (;;) {
    const { draft, problems } = desk.judge(answers);
    terminal.say(`\n${draft.text}`);
    show(problems);
    const isWrong = problems.some(({ level }) => level === "error");
    terminal.say(isWrong ? wrong(names) : ready(names));
    const typed = await terminal.ask("> ");
    if (typed === undefined) throw new InterviewEnded();
    const name = typed.trim().toLowerCase();
    if (name === "") return isWrong ? undefined : draft;
    const question = desk.questions.find((one) => one.name === name);
    if (question) answers = await askAgain(question, answers, terminal, context);
    else terminal.say(noAnswer(names));
  }
}

function contextOf({ catalogue, questions, suggested, judgeAlone }: Desk): InterviewContext {
  const { program, teams, skills } = catalogue;
  const named = (list: Catalogue["teams"] | Catalogue["skills"]): InterviewContext["choices"]["teams"] =>
    [...list].map(([key, { name }]) => ({ key, name }));
  const standIns = answersSchema.parse({
    ...suggested,
    title: { en: "Title", fr: "Titre" },
    team: [...teams.keys()][0] ?? "",
    price: "1.00",
  });
  return {
    languages: program.languages,
    questions,
    choices: { teams: named(teams), skills: named(skills) },
    suggested,
    contactOf: (team) => teams.get(team)?.contact,
    problemsOf: (answers, asked) => {
      const { draft, problems } = judgeAlone(withStandIns(answers, asked, standIns));
      return problems.map((problem) => ({ problem, place: placeOf(problem, draft) }));
    },
  };
}

/** What a record cannot be read without: until it can, most rules are silent. */
const NEEDED = ["title", "team", "price", "posted", "closes"] as const;

/** Answers with something in the place of those that have not been asked for, so that each rule can speak of the one given. */
function withStandIns(answers: Answers, asked: AnswerName, standIns: Answers): Answers {
  const isBlank = (name: (typeof NEEDED)[number]): boolean =>
    name === "title" ? answers.title.en === "" && answers.title.fr === "" : answers[name] === "";
  const blank = NEEDED.filter((name) => name !== asked && isBlank(name));
  return { ...answers, ...Object.fromEntries(blank.map((name) => [name, standIns[name]])) };
}

const wrong = (names: string): string =>
  `Name an answer to change it (${names}), or press Enter to stop without writing.\n${frenchTypography("Nommez une réponse pour la changer, ou appuyez sur Entrée pour arrêter sans rien écrire.")}`;
const ready = (names: string): string =>
  `Press Enter to write the file, or name an answer to change it first (${names}).\n${frenchTypography("Appuyez sur Entrée pour écrire le fichier, ou nommez d’abord une réponse à changer.")}`;
const noAnswer = (names: string): string =>
  `There is no such answer; there are: ${names}.\n${frenchTypography("Il n’y a pas de telle réponse ; en voilà les noms.")}`;
