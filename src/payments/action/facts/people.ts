import type { Octokit } from "octokit";
import { orNothing } from "../../../code-host/refused.ts";
import type { Repository } from "../../../code-host/repository.ts";

/** Whether the host lets an account write to the repository. One that it does not know may not. */
export async function mayWrite(octokit: Octokit, repository: Repository, username: string): Promise<boolean> {
  const answer = await orNothing(
    octokit.rest.repos.getCollaboratorPermissionLevel({ ...repository, username }),
  );
  return answer?.data.permission === "admin" || answer?.data.permission === "write";
}

/** The accounts that have approved a run in an environment, each once, whatever the letters of its name. */
export async function approversOf(
  octokit: Octokit,
  repository: Repository,
  run: number,
  environment: string,
): Promise<readonly string[]> {
  const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: run });
  const names = data
    .filter(
      ({ state, environments }) =>
        state === "approved" && environments.some(({ name }) => name === environment),
    )
    .map(({ user }) => user.login);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
