import { gitHost } from "../../../src/repositories/hosts/git.ts";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { gitlabHost } from "../../../src/repositories/hosts/gitlab.ts";
import { bitbucketHost } from "../../../src/repositories/hosts/bitbucket.ts";
import { allHosts } from "../../../src/repositories/hosts/index.ts";
import type { TextReaders } from "../../../src/repositories/hosts/texts.ts";
import { licenceOfText } from "../../../src/repositories/licence-text.ts";
import { isPubliccode } from "../../../src/repositories/publiccode.ts";
import { turns } from "../../../src/repositories/hosts/turns.ts";
import type { Host } from "../../../src/repositories/host.ts";
import type { HostKind } from "../../../src/model/repositories.ts";
import { withPurchases, type PurchaseFacts } from "../../guardrails/support/purchases.ts";
import type { Files } from "../../register/memory-folder.ts";
import { fakeBitbucket } from "./fake-bitbucket.ts";
import { fakeGithub } from "./fake-github.ts";
import { fakeGitlab } from "./fake-gitlab.ts";
import type { FakeRepository } from "./fake-repository.ts";
import type { FakeServer } from "./fake-server.ts";
import { treeByGit, type TreeOf } from "../../../src/repositories/hosts/git-tree.ts";
import { withTrees } from "../../../src/repositories/hosts/with-trees.ts";
import { startGitServer, type GitServer } from "./git-server.ts";
import { GOOD as PUBLICCODE } from "./publiccode.ts";
import { textOf } from "./spdx-texts.ts";
import { testWorld } from "./test-world.ts";

/** The text of MIT, as people fill it in. */
const MIT = textOf("MIT").replace("<year>", "2026").replace("<copyright holders>", "Jane Doe");

/** What adapters are given when the program runs. */
const READERS: TextReaders = { recognise: licenceOfText, isPubliccode };

/** How many awards each host has: two hundred over all. */
const EACH = 50;

/** What is the matter with the repositories, in turn; most are in order. */
const KINDS = [
  "good",
  "with publiccode",
  "another licence",
  "archived",
  "moved",
  "missing",
  "private",
  "commit of a fork",
  "no licence",
  "empty",
] as const;

type Kind = (typeof KINDS)[number];

const HOSTS: Readonly<Record<HostKind, string>> = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org",
  git: "git.example.org",
};

interface Bought {
  readonly host: HostKind;
  readonly path: string;
  readonly kind: Kind;
  readonly commit: string;
}

/** Four hosts on loopback with fifty repositories each, and records with an award for each of them. */
export interface TwoHundred {
  readonly records: Files;
  readonly host: Host;
  /** Requests that reached the hosts since this was last asked, by host; `trees` are the conversations about trees that Git had. */
  asked(): Record<HostKind | "trees", number>;
  close(): Promise<void>;
}

export async function twoHundred(): Promise<TwoHundred> {
  const git = await startGitServer();
  const shared = new Map(KINDS.map((kind) => [kind, gitRepository(git, sharedPlace(kind), kind)]));
  const ofKind = (_: number, __: string, kind: Kind): string => shared.get(kind) ?? "";
  const commitOf: Record<HostKind, (n: number, path: string, kind: Kind) => string> = {
    github: commitId,
    gitlab: ofKind,
    bitbucket: ofKind,
    git: (_, path, kind) => gitRepository(git, path, kind),
  };
  const bought = (Object.keys(HOSTS) as HostKind[]).flatMap((host) =>
    Array.from({ length: EACH }, (_, n): Bought => {
      const kind = KINDS[n % KINDS.length] ?? "good";
      const path = `team-${n % 5}/code-${String(n).padStart(2, "0")}`;
      return {
        host,
        path,
        kind,
        commit: commitOf[host](n, path, kind),
      };
    }),
  );
  const of = (host: HostKind): Readonly<Record<string, FakeRepository>> =>
    Object.fromEntries(bought.filter((one) => one.host === host).flatMap(fakeRepository));
  const fakes = {
    github: await fakeGithub({ repositories: of("github") }),
    gitlab: await fakeGitlab({ repositories: of("gitlab") }),
    bitbucket: await fakeBitbucket({ repositories: of("bitbucket") }),
  };
  const before = { github: 0, gitlab: 0, bitbucket: 0, git: 0, trees: 0 };
  return {
    records: recordsOf(bought),
    host: hostsOf(fakes, git),
    asked() {
      const now = {
        github: fakes.github.requests.length,
        gitlab: fakes.gitlab.requests.length,
        bitbucket: fakes.bitbucket.requests.length,
        git: git.asked.filter((url) => !url.startsWith("/shared/")).length,
        trees: git.asked.filter((url) => /^\/shared\/.*\/info\/refs/.test(url)).length,
      };
      const since = { ...now };
      for (const kind of Object.keys(now) as (keyof typeof now)[]) since[kind] -= before[kind];
      Object.assign(before, now);
      return since;
    },
    async close() {
      await Promise.all([...Object.values(fakes), git].map((server) => server.close()));
    },
  };
}

function hostsOf(fakes: Record<Exclude<HostKind, "git">, FakeServer>, server: GitServer): Host {
  const common = { ...READERS, world: testWorld(), turns: turns() };
  const plain = gitHost({ ...common, loopback: true });
  const tree = treeByGit({ ...common, loopback: true });
  const treeOf: TreeOf = (address, commit) =>
    tree({ ...address, host: server.host, path: sharedPlace(kindAt(address.path)) }, commit);
  return allHosts({
    github: githubHost({ ...common, token: "ghp_test", apiBase: fakes.github.base }),
    gitlab: withTrees(
      gitlabHost({ ...common, tokenOf: () => "glpat-test", apiBase: () => `${fakes.gitlab.base}/api/v4` }),
      treeOf,
      common.world,
    ),
    bitbucket: withTrees(
      bitbucketHost({ ...common, apiBase: `${fakes.bitbucket.base}/2.0` }),
      treeOf,
      common.world,
    ),
    git: {
      // The records name a host that is not there; this machine answers for it.
      look: (questions) =>
        plain.look(questions.map((one) => ({ ...one, address: { ...one.address, host: server.host } }))),
    },
  });
}

/** Where Git finds what is on GitLab and Bitbucket: one real repository for all of a kind, for each takes its time to make. */
function sharedPlace(kind: Kind): string {
  return `shared/${kind.replaceAll(" ", "-")}`;
}

/** What is the matter at a path; what moved is nowhere but where it is now. */
function kindAt(path: string): Kind {
  const kind = KINDS[Number(/\d+(?=-renamed$|$)/.exec(path)?.[0]) % KINDS.length] ?? "missing";
  return kind === "moved" && !path.endsWith("-renamed") ? "missing" : kind;
}

function commitId(n: number): string {
  return `74${String(n).padStart(2, "0")}`.repeat(10).padEnd(40, "0");
}

function fakeRepository({ path, kind, commit }: Bought): [string, FakeRepository][] {
  const files = { "README.md": "# Code", LICENSE: MIT };
  const good: FakeRepository = {
    files,
    commits: { [commit]: { licence: "MIT", date: "2026-03-10T15:00:00Z" } },
    topics: ["open-code"],
    stars: path.length,
  };
  switch (kind) {
    case "good":
      return [[path, good]];
    case "with publiccode":
      return [[path, { ...good, files: { ...files, "publiccode.yml": PUBLICCODE } }]];
    case "another licence": {
      // GitHub could not tell it, and has an invalid publiccode.yml.
      const own = { ...files, LICENSE: textOf("Apache-2.0"), "publiccode.yml": "name: Code" };
      return [[path, { ...good, files: own, commits: { [commit]: {} } }]];
    }
    case "archived":
      return [[path, { ...good, archived: true }]];
    case "moved":
      return [[`${path}-renamed`, { ...good, formerly: [path] }]];
    case "missing":
      return [];
    case "private":
      return [[path, { ...good, private: true }]];
    case "commit of a fork":
      return [[path, { ...good, commits: { [commit]: { licence: "MIT", on: false } } }]];
    case "no licence":
      return [[path, { ...good, files: {}, commits: { [commit]: { files: {} } } }]];
    case "empty":
      return [[path, { empty: true }]];
  }
}

/** The same on a real Git server, as far as Git knows of it; the delivered commit. */
function gitRepository(server: GitServer, path: string, kind: Kind): string {
  const usual = { "README.md": path, LICENSE: MIT };
  const files = kind === "no licence" ? { "a.txt": path } : usual;
  switch (kind) {
    case "missing":
    case "private":
      return "d".repeat(40);
    case "moved":
      // Plain Git is led nowhere: there, what moved is missing.
      if (!path.startsWith("shared/")) return "d".repeat(40);
      return server.repository(path, [usual]).commits[0] ?? "";
    case "empty":
      server.repository(path, []);
      return "d".repeat(40);
    case "commit of a fork": {
      const made = server.repository(path, [files]);
      const fork = made.commit({ ...files, "b.txt": "b" }, made.commits);
      made.git("update-ref", "refs/heads/other", fork);
      return fork;
    }
    case "with publiccode":
      return server.repository(path, [{ ...usual, "publiccode.yml": PUBLICCODE }]).commits[0] ?? "";
    case "another licence": {
      const own = { ...usual, LICENSE: textOf("Apache-2.0"), "publiccode.yml": "name: Code" };
      return server.repository(path, [own]).commits[0] ?? "";
    }
    case "good":
    case "archived":
    case "no licence":
      return server.repository(path, [files]).commits[0] ?? "";
  }
}

function recordsOf(bought: readonly Bought[]): Files {
  const purchases = Object.fromEntries(
    bought.map(({ host, path, commit }, n): [string, PurchaseFacts] => [
      `2026-${String(n + 100)}-code`,
      {
        award: {
          repository: `repository: https://${HOSTS[host]}/${path}`,
          commit: `commit: ${commit}`,
          pull_request: null,
        },
      },
    ]),
  );
  return withPurchases(purchases);
}
