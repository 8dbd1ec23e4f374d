import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { environmentFor } from "../../../src/repositories/hosts/git-policy.ts";
import { runGit, type GitOptions } from "../../../src/repositories/hosts/git-run.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "git-run-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], options: Partial<GitOptions> = {}): ReturnType<typeof runGit> {
  return runGit(args, { folder, way: "https", signal: AbortSignal.timeout(20_000), ...options });
}

describe("Git", () => {
  it("goes by https alone: neither into a folder of the machine, nor by a program that an address names", async () => {
    const local = path.join(folder, "local.git");
    execFileSync("git", ["init", "-q", "--bare", local], {
      env: { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" },
    });
    for (const url of [
      local,
      `file://${local}`,
      `ext::touch ${path.join(folder, "forged")}`,
      "git://127.0.0.1/a",
    ])
      expect(await run(["ls-remote", "--", url])).toMatchObject({ kind: "failed" });
    expect(existsSync(path.join(folder, "forged"))).toBe(false);
  });

  it.skipIf(process.platform === "win32")("has a bound of memory, and of the size of a file", async () => {
    const ran = await run(["-c", "alias.bounds=!ulimit -v; ulimit -f", "bounds"], { way: "nowhere" });
    expect(ran.kind === "done" && ran.out.toString("utf8").split("\n")).toEqual(["1048576", "524288", ""]);
  });

  it("tells with what it ended, and nothing where we ended it", async () => {
    expect(await run(["no-such-command"], { way: "nowhere" })).toMatchObject({ kind: "failed", code: 1 });
    expect(await run(["version"], { signal: AbortSignal.abort() })).toEqual({
      kind: "failed",
      reason: "timeout",
    });
  });
});

it("of the environment, Git gets what a network needs to be left through, and no key or setting", () => {
  const usual = {
    PATH: "/bin",
    HTTPS_PROXY: "http://proxy",
    GITHUB_TOKEN: "secret",
    GIT_SSH_COMMAND: "touch forged",
    HOME: "/home/someone",
  };
  const { PATH, HTTPS_PROXY, HOME, ...rest } = environmentFor("/empty", usual);
  expect([PATH, HTTPS_PROXY, HOME]).toEqual(["/bin", "http://proxy", "/empty"]);
  expect(Object.keys(rest)).not.toContain("GITHUB_TOKEN");
  expect(Object.keys(rest)).not.toContain("GIT_SSH_COMMAND");
});
