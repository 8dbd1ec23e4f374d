import { LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import type { Level, Problem } from "./problem.ts";

/** Worst first. */
export const LEVELS = ["error", "warning", "signal"] as const satisfies readonly Level[];

export const MARKS: Record<Level, string> = { error: "✖", warning: "⚠", signal: "?" };

/** One, and more. */
export const LEVEL_NAMES: Record<Level, Record<Locale, readonly [string, string]>> = {
  error: { en: ["error", "errors"], fr: ["erreur", "erreurs"] },
  warning: { en: ["warning", "warnings"], fr: ["avertissement", "avertissements"] },
  signal: { en: ["signal", "signals"], fr: ["signal", "signaux"] },
};

/** How many problems of a level there are. */
export function countOf(problems: readonly Problem[], level: Level): number {
  return problems.filter((problem) => problem.level === level).length;
}

/** `3 errors`, `0 erreur`: French counts nothing as one. */
export function countedLevel(count: number, level: Level): Bilingual {
  const name = (locale: Locale): string => {
    const isOne = count === 1 || (count === 0 && locale === "fr");
    return `${count} ${LEVEL_NAMES[level][locale][isOne ? 0 : 1]}`;
  };
  return { en: name("en"), fr: name("fr") };
}

/** How many there are of each level: `1 error, 0 warnings, 0 signals`. */
export function countedLevels(problems: readonly Problem[]): Bilingual {
  const counted = LEVELS.map((level) => countedLevel(countOf(problems, level), level));
  const [en, fr] = LOCALES.map((locale) => counted.map((count) => count[locale]).join(", "));
  return { en: en ?? "", fr: fr ?? "" };
}
