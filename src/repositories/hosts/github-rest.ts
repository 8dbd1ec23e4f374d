import { z } from "zod";
import { failure } from "../failure.ts";
import { givenName, count, known, seen, topics, type PartlyRead } from "./facts.ts";
import { told, type Octokit } from "./github-client.ts";
import { githubName, isSameName, type GithubName } from "./github-name.ts";
import type { GithubSeen } from "./github-seen.ts";
import { hasReadme, MOST_PUBLICCODE, PUBLICCODE, type TextReaders } from "./texts.ts";
import { failed, failureIn, type Told } from "./told.ts";

const repository = z.object({
  full_name: z.string(),
  private: z.boolean(),
  archived: z.boolean().optional(),
  disabled: z.boolean().optional(),
  default_branch: givenName.nullish(),
  topics: z.array(z.string()).optional(),
  stargazers_count: count.optional(),
  forks_count: count.optional(),
});

const tree = z.object({ tree: z.array(z.object({ path: z.string() })) });
const file = z.object({ content: z.string(), encoding: z.literal("base64"), size: z.number() });

/**
 * Asks about one repository without GraphQL, which GitHub refuses to whoever has no token: up to three requests.
 * @param etag of the last answer; GitHub may then say that nothing changed
 */
export async function seeByRest(
  octokit: Octokit,
  asked: GithubName,
  read: TextReaders,
  now: string,
  etag?: string,
): Promise<GithubSeen> {
  const said = await repositoryOf(octokit, asked, etag);
  if (said.kind === "not-modified" && etag !== undefined) return { kind: "unchanged" };
  if (said.kind !== "told") return { kind: "failed", failure: failureIn(said) };
  const one = said.value;
  const name = githubName(one.full_name);
  if (!name) return failed("answer-not-readable");
  if (one.private) return { kind: "failed", failure: failure("private") };
  const fact = seen("github-rest", now);
  const content = await contentFacts(octokit, name, read, fact);
  return {
    kind: "seen",
    name,
    unread: content.unread,
    // "Nothing changed" is only of use where everything was learned.
    ...(said.etag === undefined || content.unread.length > 0 ? {} : { etag: said.etag }),
    facts: {
      public: fact(true),
      ...known("archived", one.archived, fact),
      ...known("disabled", one.disabled, fact),
      ...(isSameName(asked, name) ? {} : { moved_to: fact(`https://github.com/${name.owner}/${name.repo}`) }),
      ...known("default_branch", one.default_branch, fact),
      ...known("topics", topics(one.topics), fact),
      ...known("stars", one.stargazers_count, fact),
      ...known("forks", one.forks_count, fact),
      ...content.facts,
    },
  };
}

/** The repository, followed once where it was renamed, and only within the same API. */
async function repositoryOf(octokit: Octokit, name: GithubName, etag?: string) {
  const headers = etag === undefined ? {} : { "if-none-match": etag };
  const said = await told(repository, () => octokit.rest.repos.get({ ...name, headers }));
  if (said.kind !== "moved") return said;
  const id = repositoryId(said.to, octokit.request.endpoint.DEFAULTS.baseUrl);
  if (id === undefined) return failed("redirected");
  return told(repository, () => octokit.request("GET /repositories/{id}", { id }));
}

/** @example `https://api.github.com/repositories/1296269` is 1296269 on that API, and nothing on any other */
function repositoryId(address: string, apiBase: string): number | undefined {
  const rest = address.startsWith(`${apiBase}/`) ? address.slice(apiBase.length) : "";
  const digits = /^\/repositories\/(\d{1,15})$/.exec(rest)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What the top folder tells. */
async function contentFacts(
  octokit: Octokit,
  name: GithubName,
  read: TextReaders,
  fact: ReturnType<typeof seen>,
): Promise<PartlyRead> {
  const at = { ...name, tree_sha: "HEAD" };
  const said = await told(tree, () => octokit.rest.git.getTree(at));
  if (isEmptyRepository(said)) {
    return { facts: { empty: fact(true), readme: fact(false), publiccode: fact("absent") }, unread: [] };
  }
  if (said.kind !== "told") return { facts: {}, unread: ["empty", "readme", "publiccode"] };
  const names = said.value.tree.map((entry) => entry.path);
  const publiccode = names.includes(PUBLICCODE)
    ? await publiccodeOf(octokit, name, read)
    : ("absent" as const);
  const facts = { empty: fact(false), readme: fact(hasReadme(names)) };
  if (publiccode === "unread") return { facts, unread: ["publiccode"] };
  return { facts: { ...facts, ...known("publiccode", publiccode, fact) }, unread: [] };
}

/** GitHub answers 409 for the files of a repository without any. */
function isEmptyRepository<T>(said: Told<T>): boolean {
  return said.kind === "failed" && said.status === 409;
}

/** Undefined where it is too long to be judged. */
async function publiccodeOf(
  octokit: Octokit,
  name: GithubName,
  read: TextReaders,
): Promise<"valid" | "invalid" | "unread" | undefined> {
  const said = await told(file, () => octokit.rest.repos.getContent({ ...name, path: PUBLICCODE }));
  if (said.kind !== "told") return "unread";
  if (said.value.size > MOST_PUBLICCODE) return undefined;
  const text = Buffer.from(said.value.content, "base64").toString("utf8");
  return read.isPubliccode(text) ? "valid" : "invalid";
}
