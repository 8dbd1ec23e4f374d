import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Octokit } from "octokit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MARKER } from "../../src/pull-request/comment.ts";
import type { CheckedRun } from "../../src/pull-request/decide.ts";
import { keepComment, type Kept } from "../../src/pull-request/keep-comment.ts";
import { fakeHost, type FakeComment, type FakeHost, type FakePull } from "./fake-host.ts";

const COMMIT = "a".repeat(40);
const RUN: CheckedRun = { owner: "contributor", branch: "new/opportunity & more", commit: COMMIT };
const BODY = `${MARKER}\nAll is well.\n`;

let host: FakeHost;
beforeEach(async () => {
  host = await fakeHost();
});
afterEach(() => {
  host.close();
});

const pull = (
  number: number,
  changes: Partial<FakePull["head"]> = {},
  state = "open",
  into = "main",
): FakePull => ({
  number,
  state,
  head: { sha: COMMIT, ref: RUN.branch, user: { login: RUN.owner }, ...changes },
  base: { ref: into, repo: { default_branch: "main" } },
});

const ours = (id: number, body: string): FakeComment => ({
  id,
  body,
  user: { login: "github-actions[bot]", type: "Bot" },
});

function keep(body = BODY): Promise<Kept> {
  const octokit = new Octokit({
    auth: "token",
    baseUrl: host.address,
    // Neither tries again nor waits: the host on loopback is patient.
    retry: { enabled: false },
    throttle: { enabled: false },
  });
  return keepComment(octokit, { owner: "o", repo: "r" }, RUN, body);
}

const bodies = (number: number): string[] => (host.comments.get(number) ?? []).map(({ body }) => body);

describe("the comment", () => {
  it("is written once, then kept", async () => {
    host.pulls.push(pull(7));
    expect(await keep()).toEqual({ kind: "created", pull: 7 });
    expect(await keep()).toEqual({ kind: "unchanged", pull: 7 });
    expect(await keep(`${MARKER}\nSomething is wrong.\n`)).toEqual({ kind: "updated", pull: 7 });
    expect(bodies(7)).toEqual([`${MARKER}\nSomething is wrong.\n`]);
  });

  it("is found behind many others", async () => {
    host.pulls.push(pull(7));
    const talk = Array.from({ length: 150 }, (_, id) => ({
      ...ours(id, "Talk"),
      user: { login: "someone", type: "User" },
    }));
    host.comments.set(7, [...talk, ours(500, `${MARKER}\nOld.`)]);
    expect(await keep()).toEqual({ kind: "updated", pull: 7 });
    expect(bodies(7)).toHaveLength(151);
    expect(bodies(7).at(-1)).toBe(BODY);
  });

  it.each([
    ["a contributor with our marker", { login: "contributor", type: "User" }],
    ["a contributor with nearly our name", { login: "github-actions", type: "User" }],
    ["another program", { login: "other[bot]", type: "Bot" }],
  ])("is not that of %s", async (_, user) => {
    host.pulls.push(pull(7));
    host.comments.set(7, [{ ...ours(1, `${MARKER}\nForged.`), user }]);
    expect(await keep()).toEqual({ kind: "created", pull: 7 });
    expect(bodies(7)).toEqual([`${MARKER}\nForged.`, BODY]);
  });

  it.each<[what: string, pulls: FakePull[]]>([
    ["no pull request", []],
    ["one that has moved on", [pull(7, { sha: "b".repeat(40) })]],
    ["one that is closed", [pull(7, {}, "closed")]],
    ["one of another branch", [pull(7, { ref: "other" })]],
    ["one of another owner", [pull(7, { user: { login: "other" } })]],
    ["two that would do", [pull(7), pull(8)]],
    ["one into another branch than the default", [pull(7, {}, "open", "release")]],
  ])("is not written where there is %s", async (_, pulls) => {
    host.pulls.push(...pulls);
    expect(await keep()).toEqual({ kind: "no-pull" });
    expect(host.asked.every((line) => line.startsWith("GET /repos/o/r/pulls"))).toBe(true);
  });

  it("goes to the pull request whose head was checked, not to one of the same commit elsewhere", async () => {
    host.pulls.push(pull(6, { user: { login: "other" } }), pull(7));
    expect(await keep()).toEqual({ kind: "created", pull: 7 });
  });
});

describe("the command", () => {
  const launcher = path.resolve(import.meta.dirname, "../../scripts/run.mjs");
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "comment-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function run(body: string, env: Readonly<Record<string, string>> = {}) {
    const file = path.join(folder, "comment.md");
    writeFileSync(file, body);
    return promisify(execFile)(process.execPath, [launcher, "comment", file], {
      env: {
        ...process.env,
        GITHUB_TOKEN: "token",
        GITHUB_REPOSITORY: "o/r",
        GITHUB_API_URL: host.address,
        HEAD_OWNER: RUN.owner,
        HEAD_BRANCH: RUN.branch,
        HEAD_COMMIT: COMMIT,
        ...env,
      },
      timeout: 30_000,
    });
  }

  it("takes what it needs from its environment", async () => {
    host.pulls.push(pull(7));
    expect((await run(BODY)).stdout).toBe("created #7\n");
    expect(bodies(7)).toEqual([BODY]);
  });

  it.each([
    ["a text that is not ours", "Hello", {}],
    ["a repository that leads elsewhere", BODY, { GITHUB_REPOSITORY: "o/r/../../x" }],
    ["a branch on two lines", BODY, { HEAD_BRANCH: "a\nb" }],
  ])("refuses %s, and asks nobody", async (_, body, env) => {
    await expect(run(body, env)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^.+ · .+\n$/),
    });
    expect(host.asked).toEqual([]);
  });
});
