import type { Octokit } from "octokit";
import type { Repository } from "../code-host/repository.ts";
import { commentToKeep, pullOf, type CheckedRun } from "./decide.ts";

export type Kept =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly pull: number }
  /** No open pull request has the commit that was checked as its head: it has moved on, or was closed. */
  | { readonly kind: "no-pull" };

/** Keeps one comment up to date on the pull request of a run: facts from the host, a decision, and what it asks for. */
export async function keepComment(
  octokit: Octokit,
  repository: Repository,
  run: CheckedRun,
  body: string,
): Promise<Kept> {
  const pulls = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    state: "open",
    head: `${run.owner}:${run.branch}`,
    per_page: 100,
  });
  const pull = pullOf(pulls, run);
  if (pull === undefined) return { kind: "no-pull" };
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: pull,
    per_page: 100,
  });
  const decision = commentToKeep(comments, body);
  switch (decision.kind) {
    case "create":
      await octokit.rest.issues.createComment({ ...repository, issue_number: pull, body });
      return { kind: "created", pull };
    case "update":
      await octokit.rest.issues.updateComment({ ...repository, comment_id: decision.id, body });
      return { kind: "updated", pull };
    case "leave":
      return { kind: "unchanged", pull };
  }
}
