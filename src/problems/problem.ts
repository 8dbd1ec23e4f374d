import type { Bilingual, Locale } from "../model/locale.ts";

/** E stops a pull request, W asks a person to look, S is a question on the integrity page (see docs/rules). */
export type Level = "error" | "warning" | "signal";

/** The id of a rule, `MA-101`; it never changes and is never used again. */
export type RuleId = `MA-${number}`;

/** The one shape in which anything wrong with a record is told, wherever it was found and however it is printed. */
export interface Problem {
  readonly rule: RuleId;
  readonly level: Level;
  /** Path from the content folder, with "/": `opportunities/2021-001-azure.md`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** The field, as in `questions[1].answer.fr`; "" where the problem is the whole file. */
  readonly path: string;
  readonly message: Bilingual;
  readonly tip: Bilingual;
  /** What it is about, where the path does not tell: for a form, which has other words and places. It is not printed. */
  readonly about?: ProblemSubject | undefined;
}

export interface ProblemSubject {
  /** The language whose text is meant. */
  readonly language?: Locale;
  /** The section of the programme’s template that is meant, by its heading in that language. */
  readonly section?: string;
  /** Set where the value of the field is missing or is not what the field holds: that is all that there is to say. */
  readonly unreadable?: true;
}

const WEIGHT: Record<Level, number> = { error: 0, warning: 1, signal: 2 };

/**
 * Worst first, then by file and place: the order in which a person can work a list off. What keeps a record from being read
 * comes before all else, for other problems may follow from it.
 */
export function byWeight(a: Problem, b: Problem): number {
  return (
    WEIGHT[a.level] - WEIGHT[b.level] ||
    Number(stopsBuild(b)) - Number(stopsBuild(a)) ||
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.path, b.path)
  );
}

/**
 * Whether the problem keeps a record from being read (1xx errors): the site cannot be built over it.
 * Others are told on the published page instead, for history cannot be refused.
 */
export function stopsBuild(problem: Problem): boolean {
  return problem.level === "error" && problem.rule.startsWith("MA-1");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
