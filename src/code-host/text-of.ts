import type { Octokit } from "octokit";
import { orNothing } from "./refused.ts";
import type { Repository } from "./repository.ts";

/**
 * A file's text at a branch (`refs/heads/main`) or a commit; undefined where there is none. Throws where a folder has its
 * name.
 */
export async function textOf(
  octokit: Octokit,
  repository: Repository,
  path: string,
  ref: string,
): Promise<string | undefined> {
  const answer = await orNothing(
    octokit.rest.repos.getContent({ ...repository, path, ref, mediaType: { format: "raw" } }),
  );
  if (answer === undefined) return undefined;
  // Asked for as it is, a file comes as text, whatever octokit's types say.
  const text: unknown = answer.data;
  if (typeof text !== "string") throw new TypeError(`${path} is not a file at ${ref}`);
  return text;
}
