import { judge } from "../../src/guardrails/judge.ts";
import type { Problem } from "../../src/problems/problem.ts";
import type { ChangedPath } from "../../src/register/changes.ts";
import type { Instant } from "../../src/time/calendar.ts";
import { NOW, registerOf, type Files } from "../register/memory-folder.ts";

/** The problems of going from some records to others, as `--base` tells them. `renames` are paths, old to new. */
export function problemsOfChange(
  before: Files,
  after: Files,
  options: { readonly now?: Instant; readonly renames?: Readonly<Record<string, string>> } = {},
): readonly Problem[] {
  const { now = NOW, renames = {} } = options;
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const renamedTo = new Set(Object.values(renames));
  const changed = paths.flatMap((path): ChangedPath[] => {
    const to = renames[path];
    if (to !== undefined) return [{ kind: "renamed", from: path, path: to }];
    if (before[path] === after[path] || renamedTo.has(path)) return [];
    if (before[path] === undefined) return [{ kind: "added", path }];
    return [{ kind: after[path] === undefined ? "removed" : "edited", path }];
  });
  return judge(registerOf(after), now, { before: registerOf(before), paths: changed });
}
