import { frenchMessage } from "../i18n/typography.ts";
import type { Problem } from "./problem.ts";

/** How many records were judged. */
interface RecordCounts {
  readonly opportunities: number;
  readonly awards: number;
  readonly events: number;
}

/** The stable output of `npm run check -- --format json`. */
export function printJson(problems: readonly Problem[], records: RecordCounts): string {
  const of = (level: Problem["level"]): number =>
    problems.filter((problem) => problem.level === level).length;
  return JSON.stringify(
    {
      problems: problems.map(({ rule, level, file, line, column, path, message, tip }) => ({
        rule,
        level,
        file,
        line,
        column,
        path,
        message: { en: message.en, fr: frenchMessage(message.fr) },
        tip: { en: tip.en, fr: frenchMessage(tip.fr) },
      })),
      counts: { error: of("error"), warning: of("warning"), signal: of("signal") },
      records,
    },
    null,
    2,
  );
}
