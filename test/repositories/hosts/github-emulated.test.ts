import { createEmulator, type Emulator } from "emulate";
import { Octokit } from "octokit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { commitSaid, confirmed, question, values } from "../support/questions.ts";
import { NOW, READERS, testWorld } from "../support/test-world.ts";

const HELLO = { owner: "octocat", repo: "hello" };
const TREE = /^[0-9a-f]{40}$/;

/** A GitHub that keeps what is written into it, and that others built: it knows neither licences nor GraphQL. */
let github: Emulator;
let merged: string;
let unmerged: string;
let orphan: string;

beforeAll(async () => {
  const repos = [{ owner: "octocat", name: "hello", auto_init: true, topics: ["greetings"] }];
  const tokens = { "a-token": { login: "octocat", scopes: ["repo"] } };
  const users = [{ login: "octocat" }];
  github = await createEmulator({ service: "github", port: 0, seed: { tokens, github: { users, repos } } });
  const octokit = new Octokit({ baseUrl: base(), auth: "a-token", throttle: { enabled: false } });
  merged = await deliver(octokit, "delivery", "publiccode.yml", "publiccodeYmlVersion: '0.4'");
  const pull = await octokit.rest.pulls.create({
    ...HELLO,
    title: "Delivery",
    head: "delivery",
    base: "main",
  });
  await octokit.rest.pulls.merge({ ...HELLO, pull_number: pull.data.number, merge_method: "merge" });
  unmerged = await deliver(octokit, "idea", "idea.md", "One day");
  const tree = await octokit.rest.git.getTree({ ...HELLO, tree_sha: "main" });
  orphan = (
    await octokit.rest.git.createCommit({ ...HELLO, message: "Alone", tree: tree.data.sha, parents: [] })
  ).data.sha;
});

afterAll(async () => {
  await github.close();
});

/** The emulator says `localhost`; it listens on 127.0.0.1. */
function base(): string {
  return github.url.replace("localhost", "127.0.0.1");
}

/** A branch from main with one more commit; its id. */
async function deliver(octokit: Octokit, branch: string, path: string, text: string): Promise<string> {
  const main = await octokit.rest.git.getRef({ ...HELLO, ref: "heads/main" });
  await octokit.rest.git.createRef({ ...HELLO, ref: `refs/heads/${branch}`, sha: main.data.object.sha });
  const content = Buffer.from(text).toString("base64");
  const file = { ...HELLO, branch, path, message: `Adds ${path}`, content };
  const written = await octokit.rest.repos.createOrUpdateFileContents(file);
  return written.data.commit.sha ?? "";
}

async function look(commits: Parameters<typeof question>[2]) {
  const host = githubHost({ world: testWorld(), apiBase: base(), seconds: 5, ...READERS });
  const [answer] = await host.look([question("github", "octocat/hello", commits)]);
  return confirmed(answer);
}

describe("a GitHub that others emulate", () => {
  it("tells the same of a repository", async () => {
    const { facts } = await look([]);
    expect(values(facts)).toEqual({
      public: true,
      empty: false,
      archived: false,
      disabled: false,
      default_branch: "main",
      readme: true,
      publiccode: "valid",
      topics: ["greetings"],
      stars: 0,
      forks: 0,
    });
    expect(facts.readme?.seen).toBe(NOW);
  });

  it("holds the commit of a merged pull request, and says when it was merged", async () => {
    const pullRequest = "https://github.com/octocat/hello/pull/1";
    const { commits } = await look([{ commit: merged, pullRequest }]);
    expect(commitSaid(commits[0])).toMatchObject({
      reachable: true,
      tree: expect.stringMatching(TREE),
      committed: expect.stringMatching(/Z$/),
      merged: expect.stringMatching(/Z$/),
      licence_file: null,
    });
  });

  it("does not hold the commit of a branch that was never merged, nor one without ancestors", async () => {
    const { commits } = await look([unmerged, orphan]);
    expect(commits.map(commitSaid)).toMatchObject([
      { reachable: false, tree: expect.stringMatching(TREE) },
      { reachable: false, tree: expect.stringMatching(TREE) },
    ]);
  });

  it("does not know a commit that was never made", async () => {
    const { commits } = await look(["0".repeat(40)]);
    expect(commitSaid(commits[0])).toBe("commit-not-found");
  });
});
