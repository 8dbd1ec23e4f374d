import { instantOf, type Instant } from "../time/calendar.ts";
import { believedDates } from "./commit-dates.ts";
import type { GitFile } from "./raw-diff.ts";

/** What a commit did to a file: what it is since, or that it is no more. */
export type LoggedFile = GitFile | { readonly path: string; readonly object: undefined };

export interface LoggedCommit {
  /** When it was committed; never before the commit that it follows. */
  readonly at: Instant;
  readonly files: readonly LoggedFile[];
}

/** How each commit begins in the log: a character that nothing else begins with, and the seconds since 1970. */
export const LOG_FORMAT = "--format=tformat:%x01%ct";

const COMMIT = /^\u0001(\d*)$/;
const ENTRY = /^\n?:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/;

/**
 * Reads `git log --raw -z --no-abbrev --no-renames --reverse` in our format: `␁<seconds>␀`, then `:100644 100644 <before> <after>
 * M␀path␀` for each file.
 *
 * A clock that ran slow or ahead is set right (`believedDates`): a commit is no earlier than the one that it follows.
 * @throws Error where the text is something else
 */
export function readLog(text: string): LoggedCommit[] {
  const commits: { readonly date: number; readonly files: LoggedFile[] }[] = [];
  const fields = text.split("\0").values();
  for (const field of fields) {
    if (field === "") continue;
    const [isCommit, seconds] = COMMIT.exec(field) ?? [];
    if (isCommit !== undefined) {
      commits.push({ date: Number(seconds) * 1000, files: [] });
      continue;
    }
    const [, mode = "", object = "", status = ""] = ENTRY.exec(field) ?? [];
    const path = fields.next().value;
    const commit = commits.at(-1);
    if (status === "" || path === undefined || !commit)
      throw new Error(`not a line of git log --raw: ${field}`);
    commit.files.push(status === "D" ? { path, object: undefined } : { path, mode, object });
  }
  const dates = believedDates(commits.map(({ date }) => date));
  return commits.map(({ date, files }, index) => ({ at: instantOf(dates[index] ?? date), files }));
}
