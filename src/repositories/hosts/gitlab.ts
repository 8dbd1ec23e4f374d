import { z } from "zod";
import type { RepositoryFacts } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { Answer, CommitAnswer, Host, Question } from "../host.ts";
import { commitByApi } from "./commit-by-api.ts";
import { givenName, count, known, seen, topics } from "./facts.ts";
import { gitlabClient, isProjectPath, type GitlabOptions, type GitlabProject } from "./gitlab-client.ts";
import { gitlabCommits } from "./gitlab-commit.ts";
import { hasReadme, MOST_PUBLICCODE, PUBLICCODE, publiccodeIn, type TextReaders } from "./texts.ts";
import { failureIn, isNotFound } from "./told.ts";

/** Whoever has no token is told less: no visibility, nothing of archives. */
const project = z.object({
  path_with_namespace: z.string(),
  visibility: z.string().optional(),
  archived: z.boolean().optional(),
  empty_repo: z.boolean().optional(),
  default_branch: givenName.nullish(),
  topics: z.array(z.string()).optional(),
  star_count: count.optional(),
  forks_count: count.optional(),
  /** `https://gitlab.com/group/project/-/blob/main/README.md`, null where there is none. */
  readme_url: z.string().nullish(),
});

type Project = z.output<typeof project>;

/**
 * Projects on gitlab.com and on other GitLabs: two requests for each, and for each commit one for its history (two where
 * the default branch does not hold it), two for its licence and one for a merge request. GitLab's project says that it
 * did not change for up to an hour after a push, so no etag is kept.
 */
export function gitlabHost(options: GitlabOptions): Host {
  const projectOf = gitlabClient(options);
  return {
    look: (questions) =>
      Promise.all(
        questions.map(async (question): Promise<Answer> => {
          const { host, path } = question.address;
          return isProjectPath(path)
            ? lookAt(projectOf(host, path), question, options, options.world.now())
            : failure("not-a-repository");
        }),
      ),
  };
}

async function lookAt(
  at: GitlabProject,
  question: Question,
  read: TextReaders,
  now: string,
): Promise<Answer> {
  const said = await at.json(project, "");
  // GitLab answers 403 for what is there for its members only.
  if (said.kind === "failed" && said.status === 403) return failure("private");
  if (said.kind !== "told") return failureIn(said);
  const one = said.value;
  if (one.visibility !== undefined && one.visibility !== "public") return failure("private");
  if (!isProjectPath(one.path_with_namespace)) return failure("answer-not-readable");
  const fact = seen("gitlab-api", now);
  const empty = one.empty_repo ?? (one.default_branch === null ? true : undefined);
  const { host, path } = question.address;
  const publiccode = empty === true ? ("absent" as const) : await publiccodeOf(at, read);
  const facts: RepositoryFacts = {
    public: fact(true),
    ...known("empty", empty, fact),
    ...known("archived", one.archived, fact),
    ...known("moved_to", movedTo(host, path, one.path_with_namespace), fact),
    ...known("default_branch", one.default_branch, fact),
    ...known("readme", readmeOf(one), fact),
    ...known("publiccode", publiccode === "unread" ? undefined : publiccode, fact),
    ...known("topics", topics(one.topics), fact),
    ...known("stars", one.star_count, fact),
    ...known("forks", one.forks_count, fact),
  };
  const api = gitlabCommits({
    at,
    host,
    paths: [path, one.path_with_namespace],
    branch: one.default_branch ?? "HEAD",
    read,
    now,
  });
  const commits = await Promise.all(
    question.commits.map(async (asked): Promise<CommitAnswer> =>
      empty === true ? { commit: asked.commit, ...failure("commit-not-found") } : commitByApi(api, asked),
    ),
  );
  return { verdict: "confirmed", facts, unread: publiccode === "unread" ? ["publiccode"] : [], commits };
}

function movedTo(host: string, asked: string, path: string): string | undefined {
  return asked.toLowerCase() === path.toLowerCase() ? undefined : `https://${host}/${path}`;
}

function readmeOf({ readme_url: address }: Project): boolean | undefined {
  if (address === undefined) return undefined;
  return address !== null && hasReadme([address.slice(address.lastIndexOf("/") + 1)]);
}

async function publiccodeOf(
  at: GitlabProject,
  read: TextReaders,
): Promise<"absent" | ReturnType<typeof publiccodeIn>> {
  const said = await at.text(
    `/repository/files/${encodeURIComponent(PUBLICCODE)}/raw?ref=HEAD`,
    MOST_PUBLICCODE,
  );
  return isNotFound(said) ? "absent" : publiccodeIn(said, read);
}
