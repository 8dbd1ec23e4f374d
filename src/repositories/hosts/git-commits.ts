import { isCommitId } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { Failure } from "../host.ts";
import type { GitStore } from "./git-store.ts";

/** A commit that was fetched, and whether the default branch leads to it (undefined where there is none), or why it was not. */
export type Located =
  | { readonly commit: string; readonly reachable: boolean | undefined }
  | ({ readonly commit: string } & Failure);

/**
 * Fetches commits and the default branch’s history, as far as it is needed. Only full ids are asked for, so that no
 * branch or tag can take a commit’s place.
 * @param head the commit of the default branch; undefined where there is none
 */
export async function locateCommits(
  store: GitStore,
  head: string | undefined,
  commits: readonly string[],
): Promise<readonly Located[]> {
  if (head !== undefined) {
    const needed = commits.some((commit) => isCommitId(commit) && commit !== head) ? "commits" : "one";
    const fetched = await store.fetch([head], needed);
    if (fetched.kind === "failed") return commits.map((commit) => ({ commit, ...failure(fetched.reason) }));
  }
  const located: Located[] = [];
  for (const commit of commits) located.push(await locate(store, head, commit));
  return located;
}

async function locate(store: GitStore, head: string | undefined, commit: string): Promise<Located> {
  if (!isCommitId(commit)) return { commit, ...failure("not-a-commit") };
  const near = await typeOf(store, commit);
  if (near === "commit" && head !== undefined) {
    const leads = await store.leadsTo(head, commit);
    return leads.kind === "got" ? { commit, reachable: leads.value } : { commit, ...failure(leads.reason) };
  }
  if (near !== undefined) return { commit, ...failure("not-a-commit") };
  const fetched = await store.fetch([commit], "one");
  if (fetched.kind === "failed") {
    // A host that says nothing readable of one id, after it was asked well for another, does not have it.
    const unknown = fetched.reason === "answer-not-readable" || fetched.reason === "not-found";
    return { commit, ...failure(unknown ? "commit-not-found" : fetched.reason) };
  }
  const far = await typeOf(store, commit);
  if (far === undefined) return { commit, ...failure("commit-not-found") };
  if (far !== "commit") return { commit, ...failure("not-a-commit") };
  // The history of the default branch is here, and it was not in it.
  return { commit, reachable: head === undefined ? undefined : false };
}

async function typeOf(store: GitStore, id: string): Promise<string | undefined> {
  const sizes = await store.sizes([id]);
  return sizes.kind === "got" ? sizes.value.get(id)?.type : undefined;
}
