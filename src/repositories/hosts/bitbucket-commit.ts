import { z } from "zod";
import type { BitbucketRepository } from "./bitbucket-client.ts";
import { fileNames } from "./bitbucket-files.ts";
import type { CommitApi } from "./commit-by-api.ts";
import { MOST_LICENCE, type TextReaders } from "./texts.ts";

const commitSchema = z
  .object({ hash: z.string(), date: z.string().nullish() })
  .transform(({ hash: id, date }) => ({ id, date }));
const pullRequest = z
  .object({ state: z.string(), closed_on: z.string().nullish() })
  .transform(({ state, closed_on: closed }) => (state === "MERGED" ? closed : undefined));

/** Where commits are looked for. */
export interface BitbucketPlace {
  readonly at: BitbucketRepository;
  /** What the repository is and was called. */
  readonly paths: readonly string[];
  /** The newest commit of the main branch. */
  readonly tip: string;
  readonly read: TextReaders;
  readonly now: string;
}

/** How Bitbucket is asked about the commits of a repository. It does not tell licences. */
export function bitbucketCommits({ at, paths, tip, read, now }: BitbucketPlace): CommitApi {
  return {
    how: "bitbucket-api",
    base: (commit) => at.json(commitSchema, `/merge-base/${tip}..${commit}`),
    commit: (commit) => at.json(commitSchema, `/commit/${commit}`),
    files: (commit) => fileNames(at, commit),
    licence: (commit, path) => at.text(`/src/${commit}/${encodeURIComponent(path)}`, MOST_LICENCE),
    pullRequest: (address) => pullRequestNumber(paths, address),
    merged: (number) => at.json(pullRequest, `/pullrequests/${number}`),
    read,
    now,
  };
}

/** @example `https://bitbucket.org/workspace/name/pull-requests/12` is 12 of that repository */
function pullRequestNumber(paths: readonly string[], address: string): string | undefined {
  const parts = /^https:\/\/bitbucket\.org\/([^/]+\/[^/]+)\/pull-requests\/([1-9]\d{0,8})(?:[/?#].*)?$/i.exec(
    address,
  );
  const path = parts?.[1]?.toLowerCase();
  return paths.some((one) => one.toLowerCase() === path) ? parts?.[2] : undefined;
}
