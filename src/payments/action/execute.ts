import type { Octokit } from "octokit";
import { commitFile } from "../../code-host/commit-file.ts";
import { proposeFile } from "../../code-host/propose-file.ts";
import { refusalOf, unlessRefused } from "../../code-host/refused.ts";
import type { Repository } from "../../code-host/repository.ts";
import type { Ref } from "../../model/ref.ts";
import type { Deed, IssueAt } from "./deed.ts";
import { whyNotMoved } from "./direct-refused.ts";
import type { Proposal } from "./facts/proposals.ts";
import { ourComments } from "./facts/tracking.ts";
import { formOfEvent } from "./markers.ts";
import { sameText } from "./same-text.ts";

export interface Host {
  readonly octokit: Octokit;
  readonly repository: Repository;
  readonly defaultBranch: string;
}

/** What came of the deeds, which the host's lists may not show yet. */
export interface Executed {
  readonly proposals: readonly Proposal[];
  readonly opened: readonly number[];
  /** The default branch takes pull requests only. */
  readonly directRefused: boolean;
}

/**
 * Does deeds one after the other. What is done already, by an earlier run or by another at the same time, is passed over; a branch that
 * has moved on is left for the next look to see. Other errors of the host are thrown, and the next run goes on from there.
 */
export async function execute(deeds: readonly Deed[], host: Host): Promise<Executed> {
  const run = new Run(host);
  for (const deed of deeds) await run.do(deed);
  return run;
}

/** Statuses of what is there already or not there any more. */
const THERE = [422];
const GONE = [404, 410];

class Run implements Executed {
  readonly proposals: Proposal[] = [];
  readonly opened: number[] = [];
  directRefused = false;
  readonly #issues = new Map<Ref, number>();

  constructor(readonly host: Host) {}

  async do(deed: Deed): Promise<unknown> {
    const { octokit, repository, defaultBranch } = this.host;
    const { issues, pulls } = octokit.rest;
    switch (deed.kind) {
      case "propose":
        return this.propose(deed);
      case "commit":
        return this.commit(deed, defaultBranch);
      case "close-pull":
        await this.sayOnce(deed.pull, deed.comment);
        return pulls.update({ ...repository, pull_number: deed.pull, state: "closed" });
      case "make-label":
        return unlessRefused(issues.createLabel({ ...repository, ...deed.label }), THERE, nothing);
      case "open-issue": {
        const { data } = await issues.create({ ...repository, title: deed.title, body: deed.body });
        this.#issues.set(deed.ref, data.number);
        return this.opened.push(data.number);
      }
      case "edit-issue":
        return issues.update({ ...repository, issue_number: deed.issue, title: deed.title, body: deed.body });
      case "comment":
        return issues.createComment({ ...this.at(deed.issue), body: deed.body });
      case "edit-comment":
        return issues.updateComment({ ...repository, comment_id: deed.id, body: deed.body });
      case "remove-comment":
        return unlessRefused(issues.deleteComment({ ...repository, comment_id: deed.id }), GONE, nothing);
      case "add-labels":
        return issues.addLabels({ ...this.at(deed.issue), labels: [...deed.names] });
      case "remove-label": {
        const taken = issues.removeLabel({ ...repository, issue_number: deed.issue, name: deed.name });
        return unlessRefused(taken, GONE, nothing);
      }
      case "close-issue":
        return issues.update({
          ...this.at(deed.issue),
          state: "closed",
          state_reason: deed.done ? "completed" : "not_planned",
        });
      case "reopen-issue":
        return issues.update({ ...repository, issue_number: deed.issue, state: "open" });
    }
  }

  private at(issue: IssueAt): Repository & { issue_number: number } {
    const number = typeof issue === "number" ? issue : this.#issues.get(issue.opened);
    if (number === undefined) throw new Error("An issue was to be opened before it is written on.");
    return { ...this.host.repository, issue_number: number };
  }

  /** An earlier run may have said it, and broken off before it closed what it said it of. */
  private async sayOnce(issue_number: number, body: string): Promise<void> {
    const { octokit, repository } = this.host;
    const said = await ourComments(octokit, repository, issue_number);
    if (said.some((one) => sameText(one.body, body))) return;
    await octokit.rest.issues.createComment({ ...repository, issue_number, body });
  }

  private async propose(deed: Extract<Deed, { kind: "propose" }>): Promise<void> {
    const { octokit, repository, defaultBranch: base } = this.host;
    const { ref, branch, path, text, title, body } = deed;
    const proposed = await proposeFile(octokit, repository, { file: path, text, base, branch, title, body });
    if (proposed.kind === "nothing" || proposed.kind === "withdrawn") return;
    const form = formOfEvent(body);
    this.proposals.push({
      pull: proposed.pull,
      branch,
      ref,
      title,
      body,
      form,
      path,
      text,
      event: undefined,
    });
  }

  private async commit(deed: Extract<Deed, { kind: "commit" }>, branch: string): Promise<void> {
    const { octokit, repository } = this.host;
    const sha = await commitFile(octokit, repository, deed.parent, deed);
    try {
      // Never by force: who was first stays, and the next look sees it.
      await octokit.rest.git.updateRef({ ...repository, ref: `heads/${branch}`, sha, force: false });
    } catch (error) {
      const refusal = refusalOf(error);
      const why = refusal ? whyNotMoved(refusal) : "failure";
      if (why === "failure") throw error;
      this.directRefused ||= why === "rule";
    }
  }
}

function nothing(): undefined {
  return undefined;
}
