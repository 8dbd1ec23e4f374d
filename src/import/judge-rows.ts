import { judge } from "../guardrails/judge.ts";
import { recordOf, type Ref } from "../model/ref.ts";
import { type Problem, stopsBuild } from "../problems/problem.ts";
import type { ContentFolder } from "../register/disk.ts";
import { loadRegister } from "../register/load.ts";
import type { Instant } from "../time/calendar.ts";
import { overlay } from "../register/overlay.ts";
import { pathsOf } from "./record-files.ts";
import type { Draft } from "./row.ts";

export interface Candidate {
  readonly draft: Draft;
  /** Refused already, for what the import itself has found; what the records' rules say is asked for all the same. */
  readonly isRefused: boolean;
}

/**
 * What keeps drafts from being read, by the same loader and rules that read every record: they are put into the folder
 * in thought. A draft may lean on another (`repeats`), so that each round without the refused ones may refuse more.
 */
export function judgeDrafts(
  candidates: readonly Candidate[],
  folder: ContentFolder,
  now: Instant,
): ReadonlyMap<Ref, readonly Problem[]> {
  const found = new Map<Ref, readonly Problem[]>();
  let left = candidates;
  for (;;) {
    const drafts = left.map(({ draft }) => draft);
    for (const [ref, problems] of unreadable(drafts, folder, now)) found.set(ref, problems);
    const kept = left.filter(({ draft, isRefused }) => !isRefused && !found.has(draft.ref));
    if (kept.length === left.length) return found;
    left = kept;
  }
}

function unreadable(drafts: readonly Draft[], folder: ContentFolder, now: Instant): Map<Ref, Problem[]> {
  const found = new Map(drafts.map(({ ref }): [Ref, Problem[]] => [ref, []]));
  const loaded = loadRegister(
    overlay(folder, new Map(drafts.flatMap(({ ref, files }) => pathsOf(ref, files)))),
  );
  if (loaded.kind === "no-program") throw new Error("the programme was read before, and now it cannot be");
  for (const problem of judge(loaded.register, now)) {
    const ref = recordOf(problem.file);
    // The folder's other records have their own check.
    if (ref !== undefined && stopsBuild(problem)) found.get(ref)?.push(problem);
  }
  return new Map([...found].filter(([, problems]) => problems.length > 0));
}
