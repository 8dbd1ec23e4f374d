import type { z } from "zod";
import type { Reason } from "../../model/repositories.ts";
import { isSameName, githubName, type GithubName } from "./github-name.ts";
import { answer, queryFor, repository, type Repository } from "./github-query.ts";
import type { GithubSeen } from "./github-seen.ts";
import { told, type Octokit } from "./github-client.ts";
import { known, seen, topics, type PartlyRead } from "./facts.ts";
import { hasReadme, MOST_PUBLICCODE, PUBLICCODE, type TextReaders } from "./texts.ts";
import { failed, failureIn, type Told } from "./told.ts";
import { failure } from "../failure.ts";

/**
 * Asks about at most 100 repositories at once. One that is missing is an error beside the others' data, and one may come
 * with a part missing: it is undefined here, since GitHub does not say in this API why. A batch that is too heavy for
 * GitHub, or for us, is asked in halves.
 */
export async function seeByGraphql(
  octokit: Octokit,
  names: readonly GithubName[],
  read: TextReaders,
  now: string,
): Promise<(GithubSeen | undefined)[]> {
  const variables = Object.fromEntries(
    names.flatMap(({ owner, repo }, n) => [
      [`o${n}`, owner],
      [`n${n}`, repo],
    ]),
  );
  const said = await told(answer, () =>
    octokit.request("POST /graphql", { query: queryFor(names.length), variables }),
  );
  const broken = brokenOff(said);
  if (broken !== undefined) {
    const half = Math.ceil(names.length / 2);
    if (names.length === 1 || !isTooHeavy(broken, names.length)) return names.map(() => failed(broken));
    const first = await seeByGraphql(octokit, names.slice(0, half), read, now);
    return [...first, ...(await seeByGraphql(octokit, names.slice(half), read, now))];
  }
  const { data, errors } = said.kind === "told" ? said.value : {};
  return names.map((name, n) => {
    const one = data?.[`r${n}`];
    if (one === null || one === undefined) return undefined;
    // A query that GitHub has worked at too long has holes; without an error, what cannot be read is not an answer.
    return seenOf(name, one, read, now) ?? (errors ? undefined : failed("answer-not-readable"));
  });
}

/** Why there is no answer for any of them; undefined where there is one. GitHub breaks off with errors and no data. */
function brokenOff(said: Told<z.output<typeof answer>>): Reason | undefined {
  if (said.kind !== "told") return failureIn(said).reason;
  const { data, errors } = said.value;
  if (errors?.some(({ type }) => type === "RATE_LIMITED")) return "rate-limited";
  if (data) return undefined;
  return errors === undefined ? "answer-not-readable" : "host-error";
}

/** GitHub gives up on long queries with 502; below this many it is not the query's length. */
const NOT_HEAVY = 25;

function isTooHeavy(reason: string, many: number): boolean {
  return (
    reason === "answer-too-large" || ((reason === "host-error" || reason === "timeout") && many > NOT_HEAVY)
  );
}

/** Undefined where it has not the parts that are asked for. */
function seenOf(asked: GithubName, said: unknown, read: TextReaders, now: string): GithubSeen | undefined {
  const parsed = repository.safeParse(said);
  if (!parsed.success) return undefined;
  const one = parsed.data;
  const name = githubName(one.nameWithOwner);
  if (!name) return failed("answer-not-readable");
  if (one.isPrivate) return { kind: "failed", failure: failure("private") };
  const fact = seen("github-graphql", now);
  const content = contentFacts(one, read, fact);
  return {
    kind: "seen",
    name,
    unread: content.unread,
    facts: {
      public: fact(true),
      empty: fact(one.isEmpty),
      archived: fact(one.isArchived),
      disabled: fact(one.isDisabled),
      ...(isSameName(asked, name) ? {} : { moved_to: fact(`https://github.com/${name.owner}/${name.repo}`) }),
      ...known("default_branch", one.defaultBranchRef?.name, fact),
      ...content.facts,
      ...known("topics", topics(one.repositoryTopics.nodes.flatMap((node) => node?.topic.name ?? [])), fact),
      stars: fact(one.stargazerCount),
      forks: fact(one.forkCount),
    },
  };
}

/** What the top folder tells: a part that GitHub could not read is null, as one that is not there. */
function contentFacts(one: Repository, read: TextReaders, fact: ReturnType<typeof seen>): PartlyRead {
  const names = one.isEmpty ? [] : one.root?.entries?.map(({ name }) => name);
  if (!names) return { facts: {}, unread: ["readme", "publiccode"] };
  const publiccode = names.includes(PUBLICCODE) ? publiccodeOf(one.publiccode, read) : ("absent" as const);
  const facts = { readme: fact(hasReadme(names)) };
  if (publiccode === "unread") return { facts, unread: ["publiccode"] };
  return { facts: { ...facts, ...known("publiccode", publiccode, fact) }, unread: [] };
}

/** Undefined where it is too long to be judged. */
function publiccodeOf(
  file: Repository["publiccode"],
  read: TextReaders,
): "valid" | "invalid" | "unread" | undefined {
  if (file?.isTruncated || (file?.byteSize ?? 0) > MOST_PUBLICCODE) return undefined;
  if (typeof file?.text !== "string") return "unread";
  return read.isPubliccode(file.text) ? "valid" : "invalid";
}
