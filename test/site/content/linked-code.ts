import type {
  CommitFacts,
  ConfirmedRepository,
  RepositoryFacts,
  Source,
} from "../../../src/model/repositories.ts";
import type { WrittenAward } from "./write-folder.ts";

/** Awards whose code was seen in every way in which it can be. */
export const CODE = {
  failed: "2026-031-host-did-not-answer",
  changed: "2026-032-archived-and-moved",
  gone: "2026-033-gone",
  refused: "2026-034-other-host",
  notLooked: "2026-035-not-looked-at",
  madeUp: "2026-036-made-up",
  notPublic: "2026-037-not-public",
  undeclared: "2026-038-undeclared",
} as const;

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const delivered = [{ event: "delivered" as const, date: "2026-05-01" }];

function codeAt(repository: string, more: WrittenAward["fields"] = {}): WrittenAward {
  return { fields: { licence: "MIT", repository, commit: COMMIT, ...more }, events: delivered };
}

export const linkedCode: Readonly<Record<string, WrittenAward>> = {
  [CODE.failed]: codeAt("https://codeberg.org/example-gov/a-repository"),
  [CODE.changed]: codeAt("https://gitlab.com/example-gov/deep/er/a-repository-with-a-long-name"),
  [CODE.gone]: codeAt("https://bitbucket.org/example-gov/gone"),
  [CODE.refused]: codeAt("https://example.net/example-gov/elsewhere"),
  [CODE.notLooked]: codeAt("https://github.com/example-gov/new"),
  [CODE.madeUp]: codeAt("https://github.com/example-gov/made-up", { demonstration: "true" }),
  [CODE.notPublic]: codeAt("https://github.com/example-gov/hidden"),
  [CODE.undeclared]: {
    fields: { repository: "https://github.com/example-gov/undeclared", commit: COMMIT },
    events: delivered,
  },
};

const fact = <T>(value: T, how: Source, seen = "2026-11-20T08:00:00Z") => ({ value, seen, how });

const good: RepositoryFacts = {
  public: fact(true, "github-graphql"),
  empty: fact(false, "github-graphql"),
  archived: fact(false, "github-graphql"),
  disabled: fact(false, "github-graphql"),
  default_branch: fact("main", "github-graphql"),
  readme: fact(true, "github-graphql"),
  publiccode: fact("valid", "github-graphql"),
  topics: fact(["<b>topic</b>"], "github-graphql"),
  stars: fact(3, "github-graphql"),
};
const goodCommit: CommitFacts = {
  reachable: fact(true, "github-compare"),
  licence_file: fact("LICENSE", "github-licence"),
  licence: fact("MIT", "licence-text"),
  tree: fact("ab".repeat(20), "github-commit"),
  committed: fact("2026-05-01T14:00:00Z", "github-commit"),
  merged: fact("2026-05-02T14:00:00Z", "github-graphql"),
};
const old = "2026-10-01T08:00:00Z";
const checked = "2026-11-20T08:00:00Z";

export const seenCode: readonly ConfirmedRepository[] = [
  {
    address: "https://bitbucket.org/example-gov/gone",
    checked,
    verdict: "not-found",
    reason: "not-found",
    commits: [],
  },
  {
    address: "https://codeberg.org/example-gov/a-repository",
    checked,
    verdict: "unreachable",
    reason: "timeout",
    facts: {
      public: fact(true, "git", old),
      default_branch: fact("<i>principale</i>", "git", old),
      readme: fact(false, "git", old),
      publiccode: fact("absent", "git", old),
    },
    commits: [
      {
        commit: COMMIT,
        checked,
        verdict: "unreachable",
        reason: "timeout",
        facts: {
          reachable: fact(true, "git", old),
          licence_file: fact(null, "git", old),
        },
      },
    ],
  },
  {
    address: "https://github.com/example-gov/a-repository",
    checked,
    verdict: "confirmed",
    facts: good,
    commits: [{ commit: COMMIT, checked, verdict: "confirmed", facts: goodCommit }],
  },
  {
    address: "https://github.com/example-gov/hidden",
    checked,
    verdict: "confirmed",
    facts: {
      public: fact(false, "github-graphql"),
      disabled: fact(true, "github-graphql"),
      empty: fact(true, "github-graphql"),
    },
    commits: [{ commit: COMMIT, checked, verdict: "not-found", reason: "commit-not-found" }],
  },
  {
    address: "https://github.com/example-gov/undeclared",
    checked,
    verdict: "confirmed",
    facts: good,
    commits: [
      {
        commit: COMMIT,
        checked,
        verdict: "confirmed",
        facts: { licence_file: fact("LICENSE", "github-licence"), licence: fact("ISC", "github-licence") },
      },
    ],
  },
  {
    address: "https://gitlab.com/example-gov/deep/er/a-repository-with-a-long-name",
    checked: "2026-11-23T08:00:00Z",
    verdict: "confirmed",
    facts: {
      public: fact(true, "gitlab-api"),
      archived: fact(true, "gitlab-api"),
      moved_to: fact(
        "https://gitlab.com/example-gov/elsewhere/a-repository-with-an-even-longer-name",
        "gitlab-api",
      ),
      publiccode: fact("invalid", "gitlab-api"),
    },
    commits: [
      {
        commit: COMMIT,
        checked: "2026-11-23T08:00:00Z",
        verdict: "confirmed",
        facts: {
          reachable: fact(false, "git"),
          licence_file: fact("docs/COPYING.txt", "git"),
          licence: fact("CC-BY-4.0", "licence-text"),
        },
      },
    ],
  },
];
