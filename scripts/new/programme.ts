import { existsSync, mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import type { ProgrammeAnswers } from "../../src/adopting/answers.ts";
import { askProgramme } from "../../src/adopting/ask-programme.ts";
import { judgeProgramme } from "../../src/adopting/judge-programme.ts";
import { programmeFiles } from "../../src/adopting/programme-files.ts";
import { readProgrammeAnswers } from "../../src/adopting/read-programme-answers.ts";
import type { Bilingual } from "../../src/model/locale.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { replaceWhole } from "../../src/site/replace-whole.ts";
import type { Instant } from "../../src/time/calendar.ts";
import { UsageError } from "../arguments/usage-error.ts";
import { textOf } from "./answers-file.ts";
import { atTerminal } from "./terminal.ts";

export interface ProgrammeOptions {
  readonly answers: string | undefined;
  /** The folder in which `_data/` is to stand. */
  readonly output: string | undefined;
  /** Whether a `_data/` that is there may be replaced. */
  readonly replace: boolean;
  readonly now: Instant;
  readonly show: (problems: readonly Problem[]) => void;
  readonly tell: (words: Bilingual) => void;
}

/** `npm run new -- --programme`: asks for a programme and writes its `_data/`. Returns the exit code. Throws UsageError. */
export async function newProgramme(options: ProgrammeOptions): Promise<number> {
  const folder = outputFolder(options);
  const files = programmeFiles(await answersOf(options.answers));
  const problems = judgeProgramme(files, options.now);
  if (problems.length > 0) options.show(problems);
  if (problems.some(({ level }) => level === "error")) {
    options.tell({ en: "Nothing was written.", fr: "Rien n’a été écrit." });
    return 1;
  }
  await replaceWhole(path.join(folder, "_data"), async (aside) => {
    for (const [name, text] of files)
      await writeFile(path.join(aside, path.basename(name)), text, { flag: "wx" });
  });
  for (const part of ["opportunities", "awards"]) mkdirSync(path.join(folder, part), { recursive: true });
  options.tell({
    en: `${path.join(folder, "_data")} is written. Next: npm run check -- --content ${folder}`,
    fr: `${path.join(folder, "_data")} est écrit. Ensuite : npm run check -- --content ${folder}`,
  });
  return 0;
}

/** Told before anything is asked: nobody should answer thirty questions for a folder that is refused. */
function outputFolder({ output, replace }: ProgrammeOptions): string {
  if (output === undefined)
    throw new UsageError(
      "--programme needs --output DIR: where the folder _data/ is to be written.",
      "--programme demande --output DOSSIER : là où le dossier _data/ doit être écrit.",
    );
  const folder = path.resolve(output);
  if (existsSync(path.join(folder, "_data")) && !replace)
    throw new UsageError(
      `--output ${folder}: there is a _data/ already; --replace writes a new one in its place.`,
      `--output ${folder} : il y a déjà un _data/ ; --replace en écrit un nouveau à sa place.`,
    );
  return folder;
}

async function answersOf(file: string | undefined): Promise<ProgrammeAnswers> {
  if (file === undefined) return atTerminal(askProgramme);
  const read = readProgrammeAnswers(textOf(file));
  if (read.kind === "refused")
    throw new UsageError(`--answers ${file}: ${read.why.en}`, `--answers ${file} : ${read.why.fr}`);
  return read.answers;
}
