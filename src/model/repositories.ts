import { z } from "zod";
import { commit } from "./fields.ts";

/** How a fact was learned: by which question to a host, or by which comparison of our own. */
export const SOURCES = [
  "github-graphql",
  /** GitHub's other API: what is asked without a token, and of pull requests. */
  "github-rest",
  "github-compare",
  "github-commit",
  "github-licence",
  "gitlab-api",
  "bitbucket-api",
  "git",
  /** The text of a licence file, compared with the texts of the SPDX list. */
  "licence-text",
] as const;

export type Source = (typeof SOURCES)[number];

/** What came of looking at a repository, or at a commit in it. */
export const VERDICTS = [
  /** It was there and was read. */
  "confirmed",
  /** The host answers that there is none; a host that hides private ones says the same of them. */
  "not-found",
  /** The host refuses for legal reasons (HTTP 451, or a notice of takedown). */
  "legal",
  /** It is there, but not for everyone. */
  "private",
  /** The host did not answer, or not in a way that could be read. */
  "unreachable",
  /** We did not ask: the address is not one that we ask. */
  "refused",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Why a look-up did not confirm; the words for each are in `src/repositories/reasons.ts`. */
export const REASONS = [
  "not-an-address",
  "host-not-allowed",
  "not-a-repository",
  "not-found",
  "commit-not-found",
  "not-a-commit",
  "legal",
  "private",
  "blocked",
  "timeout",
  "no-connection",
  "redirected",
  "rate-limited",
  "not-authorized",
  "host-error",
  "answer-too-large",
  "answer-not-readable",
] as const;

export type Reason = (typeof REASONS)[number];

/** An instant, `2026-11-24T03:00:00Z`. The 31st of February is none, though `Date` makes it a day of March. */
const instant = z.string().refine((text) => {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text.replace(/Z$/, ".000Z");
});

/** Whether a text is the full id of a commit, or of another object of Git. */
export function isCommitId(text: string): boolean {
  return commit.safeParse(text).success;
}

/** An entity tag of HTTP that may be kept in a file and sent back in a header: short and plain. */
export const entityTag = z.string().regex(/^(?:W\/)?"[\x21\x23-\x7e]{1,200}"$/);

/** A fact, with when it was seen and how. */
function fact<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, seen: instant, how: z.enum(SOURCES) });
}

export interface Fact<T> {
  readonly value: T;
  readonly seen: string;
  readonly how: Source;
}

/** What is known of a repository; a fact that its host does not tell is left out. */
export const repositoryFacts = z.strictObject({
  public: fact(z.boolean()).optional(),
  empty: fact(z.boolean()).optional(),
  archived: fact(z.boolean()).optional(),
  disabled: fact(z.boolean()).optional(),
  /** The address that the host leads to, where it is another one than the record's. */
  moved_to: fact(z.string()).optional(),
  default_branch: fact(z.string()).optional(),
  readme: fact(z.boolean()).optional(),
  /** Whether publiccode.yml is there, and valid. */
  publiccode: fact(z.enum(["absent", "valid", "invalid"])).optional(),
  /** Context, never judged. */
  topics: fact(z.array(z.string())).optional(),
  stars: fact(z.number().int().nonnegative()).optional(),
  forks: fact(z.number().int().nonnegative()).optional(),
});

/** What is known of a delivered commit. */
export const commitFacts = z.strictObject({
  /** Whether it can be reached from the default branch: one that cannot may belong to a fork only. */
  reachable: fact(z.boolean()).optional(),
  /** The path of the licence file at the commit; null where there is none. */
  licence_file: fact(z.string().nullable()).optional(),
  /** The SPDX id of the licence at the commit; null where it could not be told. */
  licence: fact(z.string().nullable()).optional(),
  /** The Git id of its tree of files. */
  tree: fact(commit).optional(),
  /** The day that the commit claims for itself. */
  committed: fact(instant).optional(),
  /** When the host saw the pull request merged. */
  merged: fact(instant).optional(),
});

const looked = {
  /**
   * When this outcome was seen. One that stays the same keeps its moment for as many days as the programme's
   * `renewed_after`, however often it was asked about since: what changes in a night then shows what is new.
   */
  checked: instant,
  verdict: z.enum(VERDICTS),
  reason: z.enum(REASONS).optional(),
  /** When it was last confirmed, where it is not now. */
  confirmed: instant.optional(),
};

/** One repository of the file. Facts are those of the last good answer, whatever the verdict is now. */
export const repositorySchema = z.strictObject({
  /** As the first record that names it writes it. */
  address: z.string(),
  ...looked,
  /** What the host gave to ask with next time ("has it changed since?"): an entity tag, or the commit of plain Git's HEAD. */
  etag: z.union([entityTag, commit]).optional(),
  facts: repositoryFacts.optional(),
  commits: z.array(z.strictObject({ commit, ...looked, facts: commitFacts.optional() })),
});

/** `_data/repositories.json`: what was last seen of every linked repository, sorted by address and commit. */
export const repositoriesSchema = z.strictObject({ repositories: z.array(repositorySchema) });

export type RepositoryFacts = z.output<typeof repositoryFacts>;
export type CommitFacts = z.output<typeof commitFacts>;
export type ConfirmedRepository = z.output<typeof repositorySchema>;
export type ConfirmedCommit = ConfirmedRepository["commits"][number];

/** The kinds of host that have an adapter; `git` is any that speaks Git over https. */
export const HOST_KINDS = ["github", "gitlab", "bitbucket", "git"] as const;

export type HostKind = (typeof HOST_KINDS)[number];
