import { z } from "zod";
import type { CommitFacts } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { CommitAnswer, CommitQuestion, Failure } from "../host.ts";
import { commitAnswer } from "./commit-answer.ts";
import { instant, known, seen } from "./facts.ts";
import type { GitlabProject } from "./gitlab-client.ts";
import { licenceFile, MOST_LICENCE, type TextReaders } from "./texts.ts";
import { failureIn, isNotFound, type Told } from "./told.ts";

const gitlabCommitSchema = z.object({ id: z.string(), committed_date: z.string().nullish() });
const folder = z.array(z.object({ name: z.string(), type: z.string() }));
const mergeRequest = z.object({ merged_at: z.string().nullish() });

/** Where a commit is looked for. */
export interface GitlabPlace {
  readonly at: GitlabProject;
  readonly host: string;
  /** What the project is and was called. */
  readonly paths: readonly string[];
  readonly branch: string;
  readonly read: TextReaders;
  readonly now: string;
}

/** Asks about one delivered commit. GitLab does not tell the id of its tree; Git does (with-trees.ts). */
export function gitlabCommit(place: GitlabPlace, question: CommitQuestion): Promise<CommitAnswer> {
  const { commit, pullRequest } = question;
  return commitAnswer(commit, [
    () => historyFacts(place, commit),
    () => licenceFacts(place, commit),
    () => mergedFact(place, pullRequest),
  ]);
}

/** The default branch holds a commit that is the newest which both have. */
async function historyFacts(place: GitlabPlace, commit: string): Promise<CommitFacts | Failure> {
  const refs = `refs[]=${encodeURIComponent(place.branch)}&refs[]=${commit}`;
  const base = await place.at.json(gitlabCommitSchema, `/repository/merge_base?${refs}`);
  if (base.kind === "told" && base.value.id === commit) return contentFacts(place, base.value, true);
  // Without an ancestor in common, and without the commit, GitLab answers 404, older ones 400.
  if (base.kind === "failed" && base.status !== 404 && base.status !== 400) return base.failure;
  const said = await place.at.json(gitlabCommitSchema, `/repository/commits/${commit}`);
  if (isNotFound(said)) return failure("commit-not-found");
  if (said.kind !== "told") return failureIn(said);
  return said.value.id === commit ? contentFacts(place, said.value, false) : failure("not-a-commit");
}

function contentFacts(
  place: GitlabPlace,
  said: z.output<typeof gitlabCommitSchema>,
  reachable: boolean,
): CommitFacts {
  const fact = seen("gitlab-api", place.now);
  return { reachable: fact(reachable), ...known("committed", instant(said.committed_date), fact) };
}

/** The licence file at the commit, compared with the known texts: GitLab tells one only of today's default branch. */
async function licenceFacts(place: GitlabPlace, commit: string): Promise<CommitFacts | Failure> {
  const names = await fileNames(place, commit);
  if (names.kind !== "told") return failureIn(names);
  const path = licenceFile(names.value);
  const fact = seen("gitlab-api", place.now);
  if (path === undefined) return { licence_file: fact(null), licence: fact(null) };
  const file = `/repository/files/${encodeURIComponent(path)}/raw?ref=${commit}`;
  const text = await place.at.text(file, MOST_LICENCE);
  if (text.kind !== "told") return failureIn(text);
  const licence = seen("licence-text", place.now)(place.read.recognise(text.value));
  return { licence_file: fact(path), licence };
}

/** Names are told a hundred at a time, folders first. */
const PAGE = 100;
const MOST_PAGES = 5;

async function fileNames(place: GitlabPlace, commit: string): Promise<Told<string[]>> {
  const names: string[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `ref=${commit}&per_page=${PAGE}&page=${page}`;
    const said = await place.at.json(folder, `/repository/tree?${query}`);
    if (said.kind !== "told") return said;
    names.push(...said.value.filter(({ type }) => type === "blob").map(({ name }) => name));
    if (said.value.length < PAGE) break;
  }
  return { kind: "told", value: names };
}

/** When the merge request was merged. One of another project, or that is not there, tells nothing of this commit. */
async function mergedFact(place: GitlabPlace, address: string | undefined): Promise<CommitFacts | Failure> {
  const number = mergeRequestNumber(place, address ?? "");
  if (number === undefined) return {};
  const said = await place.at.json(mergeRequest, `/merge_requests/${number}`);
  if (isNotFound(said)) return {};
  if (said.kind !== "told") return failureIn(said);
  return known("merged", instant(said.value.merged_at), seen("gitlab-api", place.now));
}

/** @example `https://gitlab.com/group/project/-/merge_requests/12` is 12 of that project */
function mergeRequestNumber({ host, paths }: GitlabPlace, address: string): string | undefined {
  const parts = /^https:\/\/([^/]+)\/(.+?)(?:\/-)?\/merge_requests\/([1-9]\d{0,8})(?:[/?#].*)?$/i.exec(
    address,
  );
  if (!parts) return undefined;
  const [, theirHost, theirPath, number] = parts.map((part) => part.toLowerCase());
  const ours = theirHost === host && paths.some((one) => one.toLowerCase() === theirPath);
  return ours ? number : undefined;
}
