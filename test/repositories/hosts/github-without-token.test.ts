import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { fakeGithub } from "../support/fake-github.ts";
import type { FakeServer } from "../support/fake-server.ts";
import { REPOSITORIES } from "../support/github-state.ts";
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
  return githubHost({ world, apiBase: fake.base, seconds: 5, ...READERS });
}

describe("without a token", () => {
  it("each repository is asked by itself, and GraphQL is left alone", async () => {
    const [answer] = await host().look([question("github", "18F/tock", [commitId("1")])]);
    const { facts, commits, etag } = confirmed(answer);
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
    expect(facts.public?.how).toBe("github-rest");
    expect(commitSaid(commits[0])).toMatchObject({ reachable: true, licence: "MIT" });
    expect(etag).toMatch(/^W\/"/);
    expect(fake.count(/graphql/)).toBe(0);
    expect(fake.requests).toHaveLength(5);
  });

  it("what did not change since costs one request", async () => {
    const first = confirmed((await host().look([question("github", "18F/tock")]))[0]);
    const before = fake.requests.length;
    const again = question("github", "18F/tock", [], { etag: first.etag ?? "" });
    expect(await host().look([again])).toEqual([{ verdict: "unchanged", commits: [] }]);
    expect(fake.requests.length - before).toBe(1);
  });

  it("a commit is asked about also where nothing else changed", async () => {
    const first = confirmed((await host().look([question("github", "18F/tock")]))[0]);
    const again = question("github", "18F/tock", [commitId("1")], { etag: first.etag ?? "" });
    const { commits } = confirmed((await host().look([again]))[0]);
    expect(commitSaid(commits[0])).toMatchObject({ reachable: true });
  });

  it("a rename is followed once, within the same API", async () => {
    const [answer] = await host().look([question("github", "old/name", [commitId("1")])]);
    expect(confirmed(answer).facts.moved_to?.value).toBe("https://github.com/new/name");
    expect(fake.count(/\/repositories\/2$/)).toBe(1);
    expect(fake.count(/\/repos\/new\/name\/compare/)).toBe(1);
  });

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "https://api.github.com.evil.example/repositories/1",
    "/user",
  ])("a redirect to %s is not followed", async (location) => {
    fake.fault(/^\/repos\/18F/, { status: 301, headers: { location }, body: {} });
    expect(await host().look([question("github", "18F/tock")])).toEqual([
      { verdict: "unreachable", reason: "redirected" },
    ]);
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ["none/there", "not-found"],
    ["taken/down", "legal"],
    ["blocked/code", "blocked"],
    ["some/private", "private"],
  ])("%s is %s", async (path, reason) => {
    expect(await host().look([question("github", path)])).toMatchObject([{ reason }]);
  });

  it("a repository without any commit is empty", async () => {
    const [answer] = await host().look([question("github", "some/empty", [commitId("1")])]);
    expect(values(confirmed(answer).facts)).toMatchObject({
      empty: true,
      readme: false,
      publiccode: "absent",
    });
    expect(commitSaid(confirmed(answer).commits[0])).toBe("commit-not-found");
  });

  it("files that cannot be read are left out, and no etag is kept that would hide them", async () => {
    const look = async () => confirmed((await host().look([question("github", "18F/tock")]))[0]);
    expect((await look()).etag).toBeDefined();
    fake.fault(/git\/trees/, { status: 200, body: "?" }, 1);
    const without = await look();
    expect([without.facts.readme, without.etag]).toEqual([undefined, undefined]);
    expect(without.unread).toEqual(["empty", "readme", "publiccode"]);
    fake.fault(/contents/, { status: 500, body: "" });
    const half = await look();
    expect([half.facts.readme?.value, half.facts.publiccode, half.etag]).toEqual([
      true,
      undefined,
      undefined,
    ]);
    expect(half.unread).toEqual(["publiccode"]);
  });
});
