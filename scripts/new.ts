import { frenchTypography } from "../src/i18n/typography.ts";
import type { Bilingual } from "../src/model/locale.ts";
import type { Answers } from "../src/posting/answers.ts";
import { conduct } from "../src/posting/conduct.ts";
import { createFile } from "../src/posting/create-file.ts";
import { openDesk, type Desk } from "../src/posting/desk.ts";
import { NoNumberLeft, type Draft } from "../src/posting/draft.ts";
import { readAnswers } from "../src/posting/read-answers.ts";
import type { Problem } from "../src/problems/problem.ts";
import { printText } from "../src/problems/text.ts";
import { openFolder } from "../src/register/disk.ts";
import { readOnce } from "../src/register/read-once.ts";
import { COMMON, contentFolder, instant, readArguments, run, UsageError } from "./arguments.ts";
import { textOf } from "./new/answers-file.ts";
import { newProgramme } from "./new/programme.ts";
import { atTerminal } from "./new/terminal.ts";

const colour = process.stdout.isTTY && !process.env["NO_COLOR"];

/**
 * `npm run new`: asks, and writes a new opportunity; with `--programme`, the `_data/` of a new programme. `--answers FILE.json`
 * answers in advance. Exit 0: written; 1: the answers break guardrails, nothing was written; 2: cannot run.
 */
await run(async (argv) => {
  const { values } = readArguments(argv, {
    content: COMMON.content,
    now: COMMON.now,
    answers: { type: "string" },
    output: COMMON.output,
    programme: { type: "boolean" },
    replace: { type: "boolean" },
  });
  const now = instant(values.now);
  if (values.programme === true) {
    if (values.content !== undefined) throw notFor("--content", "--programme");
    const { answers, output, replace = false } = values;
    return newProgramme({ answers, output, replace, now, show, tell });
  }
  if (values.output !== undefined) throw notFor("--output", "npm run new");
  if (values.replace !== undefined) throw notFor("--replace", "npm run new");
  const content = contentFolder(values.content);
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
    tell({ en: "Nothing was written.", fr: "Rien n’a été écrit." });
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

/** The draft of answers that were given in advance; undefined where they break a guardrail. */
function judgeGiven(desk: Desk, answers: Answers): Draft | undefined {
  const { draft, problems } = desk.judge(answers);
  if (problems.length > 0) show(problems);
  return problems.some(({ level }) => level === "error") ? undefined : draft;
}

async function ask(desk: Desk): Promise<Draft | undefined> {
  try {
    return await atTerminal((terminal) => conduct(desk, terminal, show));
  } catch (error) {
    throw error instanceof NoNumberLeft ? noNumber(error.year) : error;
  }
}

function show(problems: readonly Problem[]): void {
  console.log(printText(problems, { colour }));
}

function write(content: string, draft: Draft): void {
  const path = withNumber(() => createFile(content, draft));
  tell({
    en: `${path} is written. Next: commit it on a branch and open a pull request.`,
    fr: `${path} est écrit. Ensuite : validez-le (commit) dans une branche et ouvrez une demande de tirage.`,
  });
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

/** An option that is only for the other of the two things that this command does. */
function notFor(option: string, command: string): UsageError {
  return new UsageError(
    `${option} is not for ${command}: --output and --replace go with --programme, --content with an opportunity.`,
    `${option} ne va pas avec ${command} : --output et --replace vont avec --programme, --content avec une occasion.`,
  );
}

function tell({ en, fr }: Bilingual): void {
  console.log(`${en}\n${frenchTypography(fr)}`);
}
