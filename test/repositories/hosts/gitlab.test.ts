import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitFacts, repositoryFacts } from "../../../src/model/repositories.ts";
import type { Answer } from "../../../src/repositories/host.ts";
import { gitlabHost } from "../../../src/repositories/hosts/gitlab.ts";
import { fakeGitlab } from "../support/fake-gitlab.ts";
import type { FakeRepositories } from "../support/fake-repository.ts";
import type { FakeServer } from "../support/fake-server.ts";
import { commitId, commitSaid, confirmed, question, values } from "../support/questions.ts";
import { READERS, testWorld } from "../support/test-world.ts";

const TOKEN = "glpat-secretsecret";
const MIT = "MIT License\n\nCopyright (c) 2021 Someone";
const PATH = "group/sub/project";

const REPOSITORIES: FakeRepositories = {
  [PATH]: {
    topics: ["policy"],
    stars: 2,
    forks: 1,
    branch: "release/next",
    files: { "README.fr.md": "# Bonjour", "publiccode.yml": "publiccodeYmlVersion: '0.4'", LICENSE: MIT },
    commits: {
      [commitId("1")]: { date: "2021-07-19T10:00:00Z" },
      [commitId("2")]: { files: { COPYING: "Do as you like" } },
      [commitId("3")]: { files: {} },
      [commitId("4")]: { on: false },
      [commitId("5")]: { on: "tag" },
      [commitId("6")]: {
        files: {
          ...Object.fromEntries(Array.from({ length: 130 }, (_, n) => [`a-${n}`, ""])),
          "licence.txt": MIT,
        },
      },
    },
    pulls: { 3: "2021-07-20T05:00:00.123-04:00", 4: null },
  },
  "new/name": {
    formerly: ["old/name"],
    commits: { [commitId("1")]: {} },
    pulls: { 1: "2021-07-20T09:00:00Z" },
  },
  "some/private": { private: true },
  "some/members": { status: 403 },
  "some/empty": { empty: true },
  "some/archive": { archived: true },
  "taken/down": { status: 451 },
};

let fake: FakeServer;
let world: ReturnType<typeof testWorld>;

beforeEach(async () => {
  fake = await fakeGitlab({ repositories: REPOSITORIES });
  world = testWorld();
});

afterEach(async () => {
  await fake.close();
});

function host(token?: string) {
  const tokenOf = (name: string) => (name === "gitlab.com" ? token : undefined);
  return gitlabHost({ world, apiBase: () => `${fake.base}/api/v4`, tokenOf, seconds: 5, ...READERS });
}

async function look(path: string, commits: Parameters<typeof question>[2] = [], token?: string) {
  const [answer] = await host(token).look([question("gitlab", path, commits)]);
  return answer;
}

describe("a project on GitLab", () => {
  it("is told with its facts, each with when it was seen and how", async () => {
    const { facts } = confirmed(await look(PATH, [], TOKEN));
    expect(values(facts)).toEqual({
      public: true,
      empty: false,
      archived: false,
      default_branch: "release/next",
      readme: true,
      publiccode: "valid",
      topics: ["policy"],
      stars: 2,
      forks: 1,
    });
    expect(facts.stars).toEqual({ value: 2, seen: "2026-11-24T03:00:00Z", how: "gitlab-api" });
    expect(repositoryFacts.parse(facts)).toEqual(facts);
    expect(fake.requests).toHaveLength(2);
  });

  it("tells less without a token: what it does not tell is left out", async () => {
    const { facts } = confirmed(await look("some/archive"));
    expect(facts.archived).toBeUndefined();
    expect(values(facts)).toMatchObject({ public: true, readme: false, publiccode: "absent" });
    expect(confirmed(await look("some/archive", [], TOKEN)).facts.archived?.value).toBe(true);
  });

  it("that was moved is told with where it is now, and asked by its number", async () => {
    const pullRequest = "https://gitlab.com/old/name/-/merge_requests/1";
    const answer = confirmed(await look("old/name", [{ commit: commitId("1"), pullRequest }]));
    expect(answer.facts.moved_to?.value).toBe("https://gitlab.com/new/name");
    expect(commitSaid(answer.commits[0])).toMatchObject({ reachable: true, merged: "2021-07-20T09:00:00Z" });
    expect(fake.count(/old%2Fname/)).toBe(1);
  });

  it("without any commit is empty", async () => {
    const answer = confirmed(await look("some/empty", [commitId("1")]));
    expect(answer.facts.empty?.value).toBe(true);
    expect(commitSaid(answer.commits[0])).toBe("commit-not-found");
  });

  it.each<[string, string | undefined, Partial<Answer>]>([
    ["none/there", undefined, { verdict: "not-found", reason: "not-found" }],
    ["some/private", undefined, { verdict: "not-found", reason: "not-found" }],
    ["some/private", TOKEN, { verdict: "private", reason: "private" }],
    ["some/members", undefined, { verdict: "private", reason: "private" }],
    ["taken/down", undefined, { verdict: "legal", reason: "legal" }],
  ])("%s, asked with %s, is %j", async (path, token, failure) => {
    expect(await look(path, [], token)).toEqual(failure);
  });

  it.each([
    "one",
    "..",
    "../user",
    "group/..",
    "group/./project",
    "group//project",
    "a/b?c",
    "a/b#c",
    "a/b%2fc",
  ])("%s is no project, and is not asked", async (path) => {
    expect(await look(path)).toEqual({ verdict: "refused", reason: "not-a-repository" });
    expect(fake.requests).toEqual([]);
  });
});

describe("a delivered commit on GitLab", () => {
  it("is reachable when the default branch holds it", async () => {
    const { commits } = confirmed(await look(PATH, [commitId("1")]));
    expect(commitSaid(commits[0])).toEqual({
      reachable: true,
      committed: "2021-07-19T10:00:00Z",
      licence_file: "LICENSE",
      licence: "MIT",
    });
    expect(fake.requests).toHaveLength(5);
    const [commit] = commits;
    expect(commit?.verdict === "confirmed" && commitFacts.parse(commit.facts)).toBeTruthy();
  });

  it.each([
    ["2", { licence_file: "COPYING", licence: null }],
    ["3", { licence_file: null, licence: null }],
    ["4", { reachable: false }],
    ["6", { licence_file: "licence.txt", licence: "MIT" }],
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
    [`https://gitlab.com/${PATH}/-/merge_requests/3`, "2021-07-20T09:00:00Z"],
    [`https://gitlab.com/${PATH}/merge_requests/3/diffs`, "2021-07-20T09:00:00Z"],
    [`https://gitlab.com/${PATH}/-/merge_requests/4`, undefined],
    [`https://gitlab.com/${PATH}/-/merge_requests/5`, undefined],
    ["https://gitlab.com/group/other/-/merge_requests/3", undefined],
    [`https://gitlab.example/${PATH}/-/merge_requests/3`, undefined],
  ])("brought by %s was merged %s", async (pullRequest, merged) => {
    const [commit] = confirmed(await look(PATH, [{ commit: commitId("1"), pullRequest }])).commits;
    expect(commit?.verdict === "confirmed" && commit.facts.merged?.value).toBe(merged);
  });
});

describe("what GitLab does wrong", () => {
  it.each([
    [{ status: 200, body: "<html>", headers: { "content-type": "text/html" } }, "answer-not-readable"],
    [{ status: 200, body: { path_with_namespace: 1 } }, "answer-not-readable"],
    [{ status: 200, body: { path_with_namespace: "../user" } }, "answer-not-readable"],
    [{ status: 401, body: {} }, "not-authorized"],
    [{ status: 429, body: {}, headers: { "retry-after": "99999" } }, "rate-limited"],
    [{ status: 301, headers: { location: "http://169.254.169.254/api/v4/projects/1" } }, "redirected"],
    [{ status: 302, headers: { location: "https://gitlab.com/users/sign_in" } }, "redirected"],
    [{ status: 500, body: "" }, "host-error"],
    ["endless", "answer-too-large"],
    ["broken", "no-connection"],
  ] as const)("%j is %s", async (fault, reason) => {
    fake.fault(/./, fault);
    expect(await look(PATH, [commitId("1")])).toMatchObject({ verdict: "unreachable", reason });
    expect(fake.requests.length).toBeLessThanOrEqual(3);
  });

  it.each([/merge_base/, /tree/, /LICENSE/])(
    "at %s costs that commit its answer, and no other",
    async (path) => {
      fake.fault(path, { status: 500, body: "" }, 3);
      const { commits } = confirmed(await look(PATH, [commitId("1")]));
      expect(commits).toMatchObject([{ verdict: "unreachable", reason: "host-error" }]);
    },
  );

  it.each(["LICENSE-\ud800", "LICENSE\u0000", `LICENSE.${"x".repeat(300)}`])(
    "a file named %j is not asked for",
    async (name) => {
      fake.fault(/tree/, { status: 200, body: [{ name, type: "blob" }] });
      const { commits } = confirmed(await look(PATH, [commitId("1")]));
      expect(commitSaid(commits[0])).toMatchObject({ licence_file: null });
    },
  );

  it("a branch with half a character stops nothing", async () => {
    fake.fault(/project$/, { status: 200, body: { path_with_namespace: PATH, default_branch: "\ud800" } });
    expect(await look(PATH, [commitId("1")])).toMatchObject({ reason: "answer-not-readable" });
  });

  it("a publiccode.yml without end tells nothing of it", async () => {
    fake.fault(/publiccode/, "endless");
    const answer = confirmed(await look(PATH));
    expect([answer.facts.publiccode, answer.unread]).toEqual([undefined, []]);
  });

  it("a publiccode.yml that could not be read is told as such", async () => {
    fake.fault(/publiccode/, { status: 500, body: "" });
    const answer = confirmed(await look(PATH));
    expect([answer.facts.publiccode, answer.unread]).toEqual([undefined, ["publiccode"]]);
  });

  it("never brings the token of one host to another, nor into an answer", async () => {
    const other = question("gitlab", PATH, [commitId("1")], { host: "gitlab.example" });
    const answers = await host(TOKEN).look([question("gitlab", PATH, [commitId("1")]), other]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(["confirmed", "confirmed"]);
    const tokens = fake.requests.map(({ headers }) => headers["private-token"]);
    expect(tokens.filter((token) => token === TOKEN)).toHaveLength(5);
    expect(tokens.filter((token) => token === undefined)).toHaveLength(5);
    expect(JSON.stringify([answers, fake.requests.map(({ path }) => path)])).not.toContain(TOKEN);
  });

  it("at most four requests are under way at once", async () => {
    await host().look(Array.from({ length: 40 }, () => question("gitlab", PATH)));
    expect(fake.requests).toHaveLength(80);
    expect(fake.mostAtOnce).toBeLessThanOrEqual(4);
    expect(fake.mostAtOnce).toBeGreaterThan(1);
  });
});
