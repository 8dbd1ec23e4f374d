import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gitIn } from "../../src/changes/git.ts";
import { historyOf } from "../../src/changes/history.ts";
import { changesSince } from "../../src/changes/since.ts";
import { goodRecords } from "../register/memory-folder.ts";
import { writeFiles } from "../register/write-files.ts";

/** The account that nothing belongs to; only root can give it something. */
const NOBODY = 65_534;
const canGiveAway = process.getuid?.() === 0;

let folder = "";
let records = "";

/** Records in a repository that belongs to somebody else, and a home without settings. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "trust-"));
  records = path.join(folder, "the records");
  mkdirSync(path.join(folder, "home"));
  writeFiles(records, goodRecords());
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Records");
  vi.stubEnv("HOME", path.join(folder, "home"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", args, { cwd: records, env });
}

function giveAway(): void {
  for (const name of ["", ...readdirSync(records, { recursive: true, encoding: "utf8" })])
    chownSync(path.join(records, name), NOBODY, NOBODY);
}

const trust = (place: string): void =>
  writeFileSync(path.join(folder, "home/.gitconfig"), `[safe]\n\tdirectory = ${place}\n`);

describe.skipIf(!canGiveAway)("a repository that belongs to another user (only root can make one)", () => {
  it("is not read, and that is said; what is asked for is refused and not left out", () => {
    giveAway();
    const reason = expect.stringContaining("git config --global --add safe.directory") as string;
    expect(historyOf(gitIn(records))).toEqual({ kind: "unknown", reason: { en: reason, fr: reason } });
    expect(changesSince(gitIn(records), "main")).toEqual({
      kind: "refused",
      reason: { en: reason, fr: reason },
    });
  });

  it.each([
    ["it", () => records],
    ["every one", () => "*"],
  ])("is read where the person trusts %s", (_, place) => {
    giveAway();
    trust(place());
    expect(historyOf(gitIn(records))).toMatchObject({ kind: "kept", commits: 1 });
    expect(changesSince(gitIn(records), "main").kind).toBe("changes");
  });

  it("is not read where the person trusts another one, or the repository says so itself", () => {
    git("config", "safe.directory", "*");
    giveAway();
    trust("/another/one");
    expect(historyOf(gitIn(records)).kind).toBe("unknown");
  });

  it("runs none of its own programs, also where it is trusted", () => {
    const ran = path.join(folder, "ran");
    for (const setting of ["filter.f.clean", "core.fsmonitor", "diff.d.textconv", "diff.external"])
      git("config", setting, `touch '${ran}'; cat`);
    writeFileSync(path.join(records, ".gitattributes"), "*.md filter=f diff=d\n");
    writeFileSync(path.join(records, "_data/program.yml"), "changed: since\n");
    giveAway();
    trust("*");
    changesSince(gitIn(records), "main");
    historyOf(gitIn(records));
    expect(readdirSync(folder)).not.toContain("ran");
    // It would have: plain Git runs them.
    spawnSync("git", ["-c", "safe.directory=*", "status"], { cwd: records });
    expect(readdirSync(folder)).toContain("ran");
  });
});
