import type { CommitFacts, Source } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { CommitAnswer, CommitQuestion, Failure } from "../host.ts";
import { commitAnswer } from "./commit-answer.ts";
import { instant, known, seen } from "./facts.ts";
import { licenceFile, type TextReaders } from "./texts.ts";
import { failureIn, isNotFound, type Told } from "./told.ts";

/** A commit as an API tells it. */
export interface ToldCommit {
  readonly id: string;
  /** When it was committed, as the host writes instants. */
  readonly date?: string | null | undefined;
}

/** What can be asked of one repository by the API of its host, where that tells no licences: GitLab and Bitbucket. */
export interface CommitApi {
  readonly how: Source;
  /** The newest commit that both the default branch and this one have. */
  readonly base: (commit: string) => Promise<Told<ToldCommit>>;
  readonly commit: (commit: string) => Promise<Told<ToldCommit>>;
  /** The names of the files in the top folder. */
  readonly files: (commit: string) => Promise<Told<readonly string[]>>;
  readonly licence: (commit: string, path: string) => Promise<Told<string>>;
  /** The number of a pull request by its address; undefined for one of another repository. */
  readonly pullRequest: (address: string) => string | undefined;
  /** When a pull request was merged. */
  readonly merged: (number: string) => Promise<Told<string | null | undefined>>;
  readonly read: TextReaders;
  readonly now: string;
}

/** Asks about one delivered commit. The tree is left to Git (with-trees.ts): neither API tells its id. */
export function commitByApi(api: CommitApi, question: CommitQuestion): Promise<CommitAnswer> {
  const { commit, pullRequest } = question;
  return commitAnswer(commit, [
    () => historyFacts(api, commit),
    () => licenceFacts(api, commit),
    () => mergedFact(api, pullRequest),
  ]);
}

/** The default branch holds a commit that is the newest which both have. */
async function historyFacts(api: CommitApi, commit: string): Promise<CommitFacts | Failure> {
  const base = await api.base(commit);
  if (base.kind === "told" && base.value.id === commit) return contentFacts(api, base.value, true);
  // Without an ancestor in common, and without the commit, hosts answer 404, older GitLabs 400.
  if (base.kind === "failed" && base.status !== 404 && base.status !== 400) return base.failure;
  const said = await api.commit(commit);
  if (isNotFound(said)) return failure("commit-not-found");
  if (said.kind !== "told") return failureIn(said);
  return said.value.id === commit ? contentFacts(api, said.value, false) : failure("not-a-commit");
}

function contentFacts({ how, now }: CommitApi, { date }: ToldCommit, reachable: boolean): CommitFacts {
  const fact = seen(how, now);
  return { reachable: fact(reachable), ...known("committed", instant(date), fact) };
}

/** The licence file at the commit, compared with the known texts. */
async function licenceFacts(api: CommitApi, commit: string): Promise<CommitFacts | Failure> {
  const names = await api.files(commit);
  if (names.kind !== "told") return failureIn(names);
  const path = licenceFile(names.value);
  const fact = seen(api.how, api.now);
  if (path === undefined) return { licence_file: fact(null), licence: fact(null) };
  const text = await api.licence(commit, path);
  if (text.kind !== "told") return failureIn(text);
  return { licence_file: fact(path), licence: seen("licence-text", api.now)(api.read.recognise(text.value)) };
}

/** When the pull request was merged. One of another repository, or that is not there, tells nothing of this commit. */
async function mergedFact(api: CommitApi, address: string | undefined): Promise<CommitFacts | Failure> {
  const number = api.pullRequest(address ?? "");
  if (number === undefined) return {};
  const said = await api.merged(number);
  if (isNotFound(said)) return {};
  if (said.kind !== "told") return failureIn(said);
  return known("merged", instant(said.value), seen(api.how, api.now));
}
