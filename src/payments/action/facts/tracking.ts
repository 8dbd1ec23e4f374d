import type { Octokit } from "octokit";
import { isOurs, type Repository } from "../../../code-host/repository.ts";
import type { Ref } from "../../../model/ref.ts";
import { trackedRef } from "../markers.ts";

export interface Comment {
  readonly id: number;
  readonly body: string;
}

/** An issue of ours that tells where an award stands. */
export interface TrackingIssue {
  readonly number: number;
  readonly ref: Ref;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
  /** The names of its labels, others' too. */
  readonly labels: readonly string[];
  /** Ours only, oldest first; undefined where the issue is closed and left in peace. */
  readonly comments: readonly Comment[] | undefined;
}

/**
 * Finds our issues of an award, or of all awards, the oldest first. A marker in somebody else's issue makes it none of ours.
 * @param isLeft whether a closed issue of an award is left in peace: what is said there is not asked for
 * @param opened numbers of issues that were just opened, which the host's list may not show yet
 */
export async function trackingIssues(
  octokit: Octokit,
  repository: Repository,
  ref: Ref | undefined,
  isLeft: (ref: Ref) => boolean,
  opened: readonly number[],
): Promise<readonly TrackingIssue[]> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    state: "all",
    per_page: 100,
  });
  for (const issue_number of opened.filter((one) => issues.every(({ number }) => number !== one)))
    issues.push((await octokit.rest.issues.get({ ...repository, issue_number })).data);
  const found: TrackingIssue[] = [];
  for (const { number, title, body, state, labels, user, pull_request: pull } of issues) {
    const tracked = isOurs(user) && pull === undefined ? trackedRef(body ?? "") : undefined;
    if (tracked === undefined || (ref !== undefined && tracked !== ref)) continue;
    found.push({
      number,
      ref: tracked,
      title,
      body: body ?? "",
      isOpen: state === "open",
      labels: labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))),
      comments:
        state === "closed" && isLeft(tracked) ? undefined : await ourComments(octokit, repository, number),
    });
  }
  return found.sort((a, b) => a.number - b.number);
}

/** What we have said on an issue, oldest first. */
export async function ourComments(
  octokit: Octokit,
  repository: Repository,
  issue: number,
): Promise<readonly Comment[]> {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: issue,
    per_page: 100,
  });
  return comments
    .filter(({ user }) => isOurs(user))
    .map(({ id, body }) => ({ id, body: body ?? "" }))
    .sort((a, b) => a.id - b.id);
}
