import { isCommitId, type CommitFacts } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { CommitAnswer, Failure } from "../host.ts";

/** Learns something of a commit. */
export type Learn = () => Promise<CommitFacts | Failure>;

/**
 * What is known of a commit when all was learned, one after the other. The first failure is the answer, so that the
 * commit is asked about again another time. What is no full id, such as the name of a branch, is not asked about.
 */
export async function commitAnswer(commit: string, learn: readonly Learn[]): Promise<CommitAnswer> {
  if (!isCommitId(commit)) return { commit, ...failure("not-a-commit") };
  let facts: CommitFacts = {};
  for (const next of learn) {
    const said = await next();
    if ("reason" in said) return { commit, ...said };
    facts = { ...facts, ...said };
  }
  return { verdict: "confirmed", commit, facts };
}
