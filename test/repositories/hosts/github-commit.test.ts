import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitFacts } from "../../../src/model/repositories.ts";
import type { Answer } from "../../../src/repositories/host.ts";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { fakeGithub } from "../support/fake-github.ts";
import type { FakeServer } from "../support/fake-server.ts";
import { REPOSITORIES, TOKEN } from "../support/github-state.ts";
import { commitId, commitSaid, confirmed, question } from "../support/questions.ts";
import { READERS, testWorld } from "../support/test-world.ts";

let fake: FakeServer;
let world: ReturnType<typeof testWorld>;

beforeEach(async () => {
  fake = await fakeGithub({ repositories: REPOSITORIES });
  world = testWorld();
});

afterEach(async () => {
  await fake.close();
});

function host() {
  return githubHost({ world, apiBase: fake.base, token: TOKEN, seconds: 5, ...READERS });
}

async function look(path: string, commits: Parameters<typeof question>[2] = []): Promise<Answer | undefined> {
  const [answer] = await host().look([question("github", path, commits)]);
  return answer;
}

describe("a delivered commit on GitHub", () => {
  it("costs one comparison and one licence", async () => {
    const { commits } = confirmed(await look("18F/tock", [commitId("1")]));
    expect(commitSaid(commits[0])).toEqual({
      reachable: true,
      tree: commitId("a"),
      committed: "2021-07-19T10:00:00Z",
      licence_file: "LICENSE",
      licence: "MIT",
    });
    expect(fake.requests.map(({ path }) => path)).toEqual([
      "/graphql",
      `/repos/18F/tock/compare/main...${commitId("1")}?per_page=1&page=2`,
      `/repos/18F/tock/license?ref=${commitId("1")}`,
    ]);
    const [commit] = commits;
    if (commit?.verdict === "confirmed") expect(commitFacts.parse(commit.facts)).toEqual(commit.facts);
  });

  it.each([
    ["2", { licence_file: "LICENSE.txt", licence: "MIT" }],
    ["3", { licence_file: null, licence: null }],
    ["6", { licence_file: "LICENSE", licence: null }],
  ])("%s whose licence GitHub does not know is compared with the known texts: %j", async (digit, said) => {
    const { commits } = confirmed(await look("18F/tock", [commitId(digit)]));
    expect(commitSaid(commits[0])).toMatchObject(said);
  });

  it("says how its licence was told", async () => {
    const { commits } = confirmed(await look("18F/tock", [commitId("1"), commitId("2")]));
    expect(commits.map((one) => one.verdict === "confirmed" && one.facts.licence?.how)).toEqual([
      "github-licence",
      "licence-text",
    ]);
  });

  it("that exists only in a fork is not reachable", async () => {
    const { commits } = confirmed(await look("18F/tock", [commitId("4")]));
    expect(commitSaid(commits[0])).toMatchObject({ reachable: false, licence: "MIT" });
  });

  it("is a full id: the name of a branch, or a part of an id, is not asked about", async () => {
    const ids = ["main", "1111111", commitId("1").toUpperCase().replace("1", "A"), `${commitId("1")}/../..`];
    const { commits } = confirmed(await look("18F/tock", ids));
    expect(commits.map(commitSaid)).toEqual(ids.map(() => "not-a-commit"));
    expect(fake.count(/compare|merge.base|license/)).toBe(0);
  });

  it.each([
    ["7", "commit-not-found"],
    ["5", "not-a-commit"],
  ])("%s that is none is %s", async (digit, reason) => {
    const { commits } = confirmed(await look("18F/tock", [commitId(digit)]));
    expect(commitSaid(commits[0])).toBe(reason);
  });

  it("that GitHub shows another one for, elsewhere than on the default branch, is none", async () => {
    const sha = commitId("9");
    const content = { sha, tree: { sha }, committer: null };
    fake.fault(/git\/commits/, { status: 200, body: content });
    const { commits } = confirmed(await look("18F/tock", [commitId("4")]));
    expect(commits.map(commitSaid)).toEqual(["not-a-commit"]);
  });

  it("is compared with a default branch whose name has a slash", async () => {
    const { commits } = confirmed(await look("some/archive", [commitId("1")]));
    expect(commitSaid(commits[0])).toMatchObject({ reachable: true });
  });

  it.each([
    ["https://github.com/18F/tock/pull/12", "2021-07-20T09:00:00Z"],
    ["https://github.com/18f/TOCK/pull/12/files", "2021-07-20T09:00:00Z"],
    ["https://github.com/18F/tock/pull/13", undefined],
    ["https://github.com/18F/tock/pull/99", undefined],
    ["https://github.com/other/tock/pull/12", undefined],
    ["https://example.org/18F/tock/pull/12", undefined],
  ])("brought by %s was merged %s", async (pullRequest, merged) => {
    const { commits } = confirmed(await look("18F/tock", [{ commit: commitId("1"), pullRequest }]));
    const [commit] = commits;
    expect(commit?.verdict === "confirmed" && commit.facts.merged?.value).toBe(merged);
  });
});
