import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitFacts, repositoryFacts } from "../../../src/model/repositories.ts";
import { bitbucketHost } from "../../../src/repositories/hosts/bitbucket.ts";
import { fakeBitbucket } from "../support/fake-bitbucket.ts";
import type { FakeRepositories } from "../support/fake-repository.ts";
import type { FakeServer } from "../support/fake-server.ts";
import { commitId, commitSaid, confirmed, question, values } from "../support/questions.ts";
import { READERS, testWorld } from "../support/test-world.ts";

const TOKEN = "ATCTTsecretsecret";
const MIT = "MIT License\n\nCopyright (c) 2021 Someone";
const PATH = "workspace/name";

const REPOSITORIES: FakeRepositories = {
  [PATH]: {
    branch: "release/next",
    files: { "readme.rst": "Hello", "publiccode.yml": "publiccodeYmlVersion: '0.4'", "LICENSE.md": MIT },
    commits: {
      [commitId("1")]: { date: "2021-07-19T10:00:00Z" },
      [commitId("2")]: { files: { COPYING: "Do as you like" } },
      [commitId("3")]: { files: {} },
      [commitId("4")]: { on: false },
      [commitId("5")]: { on: "tag" },
      [commitId("6")]: {
        files: { ...Object.fromEntries(Array.from({ length: 130 }, (_, n) => [`a-${n}`, ""])), LICENCE: MIT },
      },
    },
    pulls: { 3: "2021-07-20T09:00:00.123456+00:00", 4: null },
  },
  "new/name": {
    formerly: ["old/name"],
    commits: { [commitId("1")]: {} },
    pulls: { 1: "2021-07-20T09:00:00Z" },
  },
  "some/private": { private: true },
  "some/empty": { empty: true },
  "taken/down": { status: 451 },
};

let fake: FakeServer;
let world: ReturnType<typeof testWorld>;

beforeEach(async () => {
  fake = await fakeBitbucket({ repositories: REPOSITORIES });
  world = testWorld();
});

afterEach(async () => {
  await fake.close();
});

function host(token?: string) {
  return bitbucketHost({ world, apiBase: `${fake.base}/2.0`, token, seconds: 5, ...READERS });
}

async function look(path: string, commits: Parameters<typeof question>[2] = [], token?: string) {
  const [answer] = await host(token).look([question("bitbucket", path, commits)]);
  return answer;
}

describe("a repository on Bitbucket", () => {
  it("is told with its facts, each with when it was seen and how", async () => {
    const { facts } = confirmed(await look(PATH));
    expect(values(facts)).toEqual({
      public: true,
      empty: false,
      default_branch: "release/next",
      readme: true,
      publiccode: "valid",
    });
    expect(facts.public).toEqual({ value: true, seen: "2026-11-24T03:00:00Z", how: "bitbucket-api" });
    expect(repositoryFacts.parse(facts)).toEqual(facts);
    expect(fake.requests).toHaveLength(4);
  });

  it("that was moved is told with where it is now, and asked there", async () => {
    const pullRequest = "https://bitbucket.org/old/name/pull-requests/1";
    const answer = confirmed(await look("old/name", [{ commit: commitId("1"), pullRequest }]));
    expect(answer.facts.moved_to?.value).toBe("https://bitbucket.org/new/name");
    expect(commitSaid(answer.commits[0])).toMatchObject({ reachable: true, merged: "2021-07-20T09:00:00Z" });
    expect(fake.count(/old\/name/)).toBe(1);
  });

  it("without any commit is empty", async () => {
    const answer = confirmed(await look("some/empty", [commitId("1")]));
    expect(answer.facts.empty?.value).toBe(true);
    expect(commitSaid(answer.commits[0])).toBe("commit-not-found");
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ["none/there", undefined, { verdict: "not-found", reason: "not-found" }],
    ["some/private", undefined, { verdict: "private", reason: "private" }],
    ["some/private", TOKEN, { verdict: "private", reason: "private" }],
    ["taken/down", undefined, { verdict: "legal", reason: "legal" }],
  ])("%s, asked with %s, is %j", async (path, token, failure) => {
    expect(await look(path, [], token)).toEqual(failure);
  });

  it.each(["one", "../user", "workspace/..", "a/b/c", "a/b?c", "a/b%2fc", "a /b"])(
    "%s is none, and is not asked",
    async (path) => {
      expect(await look(path)).toEqual({ verdict: "refused", reason: "not-a-repository" });
      expect(fake.requests).toEqual([]);
    },
  );

  it("on another host is not asked", async () => {
    const [answer] = await host().look([question("bitbucket", PATH, [], { host: "bitbucket.example" })]);
    expect(answer).toEqual({ verdict: "refused", reason: "host-not-allowed" });
  });
});

describe("a delivered commit on Bitbucket", () => {
  it("is reachable when the main branch holds it", async () => {
    const { commits } = confirmed(await look(PATH, [commitId("1")]));
    expect(commitSaid(commits[0])).toEqual({
      reachable: true,
      committed: "2021-07-19T10:00:00Z",
      licence_file: "LICENSE.md",
      licence: "MIT",
    });
    expect(fake.requests).toHaveLength(7);
    const [commit] = commits;
    expect(commit?.verdict === "confirmed" && commitFacts.parse(commit.facts)).toBeTruthy();
  });

  it.each([
    ["2", { licence_file: "COPYING", licence: null }],
    ["3", { licence_file: null, licence: null }],
    ["4", { reachable: false }],
    ["6", { licence_file: "LICENCE", licence: "MIT" }],
  ])("%s is told %j", async (digit, said) => {
    const { commits } = confirmed(await look(PATH, [commitId(digit)]));
    expect(commitSaid(commits[0])).toMatchObject(said);
  });

  it("is a full id: the name of a branch, or a part of an id, is not asked about", async () => {
    const ids = ["main", "1111111", commitId("1").toUpperCase().replace("1", "A"), `${commitId("1")}/../..`];
    const { commits } = confirmed(await look(PATH, ids));
    expect(commits.map(commitSaid)).toEqual(ids.map(() => "not-a-commit"));
    expect(fake.count(/compare|merge.base|license/)).toBe(0);
  });

  it.each([
    ["7", "commit-not-found"],
    ["5", "not-a-commit"],
  ])("%s that is none is %s", async (digit, reason) => {
    const { commits } = confirmed(await look(PATH, [commitId(digit)]));
    expect(commitSaid(commits[0])).toBe(reason);
  });

  it.each([
    [`https://bitbucket.org/${PATH}/pull-requests/3`, "2021-07-20T09:00:00Z"],
    [`https://bitbucket.org/${PATH}/pull-requests/4`, undefined],
    [`https://bitbucket.org/${PATH}/pull-requests/5`, undefined],
    ["https://bitbucket.org/other/name/pull-requests/3", undefined],
  ])("brought by %s was merged %s", async (pullRequest, merged) => {
    const [commit] = confirmed(await look(PATH, [{ commit: commitId("1"), pullRequest }])).commits;
    expect(commit?.verdict === "confirmed" && commit.facts.merged?.value).toBe(merged);
  });
});

describe("what Bitbucket does wrong", () => {
  it.each([
    [{ status: 200, body: "<html>", headers: { "content-type": "text/html" } }, "answer-not-readable"],
    [{ status: 200, body: { full_name: "../user", is_private: false } }, "answer-not-readable"],
    [{ status: 401, body: {} }, "not-authorized"],
    [{ status: 429, body: {}, headers: { "retry-after": "99999" } }, "rate-limited"],
    [{ status: 301, headers: { location: "http://169.254.169.254/2.0/repositories/a/b" } }, "redirected"],
    [{ status: 503, body: "" }, "host-error"],
    ["endless", "answer-too-large"],
    ["broken", "no-connection"],
  ] as const)("%j is %s", async (fault, reason) => {
    fake.fault(/./, fault);
    expect(await look(PATH, [commitId("1")])).toMatchObject({ verdict: "unreachable", reason });
    expect(fake.requests.length).toBeLessThanOrEqual(3);
  });

  it.each([
    [/src\/f+\/\?/, ["readme", "publiccode"]],
    [/src\/f+\/publiccode/, ["publiccode"]],
  ])("at %s leaves unread what it would have told, and no more", async (path, unread) => {
    fake.fault(path, { status: 500, body: "" });
    const { facts, unread: told } = confirmed(await look(PATH));
    expect(told).toEqual(unread);
    expect([facts.public?.value, facts.publiccode]).toEqual([true, undefined]);
  });

  it("a redirect out of its repositories is not followed", async () => {
    fake.fault(/./, { status: 301, headers: { location: `${fake.base}/2.0/repositories/../user` } });
    expect(await look(PATH)).toMatchObject({ reason: "redirected" });
    expect(fake.requests).toHaveLength(1);
  });

  it("never brings the token into an address or an answer", async () => {
    const answer = await look(PATH, [commitId("1")], TOKEN);
    expect(fake.requests.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true);
    expect(JSON.stringify([answer, fake.requests.map(({ path }) => path)])).not.toContain(TOKEN);
  });
});
