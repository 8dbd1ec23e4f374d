import type { Problem } from "../problems/problem.ts";
import type { Changes } from "../register/changes.ts";

/**
 * The problems that a pull request is told: all errors and warnings, which it may have caused in any record, but of the
 * signals, which are questions to the public, those of the files that it touches only.
 */
export function toldOfChange(
  problems: readonly Problem[],
  changes: Pick<Changes, "paths"> | undefined,
): readonly Problem[] {
  if (!changes) return problems;
  const touched = new Set(changes.paths.map(({ path }) => path));
  return problems.filter(({ level, file }) => level !== "signal" || touched.has(file));
}
