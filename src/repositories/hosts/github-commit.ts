import { z } from "zod";
import { commit as gitId } from "../../model/fields.ts";
import type { CommitFacts } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { CommitAnswer, CommitQuestion, Failure } from "../host.ts";
import { commitAnswer } from "./commit-answer.ts";
import { givenName, instant, known, seen } from "./facts.ts";
import { told, type Octokit } from "./github-client.ts";
import { pullRequestNumber, type GithubName } from "./github-name.ts";
import type { TextReaders } from "./texts.ts";
import { failureIn, isNotFound } from "./told.ts";

const commitContent = z.object({
  tree: z.object({ sha: gitId }),
  committer: z.object({ date: z.string() }).nullish(),
});

const comparison = z.object({
  status: z.enum(["ahead", "behind", "diverged", "identical"]),
  merge_base_commit: z.object({ sha: gitId, commit: commitContent }),
});

const gitCommit = commitContent.extend({ sha: gitId });

const licence = z.object({
  path: givenName,
  content: z.string().optional(),
  encoding: z.string().optional(),
  license: z.object({ spdx_id: z.string().nullish() }).nullish(),
});

const pullRequest = z.object({ merged_at: z.string().nullish() });

/** Where a commit is looked for. */
export interface CommitPlace {
  readonly octokit: Octokit;
  readonly name: GithubName;
  /** What the repository was called before, as pull requests may still say. */
  readonly formerName: GithubName;
  readonly branch: string;
  readonly read: TextReaders;
  readonly now: string;
}

/**
 * Asks about one delivered commit: one request to compare it with the default branch, one for its licence, and one for
 * the pull request where the record names it.
 */
export function githubCommit(place: CommitPlace, question: CommitQuestion): Promise<CommitAnswer> {
  const { commit, pullRequest } = question;
  return commitAnswer(commit, [
    () => historyFacts(place, commit),
    () => licenceFacts(place, commit),
    () => mergedFact(place, pullRequest),
  ]);
}

/**
 * Whether the default branch holds the commit. GitHub finds commits of every fork under the name of the repository, so
 * that one being there proves nothing: the comparison must say that it lies behind the branch.
 */
async function historyFacts(place: CommitPlace, commit: string): Promise<CommitFacts | Failure> {
  const { octokit, name, branch } = place;
  // Files and patches are on the first page only: the second is small, whatever the difference is.
  const pages = { per_page: 1, page: 2 };
  const basehead = `${branch}...${commit}`;
  const said = await told(comparison, () =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...name, basehead, ...pages }),
  );
  // 404 says also that the two have no ancestor in common.
  if (said.kind !== "told") return isNotFound(said) ? elsewhere(place, commit) : failureIn(said);
  const { status, merge_base_commit: base } = said.value;
  if (status !== "behind" && status !== "identical") return elsewhere(place, commit);
  // The name of a tag is compared as the commit that it stands on.
  if (base.sha !== commit) return failure("not-a-commit");
  return contentFacts(place, base.commit, true, "github-compare");
}

/** A commit that the default branch does not hold: on another branch, in a fork, or nowhere. */
async function elsewhere(place: CommitPlace, commit: string): Promise<CommitFacts | Failure> {
  const said = await told(gitCommit, () =>
    place.octokit.rest.git.getCommit({ ...place.name, commit_sha: commit }),
  );
  if (isNotFound(said)) return failure("commit-not-found");
  if (said.kind !== "told")
    return said.kind === "failed" && said.status === 422 ? failure("not-a-commit") : failureIn(said);
  if (said.value.sha !== commit) return failure("not-a-commit");
  return contentFacts(place, said.value, false, "github-commit");
}

function contentFacts(
  place: CommitPlace,
  content: z.output<typeof commitContent>,
  reachable: boolean,
  how: "github-compare" | "github-commit",
): CommitFacts {
  const fact = seen(how, place.now);
  return {
    reachable: fact(reachable),
    tree: fact(content.tree.sha),
    ...known("committed", instant(content.committer?.date), fact),
  };
}

/** The licence file at the commit. What GitHub could not tell (NOASSERTION) is compared with the known texts. */
async function licenceFacts(place: CommitPlace, commit: string): Promise<CommitFacts | Failure> {
  const said = await told(licence, () =>
    place.octokit.rest.licenses.getForRepo({ ...place.name, ref: commit }),
  );
  const fact = seen("github-licence", place.now);
  if (isNotFound(said)) return { licence_file: fact(null), licence: fact(null) };
  if (said.kind !== "told") return failureIn(said);
  const { path, content, encoding, license } = said.value;
  const id = license?.spdx_id ?? "NOASSERTION";
  if (isLicenceId(id)) return { licence_file: fact(path), licence: fact(id) };
  const text =
    encoding === "base64" && content !== undefined ? Buffer.from(content, "base64").toString("utf8") : "";
  return { licence_file: fact(path), licence: seen("licence-text", place.now)(place.read.recognise(text)) };
}

function isLicenceId(id: string): boolean {
  return (
    id !== "NOASSERTION" && id !== "NONE" && id !== "OTHER" && /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(id)
  );
}

/** When the pull request was merged. One of another repository, or that is not there, tells nothing of this commit. */
async function mergedFact(place: CommitPlace, address: string | undefined): Promise<CommitFacts | Failure> {
  const number = pullRequestNumber(address ?? "", [place.name, place.formerName]);
  if (number === undefined) return {};
  const said = await told(pullRequest, () =>
    place.octokit.rest.pulls.get({ ...place.name, pull_number: number }),
  );
  if (isNotFound(said)) return {};
  if (said.kind !== "told") return failureIn(said);
  return known("merged", instant(said.value.merged_at), seen("github-rest", place.now));
}
