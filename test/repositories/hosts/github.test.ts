import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repositoryFacts } from "../../../src/model/repositories.ts";
import type { Answer } from "../../../src/repositories/host.ts";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { fakeGithub } from "../support/fake-github.ts";
import type { FakeServer } from "../support/fake-server.ts";
import { REPOSITORIES, TOKEN } from "../support/github-state.ts";
import { commitId, commitSaid, confirmed, question, values } from "../support/questions.ts";
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

describe("a repository on GitHub", () => {
  it("is told with its facts, each with when it was seen and how", async () => {
    const { facts } = confirmed(await look("18F/tock"));
    expect(values(facts)).toEqual({
      public: true,
      empty: false,
      archived: false,
      disabled: false,
      default_branch: "main",
      readme: true,
      publiccode: "valid",
      topics: ["time", "open-source"],
      stars: 12,
      forks: 3,
    });
    expect(facts.public).toEqual({ value: true, seen: "2026-11-24T03:00:00Z", how: "github-graphql" });
    expect(repositoryFacts.parse(facts)).toEqual(facts);
  });

  it("that is archived, disabled, without README and with a bad publiccode.yml is told so", async () => {
    const { facts } = confirmed(await look("some/archive"));
    expect(values(facts)).toMatchObject({
      archived: true,
      disabled: true,
      readme: false,
      publiccode: "invalid",
    });
  });

  it("that was renamed is told with where it is now, and its commits are asked there", async () => {
    const pullRequest = "https://github.com/old/name/pull/7";
    const answer = confirmed(await look("old/name", [{ commit: commitId("1"), pullRequest }]));
    expect(answer.facts.moved_to?.value).toBe("https://github.com/new/name");
    expect(commitSaid(answer.commits[0])).toMatchObject({ reachable: true, merged: "2021-07-20T09:00:00Z" });
    expect(fake.count(/\/repos\/old\//)).toBe(0);
  });

  it("of which the record writes the name with other capitals did not move", async () => {
    expect(confirmed(await look("18f/Tock")).facts.moved_to).toBeUndefined();
  });

  it.each([
    ["none/there", { verdict: "not-found", reason: "not-found" }],
    ["taken/down", { verdict: "legal", reason: "legal" }],
    ["blocked/code", { verdict: "private", reason: "blocked" }],
    ["some/private", { verdict: "private", reason: "private" }],
  ])("%s is %j", async (path, failure) => {
    expect(await look(path)).toEqual(failure);
  });

  it("without any commit is empty, and has no commit that is asked for", async () => {
    const answer = confirmed(await look("some/empty", [commitId("1")]));
    expect(answer.facts.empty?.value).toBe(true);
    expect(commitSaid(answer.commits[0])).toBe("commit-not-found");
    expect(fake.requests).toHaveLength(1);
  });
});
