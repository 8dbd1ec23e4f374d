import { frenchMessage } from "../../i18n/typography.ts";
import { printText } from "../../problems/text.ts";
import { oneLine } from "../../problems/quote.ts";
import { rulePage } from "../../problems/report.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Award, LedgerEvent, Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import type { Fault } from "../fault.ts";
import { standingOf } from "../standing.ts";
import { line } from "./status-text.ts";
import { waitWords } from "./wait-words.ts";

/** A new file: where it is, what comes next for whoever wrote it, and for the award. */
export function writtenText(
  path: string,
  award: Award,
  event: LedgerEvent,
  register: Register,
  now: Instant,
): string {
  const grown: Award = { ...award, ledger: [...award.ledger, event] };
  const { wait } = standingOf(grown, register, now);
  const next = wait && waitWords(wait);
  return [
    line(
      `${path} is written. Next: commit it on a branch and open a pull request.`,
      `${path} est écrit. Ensuite : validez-le (commit) dans une branche et ouvrez une demande de tirage.`,
    ),
    ...(next ? [`${next.en}\n${next.fr}`] : []),
  ].join("\n\n");
}

/** The same event is there: nothing is to be done, and nothing was. */
export function alreadyText({ file }: LedgerEvent): string {
  return line(
    `Already recorded, in ${file.path}: nothing was written.`,
    `Déjà inscrit, dans ${file.path} : rien n’a été écrit.`,
  );
}

export interface Refusal {
  readonly problems: readonly Problem[];
  readonly faults: readonly Fault[];
}

/**
 * Why nothing was written: each guard by its name, with what is missing. What is wrong with files that are there is told with their
 * places; of the new file, which is not, the option is told instead.
 */
export function refusalText({ problems, faults }: Refusal, award: Award, colour: boolean): string {
  const there = new Set([award.file, ...award.ledger.map(({ file }) => file)].map(({ path }) => path));
  const ofFiles = problems.filter(({ file }) => there.has(file));
  const ofNew = problems.filter(({ file }) => !there.has(file));
  return [
    ...ofNew.map((problem) => told(problem, faults)),
    ...(ofFiles.length > 0 ? [printText(ofFiles, { colour })] : []),
    line("Nothing was written.", "Rien n’a été écrit."),
  ].join("\n\n");
}

function told(problem: Problem, faults: readonly Fault[]): string {
  const { rule, path, message, tip } = problem;
  const guard = faults.find((fault) => fault.message === message)?.guard;
  const option = path === "" ? "" : `  --${oneLine(path).replace(".", "-")}`;
  return [
    `✗ ${guard === undefined ? rule : `${guard} (${rule})`}${option}`,
    `    ${message.en} ${tip.en}`,
    `    ${frenchMessage(`${message.fr} ${tip.fr}`)}`,
    `    ${rulePage(rule)}`,
  ].join("\n");
}
