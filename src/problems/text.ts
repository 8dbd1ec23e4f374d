import { frenchMessage } from "../i18n/typography.ts";
import type { Locale } from "../model/locale.ts";
import type { Level, Problem } from "./problem.ts";
import { oneLine } from "./quote.ts";

const MARKS: Record<Level, string> = { error: "✖", warning: "⚠", signal: "?" };
const COLOURS: Record<Level, string> = { error: "\u001b[31m", warning: "\u001b[33m", signal: "\u001b[36m" };
const PLAIN = "\u001b[0m";

/** One, and more. */
const NAMES: Record<Level, Record<Locale, readonly [string, string]>> = {
  error: { en: ["error", "errors"], fr: ["erreur", "erreurs"] },
  warning: { en: ["warning", "warnings"], fr: ["avertissement", "avertissements"] },
  signal: { en: ["signal", "signals"], fr: ["signal", "signaux"] },
};

/**
 * Problems for a person at a terminal, each with its place, what is wrong and what to do, in English and French.
 * They are printed in the order given; a count closes the list.
 */
export function printText(problems: readonly Problem[], options: { readonly colour: boolean }): string {
  const blocks = problems.map((problem) => {
    const mark = options.colour
      ? `${COLOURS[problem.level]}${MARKS[problem.level]}${PLAIN}`
      : MARKS[problem.level];
    const path = problem.path === "" ? "" : `  ${oneLine(problem.path)}`;
    return [
      `${mark} ${oneLine(problem.file)}:${problem.line}:${problem.column}  ${problem.rule}${path}`,
      `    ${problem.message.en} ${problem.tip.en}`,
      `    ${frenchMessage(`${problem.message.fr} ${problem.tip.fr}`)}`,
    ].join("\n");
  });
  return [...blocks, countLine(problems)].join("\n\n");
}

function countLine(problems: readonly Problem[]): string {
  const levels = Object.keys(NAMES) as Level[];
  const said = (locale: Locale): string =>
    levels
      .map((level) => {
        const count = problems.filter((problem) => problem.level === level).length;
        // French counts nothing as one.
        const isOne = count === 1 || (count === 0 && locale === "fr");
        return `${count} ${NAMES[level][locale][isOne ? 0 : 1]}`;
      })
      .join(", ");
  return `${said("en")} · ${said("fr")}`;
}
