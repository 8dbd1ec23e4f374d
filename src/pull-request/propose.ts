import type { Octokit } from "octokit";
import type { Repository } from "./keep-comment.ts";

/** A file as it should be, and how that is proposed. */
export interface Proposal {
  /** From the root of the repository, with "/". */
  readonly file: string;
  readonly text: string;
  /** The branch that is asked to take it, and the branch of ours that brings it: the program's own, made anew each time. */
  readonly base: string;
  readonly branch: string;
  /** Of the commit, and of the pull request. */
  readonly title: string;
  /** Of the pull request, in Markdown. */
  readonly body: string;
}

export type Proposed =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly pull: number }
  /** The base has the file as it should be, so that an older proposal was closed, or there was none. */
  | { readonly kind: "withdrawn"; readonly pull: number }
  | { readonly kind: "nothing" };

/**
 * Keeps one pull request up to date that brings a file: opened when there is something to bring, made anew on the newest
 * base when that changes, closed when the base has it. Errors of the host are octokit's own.
 */
export async function proposeFile(
  octokit: Octokit,
  repository: Repository,
  proposal: Proposal,
): Promise<Proposed> {
  const host = new ProposalHost(octokit, repository, proposal);
  const [pull, onBase] = await Promise.all([host.openPull(), host.textOn(proposal.base)]);
  if (onBase === proposal.text) {
    if (!pull) return { kind: "nothing" };
    await host.close(pull.number);
    return { kind: "withdrawn", pull: pull.number };
  }
  const isBrought = pull !== undefined && (await host.textOn(proposal.branch)) === proposal.text;
  if (!isBrought) await host.bring();
  if (!pull) return { kind: "created", pull: await host.open() };
  const isTold = pull.title === proposal.title && pull.body === proposal.body;
  if (!isTold) await host.tell(pull.number);
  return { kind: isBrought && isTold ? "unchanged" : "updated", pull: pull.number };
}

interface OpenPull {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
}

/** What a proposal asks of its host, a question or a deed each. */
class ProposalHost {
  constructor(
    readonly octokit: Octokit,
    readonly repository: Repository,
    readonly proposal: Proposal,
  ) {}

  async openPull(): Promise<OpenPull | undefined> {
    const { base, branch } = this.proposal;
    const { data } = await this.octokit.rest.pulls.list({
      ...this.repository,
      state: "open",
      base,
      head: `${this.repository.owner}:${branch}`,
    });
    return data[0];
  }

  /** The file's text on a branch; undefined where there is none. */
  async textOn(branch: string): Promise<string | undefined> {
    const answer = await orNothing(
      this.octokit.rest.repos.getContent({
        ...this.repository,
        path: this.proposal.file,
        ref: `refs/heads/${branch}`,
        mediaType: { format: "raw" },
      }),
    );
    if (answer === undefined) return undefined;
    // Asked for as it is, a file comes as text, whatever octokit's types say.
    const text: unknown = answer.data;
    if (typeof text !== "string") throw new TypeError(`${this.proposal.file} is not a file on ${branch}`);
    return text;
  }

  /** One commit on the newest base, in place of whatever the branch had. */
  async bring(): Promise<void> {
    const { git } = this.octokit.rest;
    const { base, branch, file, text, title } = this.proposal;
    const { data: tip } = await git.getRef({ ...this.repository, ref: `heads/${base}` });
    const parent = tip.object.sha;
    const { data: parentCommit } = await git.getCommit({ ...this.repository, commit_sha: parent });
    const { data: tree } = await git.createTree({
      ...this.repository,
      base_tree: parentCommit.tree.sha,
      tree: [{ path: file, mode: "100644", type: "blob", content: text }],
    });
    const { data: commit } = await git.createCommit({
      ...this.repository,
      message: title,
      tree: tree.sha,
      parents: [parent],
    });
    const there = await orNothing(git.getRef({ ...this.repository, ref: `heads/${branch}` }));
    if (there)
      await git.updateRef({ ...this.repository, ref: `heads/${branch}`, sha: commit.sha, force: true });
    else await git.createRef({ ...this.repository, ref: `refs/heads/${branch}`, sha: commit.sha });
  }

  async open(): Promise<number> {
    const { base, branch, title, body } = this.proposal;
    const { data } = await this.octokit.rest.pulls.create({
      ...this.repository,
      base,
      head: branch,
      title,
      body,
    });
    return data.number;
  }

  async tell(pull: number): Promise<void> {
    const { title, body } = this.proposal;
    await this.octokit.rest.pulls.update({ ...this.repository, pull_number: pull, title, body });
  }

  async close(pull: number): Promise<void> {
    await this.octokit.rest.pulls.update({ ...this.repository, pull_number: pull, state: "closed" });
  }
}

/** An answer, or nothing where the host says that there is none. */
async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 404) return undefined;
    throw error;
  }
}
