import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/repositories/host.ts";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { fakeGithub } from "../support/fake-github.ts";
import type { FakeServer } from "../support/fake-server.ts";
import { REPOSITORIES, TOKEN } from "../support/github-state.ts";
import { commitId, confirmed, question } from "../support/questions.ts";
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

describe("many repositories", () => {
  it("cost one request a hundred, with at most four under way", async () => {
    await fake.close();
    const paths = Array.from({ length: 1000 }, (_, n) => `owner-${n % 7}/name-${n}`);
    fake = await fakeGithub({ repositories: Object.fromEntries(paths.map((path) => [path, {}])) });
    const answers = await host().look(paths.map((path) => question("github", path)));
    expect(answers.filter(({ verdict }) => verdict === "confirmed")).toHaveLength(1000);
    expect(fake.count(/^POST \/graphql/)).toBe(10);
    expect(fake.requests).toHaveLength(10);
    expect(fake.mostAtOnce).toBeGreaterThan(1);
    expect(fake.mostAtOnce).toBeLessThanOrEqual(4);
  });

  it("with a new commit each cost one comparison and one licence more, and no other", async () => {
    await fake.close();
    const paths = Array.from({ length: 150 }, (_, n) => `owner/name-${n}`);
    const delivered = { files: { LICENSE: "x" }, commits: { [commitId("1")]: { licence: "MIT" } } };
    fake = await fakeGithub({ repositories: Object.fromEntries(paths.map((path) => [path, delivered])) });
    await host().look(paths.map((path) => question("github", path, [commitId("1")])));
    const counts = [/graphql/, /compare/, /license/, /./].map((path) => fake.count(path));
    expect(counts).toEqual([2, 150, 150, 302]);
    expect(fake.mostAtOnce).toBeLessThanOrEqual(4);
  });

  it("are answered in their order, the missing and the refused among them", async () => {
    const paths = ["none/there", "18F/tock", "../user", "taken/down", "a/b/c", "some/private", "18F/.."];
    const answers = await host().look(paths.map((path) => question("github", path)));
    expect(answers.map((one) => ("reason" in one ? one.reason : one.verdict))).toEqual([
      "not-found",
      "confirmed",
      "not-a-repository",
      "legal",
      "not-a-repository",
      "private",
      "not-a-repository",
    ]);
    expect(fake.requests.some(({ path }) => path.includes(".."))).toBe(false);
    expect(fake.count(/graphql/)).toBe(1);
  });

  it("on another host than github.com are not asked", async () => {
    const [answer] = await host().look([question("github", "a/b", [], { host: "github.example.org" })]);
    expect(answer).toEqual({ verdict: "refused", reason: "host-not-allowed" });
    expect(fake.requests).toEqual([]);
  });

  it("never have their names in the text of the query", async () => {
    await look("18F/tock");
    const { query, variables } = JSON.parse(fake.requests[0]?.body ?? "") as Record<string, unknown>;
    expect(query).not.toContain("tock");
    expect(variables).toEqual({ o0: "18F", n0: "tock" });
  });

  it("over which GitHub breaks off, with errors and no data, are asked in halves", async () => {
    await fake.close();
    const paths = Array.from({ length: 60 }, (_, n) => `owner/name-${n}`);
    fake = await fakeGithub({ repositories: Object.fromEntries(paths.map((path) => [path, {}])) });
    const message = "Something went wrong while executing your query. This may be the result of a timeout";
    fake.fault(/graphql/, { status: 200, body: { data: null, errors: [{ message }] } }, 1);
    const answers = await host().look(paths.map((path) => question("github", path)));
    expect(answers.every(({ verdict }) => verdict === "confirmed")).toBe(true);
    expect(fake.count(/./)).toBe(3);
  });

  it("of which one comes without all its parts are told, and that one is asked for alone", async () => {
    const message = "Something went wrong";
    const body = {
      data: { r0: { ...BARE, nameWithOwner: "18F/tock", repositoryTopics: null } },
      errors: [{ message }],
    };
    fake.fault(/graphql/, { status: 200, body });
    const { facts } = confirmed(await look("18F/tock"));
    expect([facts.topics?.value, facts.topics?.how]).toEqual([["time", "open-source"], "github-rest"]);
  });

  it("whose answer is too heavy are asked in halves, and only then", async () => {
    await fake.close();
    const heavy = `publiccodeYmlVersion: ${"x".repeat(500_000)}`;
    const paths = Array.from({ length: 20 }, (_, n) => `owner/name-${n}`);
    const repositories = Object.fromEntries(
      paths.map((path) => [path, { files: { "publiccode.yml": heavy } }]),
    );
    fake = await fakeGithub({ repositories });
    const answers = await host().look(paths.map((path) => question("github", path)));
    expect(answers.every(({ verdict }) => verdict === "confirmed")).toBe(true);
    expect(confirmed(answers[0]).facts.publiccode).toBeUndefined();
    expect(fake.count(/graphql/)).toBe(7);
  });
});

const BARE = {
  isPrivate: false,
  isEmpty: false,
  isArchived: false,
  isDisabled: false,
  stargazerCount: 0,
  forkCount: 0,
  defaultBranchRef: null,
  root: null,
  publiccode: null,
};
