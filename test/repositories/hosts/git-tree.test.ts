import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { treeByGit, type GitTreeOptions } from "../../../src/repositories/hosts/git-tree.ts";
import { startGitServer, type GitServer, type MadeRepository } from "../support/git-server.ts";

let server: GitServer;
let code: MadeRepository;
/** Where temporary folders are made: nothing may be left in it. */
let temporary = "";
const usual = process.env["TMPDIR"];

beforeAll(async () => {
  server = await startGitServer();
  code = server.repository("team/code", [
    { LICENSE: "One", "src/é.txt": "1" },
    {
      LICENSE: "Two",
      "src/a.txt": "2",
      "src.txt": "sorts before the folder",
      "a-b": "-",
      "a.b": ".",
      "a/b": "/",
    },
  ]);
});
afterAll(() => server.close());
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), "git-tree-"));
  process.env["TMPDIR"] = temporary;
  server.asked.length = 0;
});
afterEach(() => {
  if (usual === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usual;
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(temporary, { recursive: true });
});

function treeOf(commit: string, where = "team/code", options: Partial<GitTreeOptions> = {}) {
  return asker(options)(address(where), commit);
}

const asker = (options: Partial<GitTreeOptions> = {}) => treeByGit({ world: {}, loopback: true, ...options });
const address = (where: string) => ({ kind: "gitlab", host: server.host, path: where }) as const;
const treeOfCommit = (commit: string): string => code.git("rev-parse", `${commit}^{tree}`);

describe("the tree of a commit, by Git", () => {
  it("is the one that Git itself names, of the newest commit and of an older one", async () => {
    const [older = "", newest = ""] = code.commits;
    expect(await treeOf(newest)).toBe(treeOfCommit(newest));
    expect(await treeOf(older)).toBe(treeOfCommit(older));
    expect(treeOfCommit(older)).not.toBe(treeOfCommit(newest));
  });

  it("takes one conversation, which no reference and no file comes in", async () => {
    await treeOf(code.commits[1] ?? "");
    expect(server.asked.length).toBeLessThanOrEqual(3);
    expect(server.asked.filter((url) => url.includes("/info/refs"))).toHaveLength(1);
  });

  it("is told by a host that knows no filters", async () => {
    const plain = server.repository("team/plain", [{ "a.txt": "a" }], { filter: false });
    const [commit = ""] = plain.commits;
    expect(await treeOf(commit, "team/plain")).toBe(plain.git("rev-parse", `${commit}^{tree}`));
  });

  it.each([
    ["a commit that is not there", () => treeOf("1".repeat(40))],
    ["a repository that is not there", () => treeOf(code.commits[0] ?? "", "team/nothing")],
    ["the id of a tree", () => treeOf(treeOfCommit(code.commits[0] ?? ""))],
    [
      "a run that must end",
      () => treeOf(code.commits[0] ?? "", "team/code", { world: { ends: AbortSignal.abort() } }),
    ],
    [
      "another machine near by than a test’s",
      () => treeOf(code.commits[0] ?? "", "team/code", { loopback: false }),
    ],
  ])("is not known of %s", async (_, ask) => {
    expect(await ask()).toBeUndefined();
  });

  it("is not known of a tag, which is no commit", async () => {
    code.git("tag", "-a", "-m", "A tag", "v1", code.commits[0] ?? "");
    expect(await treeOf(code.git("rev-parse", "v1"))).toBeUndefined();
  });

  it("is not taken from where a host leads to", async () => {
    server.answer("/team/elsewhere", (request, response) => {
      response.writeHead(302, { location: (request.url ?? "").replace("elsewhere", "code") }).end();
    });
    expect(await treeOf(code.commits[0] ?? "", "team/elsewhere")).toBeUndefined();
    expect(server.asked.filter((url) => url.startsWith("/team/code"))).toEqual([]);
  });

  it("is not asked for any more of a host in trouble, and of a host that says no it is", async () => {
    let status = 404;
    server.answer("/bad/", (_, response) => response.writeHead(status).end());
    const ask = asker();
    const times = async (count: number): Promise<number> => {
      server.asked.length = 0;
      for (let n = 0; n < count; n += 1) await ask(address("bad/code"), code.commits[0] ?? "");
      return server.asked.length;
    };
    expect(await times(7)).toBeGreaterThanOrEqual(7);
    status = 503;
    await times(5);
    expect(await times(2)).toBe(0);
  });
});
