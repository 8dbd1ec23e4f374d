import { z } from "zod";
import type { CommitFacts } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { CommitAnswer, CommitQuestion, Failure } from "../host.ts";
import { commitAnswer } from "./commit-answer.ts";
import type { BitbucketRepository } from "./bitbucket-client.ts";
import { fileNames } from "./bitbucket-files.ts";
import { instant, known, seen } from "./facts.ts";
import { licenceFile, MOST_LICENCE, type TextReaders } from "./texts.ts";
import { failureIn, isNotFound } from "./told.ts";

const commitSchema = z.object({ hash: z.string(), date: z.string().nullish() });
const pullRequest = z.object({ state: z.string(), closed_on: z.string().nullish() });

/** Where a commit is looked for. */
export interface BitbucketPlace {
  readonly at: BitbucketRepository;
  /** What the repository is and was called. */
  readonly paths: readonly string[];
  /** The newest commit of the main branch. */
  readonly tip: string;
  readonly read: TextReaders;
  readonly now: string;
}

/** Asks about one delivered commit. Bitbucket does not tell the id of its tree; Git does (with-trees.ts). */
export function bitbucketCommit(place: BitbucketPlace, question: CommitQuestion): Promise<CommitAnswer> {
  const { commit, pullRequest } = question;
  return commitAnswer(commit, [
    () => historyFacts(place, commit),
    () => licenceFacts(place, commit),
    () => mergedFact(place, pullRequest),
  ]);
}

/** The main branch holds a commit that is the newest which both have. */
async function historyFacts(place: BitbucketPlace, commit: string): Promise<CommitFacts | Failure> {
  const base = await place.at.json(commitSchema, `/merge-base/${place.tip}..${commit}`);
  if (base.kind === "told" && base.value.hash === commit) return contentFacts(place, base.value, true);
  if (base.kind === "failed" && base.status !== 404 && base.status !== 400) return base.failure;
  const said = await place.at.json(commitSchema, `/commit/${commit}`);
  if (isNotFound(said)) return failure("commit-not-found");
  if (said.kind !== "told") return failureIn(said);
  return said.value.hash === commit ? contentFacts(place, said.value, false) : failure("not-a-commit");
}

function contentFacts(
  place: BitbucketPlace,
  said: z.output<typeof commitSchema>,
  reachable: boolean,
): CommitFacts {
  const fact = seen("bitbucket-api", place.now);
  return { reachable: fact(reachable), ...known("committed", instant(said.date), fact) };
}

/** The licence file at the commit, compared with the known texts: Bitbucket does not tell licences. */
async function licenceFacts(place: BitbucketPlace, commit: string): Promise<CommitFacts | Failure> {
  const names = await fileNames(place.at, commit);
  if (names.kind !== "told") return failureIn(names);
  const path = licenceFile(names.value);
  const fact = seen("bitbucket-api", place.now);
  if (path === undefined) return { licence_file: fact(null), licence: fact(null) };
  const text = await place.at.text(`/src/${commit}/${encodeURIComponent(path)}`, MOST_LICENCE);
  if (text.kind !== "told") return failureIn(text);
  const licence = seen("licence-text", place.now)(place.read.recognise(text.value));
  return { licence_file: fact(path), licence };
}

/** When the pull request was merged. One of another repository, or that is not there, tells nothing of this commit. */
async function mergedFact(
  place: BitbucketPlace,
  address: string | undefined,
): Promise<CommitFacts | Failure> {
  const number = pullRequestNumber(place, address ?? "");
  if (number === undefined) return {};
  const said = await place.at.json(pullRequest, `/pullrequests/${number}`);
  if (isNotFound(said)) return {};
  if (said.kind !== "told") return failureIn(said);
  const { state, closed_on: closed } = said.value;
  return known("merged", state === "MERGED" ? instant(closed) : undefined, seen("bitbucket-api", place.now));
}

/** @example `https://bitbucket.org/workspace/name/pull-requests/12` is 12 of that repository */
function pullRequestNumber({ paths }: BitbucketPlace, address: string): string | undefined {
  const parts = /^https:\/\/bitbucket\.org\/([^/]+\/[^/]+)\/pull-requests\/([1-9]\d{0,8})(?:[/?#].*)?$/i.exec(
    address,
  );
  const path = parts?.[1]?.toLowerCase();
  return paths.some((one) => one.toLowerCase() === path) ? parts?.[2] : undefined;
}
