import { afterEach, beforeEach, describe, expect, it } from "vitest";
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

describe("what GitHub does wrong", () => {
  it.each([
    [{ status: 200, body: "<html>", headers: { "content-type": "text/html" } }, "answer-not-readable"],
    [{ status: 200, body: "{", headers: { "content-type": "application/json" } }, "answer-not-readable"],
    [{ status: 200, body: [] }, "answer-not-readable"],
    [{ status: 200, body: { data: { r0: { nameWithOwner: 5 }, r1: "?" } } }, "answer-not-readable"],
    [
      { status: 200, body: "[".repeat(100_000), headers: { "content-type": "application/json" } },
      "answer-not-readable",
    ],
    [{ status: 200, body: { data: null, errors: [{ type: "RATE_LIMITED" }] } }, "rate-limited"],
    [{ status: 401, body: { message: "Bad credentials" } }, "not-authorized"],
    [{ status: 403, body: { message: "Resource not accessible" } }, "not-authorized"],
    [{ status: 302, headers: { location: "http://169.254.169.254/" } }, "redirected"],
    [{ status: 502, body: "bad gateway" }, "host-error"],
    ["endless", "answer-too-large"],
    ["broken", "no-connection"],
  ] as const)("%j is %s of all that were asked at once", async (fault, reason) => {
    fake.fault(/graphql/, fault);
    const answers = await host().look(["18F/tock", "some/empty"].map((path) => question("github", path)));
    expect(answers.map((one) => "reason" in one && one.reason)).toEqual([reason, reason]);
    expect(fake.requests.length).toBeLessThanOrEqual(6);
  });

  it("a part that it could not read is not taken for one that is not there", async () => {
    const errors = [{ type: "SERVICE_UNAVAILABLE", path: ["r0", "root"] }];
    fake.fault(/graphql/, { status: 200, body: { data: { r0: nodeOf("18F/tock") }, errors } });
    const { facts, unread } = confirmed(await look("18F/tock"));
    expect([facts.readme, facts.publiccode]).toEqual([undefined, undefined]);
    expect(unread).toEqual(["readme", "publiccode"]);
  });

  it("a file that it names and does not show is unread, and not absent", async () => {
    const root = { entries: [{ name: "publiccode.yml" }] };
    const r0 = { ...nodeOf("18F/tock"), defaultBranchRef: { name: "main" }, root };
    fake.fault(/graphql/, { status: 200, body: { data: { r0 } } });
    const { facts, unread } = confirmed(await look("18F/tock"));
    expect([facts.readme?.value, facts.publiccode, unread]).toEqual([false, undefined, ["publiccode"]]);
  });

  it("a block for copyright is a legal reason, whatever the status that tells it", async () => {
    const block = { reason: "dmca", html_url: "https://github.com/github/dmca" };
    fake.fault(/^\/repos\//, { status: 403, body: { message: "Repository access blocked", block } });
    expect(await look("none/there")).toEqual({ verdict: "legal", reason: "legal" });
  });

  it("does not cost the other commits their answers", async () => {
    fake.fault(new RegExp(`license.ref=${commitId("1")}`), { status: 200, body: "not json" });
    const { commits } = confirmed(await look("18F/tock", [commitId("1"), commitId("2")]));
    expect(commits.map(({ verdict }) => verdict)).toEqual(["unreachable", "confirmed"]);
  });

  it("a limit that ends soon is waited for, by the pause that was given", async () => {
    const message = "You have exceeded a secondary rate limit";
    fake.fault(/graphql/, { status: 403, headers: { "retry-after": "30" }, body: { message } }, 1);
    expect((await look("18F/tock"))?.verdict).toBe("confirmed");
    expect(world.waited).toEqual([30_000]);
  });

  it.each([
    { "retry-after": "99999" },
    { "retry-after": "Fri, 01 Jan 2100 00:00:00 GMT" },
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999999" },
  ])("a limit that never ends, %j, is not waited for, and nothing more is asked", async (headers) => {
    fake.fault(/compare/, { status: 403, headers, body: { message: "API rate limit exceeded" } });
    const ids = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(commitId);
    const { commits } = confirmed(await look("18F/tock", ids));
    expect(commits.map(commitSaid)).toEqual(ids.map(() => "rate-limited"));
    expect(world.waited).toEqual([]);
    expect(fake.count(/compare/)).toBeLessThanOrEqual(4);
  });

  it("a limit that is told again and again ends our patience", async () => {
    fake.fault(/graphql/, { status: 429, headers: { "retry-after": "1" }, body: {} });
    expect(await look("18F/tock")).toEqual({ verdict: "unreachable", reason: "rate-limited" });
    expect(fake.requests).toHaveLength(3);
  });

  it("a silence ends by our clock, not GitHub’s", async () => {
    fake.fault(/graphql/, "silent");
    const quick = githubHost({ world, apiBase: fake.base, token: TOKEN, seconds: 0.05, ...READERS });
    const [answer] = await quick.look([question("github", "18F/tock")]);
    expect(answer).toEqual({ verdict: "unreachable", reason: "timeout" });
  });

  it("a name that reaches elsewhere in its answers is not followed", async () => {
    const body = { data: { r0: { ...nodeOf("../../user"), nameWithOwner: "../user" } } };
    fake.fault(/graphql/, { status: 200, body });
    expect(await look("18F/tock", [commitId("1")])).toMatchObject({ reason: "answer-not-readable" });
    expect(fake.requests).toHaveLength(1);
  });
});

function nodeOf(nameWithOwner: string) {
  return {
    nameWithOwner,
    isPrivate: false,
    isEmpty: false,
    isArchived: false,
    isDisabled: false,
    stargazerCount: 0,
    forkCount: 0,
    defaultBranchRef: null,
    repositoryTopics: { nodes: [] },
    root: null,
    publiccode: null,
  };
}
