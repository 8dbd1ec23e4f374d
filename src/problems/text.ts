import { frenchMessage } from "../i18n/typography.ts";
import { countedLevels, MARKS } from "./levels.ts";
import type { Level, Problem } from "./problem.ts";
import { oneLine } from "./quote.ts";
import { byReason, rulePage, type Skipped } from "./report.ts";

const COLOURS: Record<Level, string> = { error: "\u001b[31m", warning: "\u001b[33m", signal: "\u001b[36m" };
const PLAIN = "\u001b[0m";

export interface TextOptions {
  readonly colour: boolean;
  readonly skipped?: readonly Skipped[];
}

/**
 * Problems for a person at a terminal, each with its place, what is wrong and what to do, in English and French, and the
 * page of its rule. They are printed in the order given; a count closes the list.
 */
export function printText(problems: readonly Problem[], { colour, skipped = [] }: TextOptions): string {
  const blocks = problems.map((problem) => {
    const mark = colour ? `${COLOURS[problem.level]}${MARKS[problem.level]}${PLAIN}` : MARKS[problem.level];
    const path = problem.path === "" ? "" : `  ${oneLine(problem.path)}`;
    return [
      `${mark} ${oneLine(problem.file)}:${problem.line}:${problem.column}  ${problem.rule}${path}`,
      `    ${problem.message.en} ${problem.tip.en}`,
      `    ${frenchMessage(`${problem.message.fr} ${problem.tip.fr}`)}`,
      `    ${rulePage(problem.rule)}`,
    ].join("\n");
  });
  const skips = byReason(skipped).map(
    ({ rules, reason }) =>
      `Skipped: ${rules.en}. ${reason.en} · ${frenchMessage(`Vérification omise : ${rules.fr}. ${reason.fr}`)}`,
  );
  const counts = countedLevels(problems);
  return [...blocks, ...skips, `${counts.en} · ${counts.fr}`].join("\n\n");
}
