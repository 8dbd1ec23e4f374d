import { z } from "zod";
import { commit } from "../../model/fields.ts";
import type { RepositoryFacts } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { Answer, CommitAnswer, Host, Question } from "../host.ts";
import {
  bitbucketClient,
  isBitbucketPath,
  type BitbucketOptions,
  type BitbucketRepository,
} from "./bitbucket-client.ts";
import { bitbucketCommits } from "./bitbucket-commit.ts";
import { commitByApi } from "./commit-by-api.ts";
import { fileNames } from "./bitbucket-files.ts";
import { givenName, known, seen, type PartlyRead } from "./facts.ts";
import { hasReadme, MOST_PUBLICCODE, PUBLICCODE, publiccodeIn, type TextReaders } from "./texts.ts";
import { failureIn } from "./told.ts";

const repository = z.object({
  full_name: z.string(),
  is_private: z.boolean(),
  mainbranch: z.object({ name: givenName }).nullish(),
});

const branchTip = z.object({ target: z.object({ hash: commit }) });

/**
 * Repositories on bitbucket.org: three requests for each, four where it has a publiccode.yml, and for each commit one for
 * its history (two where the main branch does not hold it), two for its licence and one for a pull request. Bitbucket has
 * no archives, topics or stars.
 */
export function bitbucketHost(options: BitbucketOptions): Host {
  const repositoryAt = bitbucketClient(options);
  return {
    look: (questions) =>
      Promise.all(
        questions.map(async (question): Promise<Answer> => {
          const { host, path } = question.address;
          if (host !== "bitbucket.org") return failure("host-not-allowed");
          if (!isBitbucketPath(path)) return failure("not-a-repository");
          return lookAt(repositoryAt(path), question, options, options.world.now());
        }),
      ),
  };
}

async function lookAt(
  at: BitbucketRepository,
  question: Question,
  read: TextReaders,
  now: string,
): Promise<Answer> {
  const said = await at.json(repository, "");
  // Bitbucket answers 403 for a repository that is there for its people only.
  if (said.kind === "failed" && said.status === 403) return failure("private");
  if (said.kind !== "told") return failureIn(said);
  const { full_name: path, is_private: isPrivate, mainbranch } = said.value;
  if (isPrivate) return failure("private");
  if (!isBitbucketPath(path)) return failure("answer-not-readable");
  const fact = seen("bitbucket-api", now);
  const branch = mainbranch?.name;
  // Names of branches may hold slashes, which addresses of files and comparisons do not take: they get its newest commit.
  const tip =
    branch === undefined
      ? undefined
      : await at.json(branchTip, `/refs/branches/${encodeURIComponent(branch)}`);
  if (tip !== undefined && tip.kind !== "told") return failureIn(tip);
  const head = tip?.value.target.hash;
  const asked = question.address.path;
  const content: PartlyRead =
    head === undefined ? { facts: {}, unread: [] } : await contentFacts(at, head, read, fact);
  const facts: RepositoryFacts = {
    public: fact(true),
    // A repository gets its main branch with its first commit.
    empty: fact(branch === undefined),
    ...(asked.toLowerCase() === path.toLowerCase()
      ? {}
      : { moved_to: fact(`https://bitbucket.org/${path}`) }),
    ...known("default_branch", branch, fact),
    ...content.facts,
  };
  const commits = await Promise.all(
    question.commits.map(async (one): Promise<CommitAnswer> =>
      head === undefined
        ? { commit: one.commit, ...failure("commit-not-found") }
        : commitByApi(bitbucketCommits({ at, paths: [asked, path], tip: head, read, now }), one),
    ),
  );
  return { verdict: "confirmed", facts, unread: content.unread, commits };
}

/** What the top folder of the main branch tells. */
async function contentFacts(
  at: BitbucketRepository,
  head: string,
  read: TextReaders,
  fact: ReturnType<typeof seen>,
): Promise<PartlyRead> {
  const names = await fileNames(at, head);
  if (names.kind !== "told") return { facts: {}, unread: ["readme", "publiccode"] };
  const readme = fact(hasReadme(names.value));
  if (!names.value.includes(PUBLICCODE)) return { facts: { readme, publiccode: fact("absent") }, unread: [] };
  const text = await at.text(`/src/${head}/${PUBLICCODE}`, MOST_PUBLICCODE);
  const publiccode = publiccodeIn(text, read);
  if (publiccode === "unread") return { facts: { readme }, unread: ["publiccode"] };
  return { facts: { readme, ...known("publiccode", publiccode, fact) }, unread: [] };
}
