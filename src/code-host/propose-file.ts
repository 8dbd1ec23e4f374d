import type { Octokit } from "octokit";
import { commitFile, tipOf } from "./commit-file.ts";
import { orNothing, unlessRefused } from "./refused.ts";
import type { Repository } from "./repository.ts";
import { textOf } from "./text-of.ts";

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
  textOn(branch: string): Promise<string | undefined> {
    return textOf(this.octokit, this.repository, this.proposal.file, `refs/heads/${branch}`);
  }

  /** One commit on the newest base, in place of whatever the branch had. */
  async bring(): Promise<void> {
    const { git } = this.octokit.rest;
    const { base, branch, file: path, text, title: message } = this.proposal;
    const parent = await tipOf(this.octokit, this.repository, base);
    const sha = await commitFile(this.octokit, this.repository, parent, { path, text, message });
    const move = (): Promise<unknown> =>
      git.updateRef({ ...this.repository, ref: `heads/${branch}`, sha, force: true });
    const there = await orNothing(git.getRef({ ...this.repository, ref: `heads/${branch}` }));
    if (there) await move();
    // Another run may have made the branch in between.
    else
      await unlessRefused(
        git.createRef({ ...this.repository, ref: `refs/heads/${branch}`, sha }),
        [422],
        move,
      );
  }

  async open(): Promise<number> {
    const { base, branch, title, body } = this.proposal;
    const asked = this.octokit.rest.pulls.create({ ...this.repository, base, head: branch, title, body });
    const opened = await unlessRefused(asked, [422], () => undefined);
    if (opened) return opened.data.number;
    // There is one for the branch already, made by another run in between; or else the host's refusal stands.
    const other = await this.openPull();
    return other?.number ?? (await asked).data.number;
  }

  async tell(pull: number): Promise<void> {
    const { title, body } = this.proposal;
    await this.octokit.rest.pulls.update({ ...this.repository, pull_number: pull, title, body });
  }

  async close(pull: number): Promise<void> {
    await this.octokit.rest.pulls.update({ ...this.repository, pull_number: pull, state: "closed" });
  }
}
