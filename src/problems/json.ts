import { frenchMessage } from "../i18n/typography.ts";
import { countOf } from "./levels.ts";
import type { Problem } from "./problem.ts";
import type { Skipped } from "./report.ts";

/** How many records were judged. */
interface RecordCounts {
  readonly opportunities: number;
  readonly awards: number;
  readonly events: number;
}

/** The stable output of `npm run check -- --format json`. `skipped` names the rules that could not be applied, and why;
 * `inPart` says that only what a rule compares was not judged. */
export function printJson(
  problems: readonly Problem[],
  records: RecordCounts,
  skipped: readonly Skipped[] = [],
): string {
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
      counts: {
        error: countOf(problems, "error"),
        warning: countOf(problems, "warning"),
        signal: countOf(problems, "signal"),
      },
      records,
      skipped: skipped.map(({ rule, inPart = false, reason }) => ({
        rule,
        inPart,
        reason: { en: reason.en, fr: frenchMessage(reason.fr) },
      })),
    },
    null,
    2,
  );
}
