import type { Octokit } from "octokit";
import { unlessRefused } from "../../../code-host/refused.ts";
import type { Repository } from "../../../code-host/repository.ts";

/** The issue of a form as it is now. */
export interface FormNow {
  readonly body: string;
  readonly isOpen: boolean;
}

/** Reads the issue of a form again; undefined where it was deleted, or moved away. */
export async function formOf(
  octokit: Octokit,
  repository: Repository,
  issue: number,
): Promise<FormNow | undefined> {
  const asked = octokit.rest.issues.get({ ...repository, issue_number: issue });
  const answer = await unlessRefused(asked, [404, 410], () => undefined);
  return answer && { body: answer.data.body ?? "", isOpen: answer.data.state === "open" };
}
