import type { Octokit } from "octokit";
import type { Repository } from "./repository.ts";

/** One file that a commit adds or replaces. */
export interface CommittedFile {
  /** From the root of the repository, with "/". */
  readonly path: string;
  readonly text: string;
  readonly message: string;
}

/**
 * Makes a commit with one file on top of another commit, and no branch that has it yet. It is made of Git's own objects and
 * not by the host's “create a file”, which adds to whatever the branch has become meanwhile: a commit of which one knows
 * what it stands on can be refused as late. It names no author, so that the host signs it as it signs all that a workflow
 * writes through its interface.
 * @param parent 40 hexadecimal digits
 * @returns the id of the commit
 */
export async function commitFile(
  octokit: Octokit,
  repository: Repository,
  parent: string,
  { path, text, message }: CommittedFile,
): Promise<string> {
  const { git } = octokit.rest;
  const { data: parentCommit } = await git.getCommit({ ...repository, commit_sha: parent });
  const { data: tree } = await git.createTree({
    ...repository,
    base_tree: parentCommit.tree.sha,
    tree: [{ path, mode: "100644", type: "blob", content: text }],
  });
  const { data: commit } = await git.createCommit({
    ...repository,
    message,
    tree: tree.sha,
    parents: [parent],
  });
  return commit.sha;
}

/** The commit that a branch has now. */
export async function tipOf(octokit: Octokit, repository: Repository, branch: string): Promise<string> {
  const { data } = await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` });
  return data.object.sha;
}
