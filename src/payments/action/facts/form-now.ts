import type { Octokit } from "octokit";
import { unlessRefused } from "../../../code-host/refused.ts";
import { isOurs, type Repository } from "../../../code-host/repository.ts";

/** The issue of a form as it is now. */
export interface FormNow {
  readonly body: string;
  readonly isOpen: boolean;
  /** Whether it was we who closed it, having answered, and not somebody who takes it back. */
  readonly isClosedByUs: boolean;
}

/** Reads the issue of a form again; undefined where it was deleted, or moved away. */
export async function formOf(
  octokit: Octokit,
  repository: Repository,
  issue: number,
): Promise<FormNow | undefined> {
  const asked = octokit.rest.issues.get({ ...repository, issue_number: issue });
  const answer = await unlessRefused(asked, [404, 410], () => undefined);
  if (!answer) return undefined;
  const { body, state, closed_by: by } = answer.data;
  return { body: body ?? "", isOpen: state === "open", isClosedByUs: state === "closed" && isOurs(by) };
}
