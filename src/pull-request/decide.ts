import { isOurs } from "../code-host/repository.ts";
import { MARKER } from "./comment.ts";

/** The run that checked a proposal, as the host's own event tells of it: whose branch, and its commit at that time. */
export interface CheckedRun {
  readonly owner: string;
  readonly branch: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
}

interface Pull {
  readonly number: number;
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly user: { readonly login: string } | null;
  };
  readonly base: { readonly ref: string; readonly repo: { readonly default_branch: string } };
}

/**
 * The number of the pull request that a run was for: the one open pull request of that branch whose head is, by the host's
 * word, still the commit that was checked. None where it has moved on, and where two would do: a comment on the wrong one
 * misleads. Nor for one into another branch than the default, with which the comment compares: it would contradict the check.
 */
export function pullOf(pulls: readonly Pull[], run: CheckedRun): number | undefined {
  const [pull, ...others] = pulls.filter(
    ({ head, base }) =>
      base.ref === base.repo.default_branch &&
      head.sha === run.commit &&
      head.ref === run.branch &&
      head.user?.login.toLowerCase() === run.owner.toLowerCase(),
  );
  return others.length === 0 ? pull?.number : undefined;
}

interface Comment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly user: { readonly login: string; readonly type: string } | null;
}

export type Decision =
  { readonly kind: "create" | "leave" } | { readonly kind: "update"; readonly id: number };

/** Whether our comment is to be written, changed or left as it is. */
export function commentToKeep(comments: readonly Comment[], body: string): Decision {
  const ours = comments.find((comment) => isOurs(comment.user) && comment.body?.startsWith(MARKER));
  if (!ours) return { kind: "create" };
  // The host keeps text without the white space at its ends.
  return ours.body?.trim() === body.trim() ? { kind: "leave" } : { kind: "update", id: ours.id };
}
