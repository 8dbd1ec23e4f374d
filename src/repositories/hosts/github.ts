import { failure } from "../failure.ts";
import type { Answer, CommitAnswer, Host, Question, World } from "../host.ts";
import { asker } from "./ask.ts";
import { githubClient, type Octokit } from "./github-client.ts";
import { githubCommit } from "./github-commit.ts";
import { seeByGraphql } from "./github-graphql.ts";
import { githubName, type GithubName } from "./github-name.ts";
import { seeByRest } from "./github-rest.ts";
import type { GithubSeen } from "./github-seen.ts";
import type { TextReaders } from "./texts.ts";
import { turns, type Turns } from "./turns.ts";

/** The most repositories in one query: what GitHub answers well within its time. */
const BATCH = 100;

export interface GithubOptions extends TextReaders {
  readonly world: World;
  /** Without one GitHub refuses its GraphQL API, and answers 60 requests an hour. */
  readonly token?: string | undefined;
  /** Without a slash at its end. */
  readonly apiBase?: string;
  /** Shared by all hosts, so that the most at once is over all of them. */
  readonly turns?: Turns;
  /** For one answer. */
  readonly seconds?: number;
}

interface Asked {
  readonly question: Question;
  readonly name: GithubName;
}

/**
 * Repositories on github.com. With a token: one GraphQL request for at most 100 repositories, and one more for each that
 * it does not find, to learn why. Without: up to three requests for each repository (none of its files where an etag
 * says that nothing changed). For each commit one comparison and one licence; a pull request where one is named.
 */
export function githubHost(options: GithubOptions): Host {
  const { world, token, apiBase = "https://api.github.com" } = options;
  const octokit = githubClient(asker(world, options.turns ?? turns(), options.seconds), apiBase, token);
  return {
    async look(questions) {
      const asked = questions.flatMap((question) => askable(question) ?? []);
      const seen = await (token === undefined ? byRest : byGraphql)(octokit, asked, options);
      const answers = new Map<Question, Answer>();
      await Promise.all(
        asked.map(async (one, n) => {
          answers.set(one.question, await answerOf(octokit, one, seen[n], options));
        }),
      );
      return questions.map((question) => answers.get(question) ?? refusal(question));
    },
  };
}

function askable(question: Question): Asked | undefined {
  const name = githubName(question.address.path);
  return name && question.address.host === "github.com" ? { question, name } : undefined;
}

function refusal({ address }: Question): Answer {
  return failure(address.host === "github.com" ? "not-a-repository" : "host-not-allowed");
}

async function byGraphql(
  octokit: Octokit,
  asked: readonly Asked[],
  options: GithubOptions,
): Promise<GithubSeen[]> {
  const batches = Array.from({ length: Math.ceil(asked.length / BATCH) }, (_, n) =>
    asked.slice(n * BATCH, (n + 1) * BATCH),
  );
  const now = options.world.now();
  const seen = await Promise.all(
    batches.map(async (batch) => {
      const names = batch.map(({ name }) => name);
      const found = await seeByGraphql(octokit, names, options, now);
      // "Not found" and "gone for legal reasons" are one in GraphQL; the other API tells them apart.
      return Promise.all(
        names.map(async (name, n) => found[n] ?? (await seeByRest(octokit, name, options, now))),
      );
    }),
  );
  return seen.flat();
}

async function byRest(
  octokit: Octokit,
  asked: readonly Asked[],
  options: GithubOptions,
): Promise<GithubSeen[]> {
  return Promise.all(
    asked.map(({ question, name }) => {
      // Commits are compared with the default branch, which an answer without content does not name.
      const etag = question.commits.length === 0 ? question.etag : undefined;
      return seeByRest(octokit, name, options, options.world.now(), etag);
    }),
  );
}

async function answerOf(
  octokit: Octokit,
  { question, name }: Asked,
  seen: GithubSeen | undefined,
  options: GithubOptions,
): Promise<Answer> {
  if (!seen) return failure("answer-not-readable");
  if (seen.kind === "failed") return seen.failure;
  if (seen.kind === "unchanged") return { verdict: "unchanged", commits: [] };
  const { facts, unread, etag } = seen;
  const place = {
    octokit,
    name: seen.name,
    formerName: name,
    branch: facts.default_branch?.value ?? "HEAD",
    read: options,
    now: options.world.now(),
  };
  const commits = await Promise.all(
    question.commits.map(async (one): Promise<CommitAnswer> =>
      facts.empty?.value === true
        ? { commit: one.commit, ...failure("commit-not-found") }
        : githubCommit(place, one),
    ),
  );
  return { verdict: "confirmed", facts, unread, commits, ...(etag === undefined ? {} : { etag }) };
}
