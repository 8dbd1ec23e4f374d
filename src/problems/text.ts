import { frenchTypography } from "../i18n/typography.ts";
import type { Level, Problem } from "./problem.ts";

const MARKS: Record<Level, string> = { error: "✖", warning: "⚠", signal: "?" };
const COLOURS: Record<Level, string> = { error: "\u001b[31m", warning: "\u001b[33m", signal: "\u001b[36m" };
const PLAIN = "\u001b[0m";

/**
 * Problems for a person at a terminal, each with its place, what is wrong and what to do, in English and French.
 * They are printed in the order given; a count closes the list.
 */
export function printText(problems: readonly Problem[], options: { readonly colour: boolean }): string {
  const blocks = problems.map((problem) => {
    const mark = options.colour
      ? `${COLOURS[problem.level]}${MARKS[problem.level]}${PLAIN}`
      : MARKS[problem.level];
    const path = problem.path === "" ? "" : `  ${problem.path}`;
    return [
      `${mark} ${problem.file}:${problem.line}:${problem.column}  ${problem.rule}${path}`,
      `    ${problem.message.en} ${problem.tip.en}`,
      `    ${frenchTypography(`${problem.message.fr} ${problem.tip.fr}`)}`,
    ].join("\n");
  });
  return [...blocks, countLine(problems)].join("\n\n");
}

function countLine(problems: readonly Problem[]): string {
  const of = (level: Level): number => problems.filter((problem) => problem.level === level).length;
  const [errors, warnings, signals] = [of("error"), of("warning"), of("signal")];
  return (
    `${errors} error(s), ${warnings} warning(s), ${signals} signal(s)` +
    frenchTypography(` · ${errors} erreur(s), ${warnings} avertissement(s), ${signals} signal(aux)`)
  );
}
