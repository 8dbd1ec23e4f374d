import { readFileSync } from "node:fs";

import { frenchTypography } from "../src/i18n/typography.ts";
import type { Answers } from "../src/posting/answers.ts";
import { conduct } from "../src/posting/conduct.ts";
import { createFile } from "../src/posting/create-file.ts";
import { openDesk, type Desk } from "../src/posting/desk.ts";
import { NoNumberLeft, type Draft } from "../src/posting/draft.ts";
import { InterviewEnded } from "../src/posting/interview.ts";
import { readAnswers } from "../src/posting/read-answers.ts";
import type { Problem } from "../src/problems/problem.ts";
import { printText } from "../src/problems/text.ts";
import { openFolder } from "../src/register/disk.ts";
import { readOnce } from "../src/register/read-once.ts";
import { COMMON, contentFolder, instant, readArguments, run, UsageError } from "./arguments.ts";
import { openTerminal } from "./new/terminal.ts";

const colour = process.stdout.isTTY && !process.env["NO_COLOR"];

/**
 * `npm run new`: asks, and writes a new opportunity; `--answers FILE.json` answers in advance. Exit 0: written; 1: the
 * answers break guardrails, nothing was written; 2: cannot run.
 */
await run(async (argv) => {
  const { values } = readArguments(argv, {
    content: COMMON.content,
    now: COMMON.now,
    answers: { type: "string" },
  });
  const content = contentFolder(values.content);
  const now = instant(values.now);
  if (values.answers === undefined && !(process.stdin.isTTY && process.stdout.isTTY)) {
    throw new UsageError(
      "There is no terminal to ask in: run it in one, or give --answers FILE.json.",
      "Il n’y a pas de terminal où poser les questions : lancez la commande dans un terminal, ou donnez --answers FICHIER.json.",
    );
  }
  const desk = openDesk(readOnce(openFolder(content)), now);
  if (desk.kind === "unreadable") {
    console.log(printText(desk.problems, { colour }));
    throw new UsageError(
      "Nothing was written: the programme cannot be read.",
      "Rien n’a été écrit : le programme ne peut pas être lu.",
    );
  }
  const answered = await draftFrom(desk, values.answers);
  if (answered === undefined) {
    tell("Nothing was written.", "Rien n’a été écrit.");
    return 1;
  }
  write(content, answered);
  return 0;
});

/** The draft to write; undefined where it breaks a guardrail. */
async function draftFrom(desk: Desk, file: string | undefined): Promise<Draft | undefined> {
  return file === undefined ? ask(desk) : withNumber(() => judgeGiven(desk, answersFrom(file)));
}

function answersFrom(file: string): Answers {
  const read = readAnswers(textOf(file));
  if (read.kind === "refused")
    throw new UsageError(`--answers ${file}: ${read.why.en}`, `--answers ${file} : ${read.why.fr}`);
  return read.answers;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw isAbsent
      ? new UsageError(
          `--answers ${file}: there is no such file.`,
          `--answers ${file} : ce fichier n’existe pas.`,
        )
      : new UsageError(`--answers ${file}: it cannot be read.`, `--answers ${file} : lecture impossible.`);
  }
}

/** The draft of answers that were given in advance; undefined where they break a guardrail. */
function judgeGiven(desk: Desk, answers: Answers): Draft | undefined {
  const { draft, problems } = desk.judge(answers);
  if (problems.length > 0) show(problems);
  return problems.some(({ level }) => level === "error") ? undefined : draft;
}

async function ask(desk: Desk): Promise<Draft | undefined> {
  const terminal = openTerminal(process.stdin, process.stdout);
  try {
    return await conduct(desk, terminal, show);
  } catch (error) {
    if (error instanceof NoNumberLeft) throw noNumber(error.year);
    if (error instanceof InterviewEnded) {
      throw new UsageError(
        "Nothing was written: the questions were not all answered.",
        "Rien n’a été écrit : il manque des réponses.",
      );
    }
    throw error;
  } finally {
    terminal.close();
  }
}

function show(problems: readonly Problem[]): void {
  console.log(printText(problems, { colour }));
}

function write(content: string, draft: Draft): void {
  const path = withNumber(() => createFile(content, draft));
  tell(
    `${path} is written. Next: commit it on a branch and open a pull request.`,
    `${path} est écrit. Ensuite : validez-le (commit) dans une branche et ouvrez une demande de tirage.`,
  );
}

/** What needs a number for a new record; wrong use where there is none. */
function withNumber<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw error instanceof NoNumberLeft ? noNumber(error.year) : error;
  }
}

function noNumber(year: string): UsageError {
  return new UsageError(
    `Nothing was written: ${year} has no number left for a new record.`,
    `Rien n’a été écrit : l’année ${year} n’a plus de numéro pour une nouvelle fiche.`,
  );
}

function tell(en: string, fr: string): void {
  console.log(`${en}\n${frenchTypography(fr)}`);
}
