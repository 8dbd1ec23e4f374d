import type { Problem } from "../problems/problem.ts";
import { printMarkdown } from "../problems/markdown.ts";
import type { Skipped } from "../problems/report.ts";
import { bytesOf, fitting } from "../problems/room.ts";

/** The first line of our comment, by which it is found again; nobody sees it. */
export const MARKER = "<!-- micro-acquisition: check -->";

/** GitHub refuses a comment of more than 65,536 characters. */
export const LARGEST_COMMENT = 65_536;

/** What previews may take of it, so that problems, which matter more, have the rest. */
const PREVIEWS_ROOM = 24_000;

export interface Proposal {
  readonly problems: readonly Problem[];
  readonly skipped: readonly Skipped[];
  /** A table for each opportunity that would be published. */
  readonly previews: readonly string[];
  readonly productAt: string;
}

/** The comment on a pull request: what the guardrails say of it, and what it would publish. It always fits. */
export function commentOn({ problems, skipped, previews, productAt }: Proposal): string {
  const start = `${MARKER}
## What the guardrails say · Ce que disent les garde-fous

`;
  const end = published(previews);
  const largest = LARGEST_COMMENT - bytesOf(start) - bytesOf(end);
  return `${start}${printMarkdown(problems, { skipped, productAt, largest })}${end}`;
}

function published(previews: readonly string[]): string {
  if (previews.length === 0) return "";
  const shown = fitting(previews, PREVIEWS_ROOM);
  const left = previews.length - shown.length;
  const more =
    left === 0
      ? []
      : [`Left out, for there is no more room: ${left}. · Omis, faute de place\u00a0: ${left}.\n`];
  return `\n## What would be published · Ce qui serait publié\n\n${[...shown, ...more].join("\n")}`;
}
