import { z } from "zod";
import type { CommitApi } from "./commit-by-api.ts";
import type { GitlabProject } from "./gitlab-client.ts";
import { MOST_LICENCE, type TextReaders } from "./texts.ts";
import type { Told } from "./told.ts";

const commitSchema = z
  .object({ id: z.string(), committed_date: z.string().nullish() })
  .transform(({ id, committed_date: date }) => ({ id, date }));
const folder = z.array(z.object({ name: z.string(), type: z.string() }));
const mergeRequest = z
  .object({ merged_at: z.string().nullish() })
  .transform(({ merged_at: mergedAt }) => mergedAt);

/** Where commits are looked for. */
export interface GitlabPlace {
  readonly at: GitlabProject;
  readonly host: string;
  /** What the project is and was called. */
  readonly paths: readonly string[];
  readonly branch: string;
  readonly read: TextReaders;
  readonly now: string;
}

/** How GitLab is asked about the commits of a project. It tells a licence only of today's default branch. */
export function gitlabCommits(place: GitlabPlace): CommitApi {
  const { at, read, now } = place;
  return {
    how: "gitlab-api",
    base: (commit) =>
      at.json(
        commitSchema,
        `/repository/merge_base?refs[]=${encodeURIComponent(place.branch)}&refs[]=${commit}`,
      ),
    commit: (commit) => at.json(commitSchema, `/repository/commits/${commit}`),
    files: (commit) => fileNames(at, commit),
    licence: (commit, path) =>
      at.text(`/repository/files/${encodeURIComponent(path)}/raw?ref=${commit}`, MOST_LICENCE),
    pullRequest: (address) => mergeRequestNumber(place, address),
    merged: (number) => at.json(mergeRequest, `/merge_requests/${number}`),
    read,
    now,
  };
}

/** Names are told a hundred at a time, folders first. */
const PAGE = 100;
const MOST_PAGES = 5;

async function fileNames(at: GitlabProject, commit: string): Promise<Told<string[]>> {
  const names: string[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `ref=${commit}&per_page=${PAGE}&page=${page}`;
    const said = await at.json(folder, `/repository/tree?${query}`);
    if (said.kind !== "told") return said;
    names.push(...said.value.filter(({ type }) => type === "blob").map(({ name }) => name));
    if (said.value.length < PAGE) break;
  }
  return { kind: "told", value: names };
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
