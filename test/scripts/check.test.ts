import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goodRecords, OPEN, swap } from "../register/memory-folder.ts";
import { writeFiles } from "../register/write-files.ts";

const RUN = path.resolve(import.meta.dirname, "../../scripts/run.mjs");

let folder = "";

/** Records on a branch that made one of them dearer, and brought a link to a file of the machine. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
  writeFiles(folder, goodRecords());
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "Records");
  git("switch", "-q", "-c", "proposal");
  writeFileSync(path.join(folder, OPEN), swap('"6500.00"', '"6600.00"')(String(goodRecords()[OPEN])));
  symlinkSync("/etc/passwd", path.join(folder, "opportunities/2027-009-secret.md"));
  git("add", "-A");
  git("commit", "-q", "-m", "A proposal");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder, env });
}

function run(script: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = [RUN, script, "--content", folder];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...command, "--now", "2027-01-20T17:00:00Z", ...args],
    {
      encoding: "utf8",
      env: { ...process.env, GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "o/r" },
    },
  );
  return { status, stdout, stderr };
}

describe("npm run check", () => {
  it("judges what changed since a revision", () => {
    const { status, stdout } = run("check", "--base", "main", "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [
        { rule: "MA-101", file: "opportunities/2027-009-secret.md" },
        { rule: "MA-213", file: OPEN, path: "price" },
      ],
      skipped: [],
    });
  });

  it("says that it did not, where it was not asked to", () => {
    const { status, stdout } = run("check", "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [{ rule: "MA-101" }],
      skipped: [
        { rule: "MA-213", inPart: false },
        { rule: "MA-217", inPart: false },
        { rule: "MA-603", inPart: true },
        { rule: "MA-605", inPart: true },
      ],
    });
  });

  it("cannot judge against a revision that does not exist, and says so in one line", () => {
    expect(run("check", "--base", "nothing")).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "--base: “nothing” is no revision of this repository. · --base\u00a0: «\u00a0nothing\u00a0» n’est pas une révision de ce dépôt.\n",
    });
  });

  it.each([
    ["github", /^::error file=opportunities\/2027-001-date-picker\.md,line=\d+,/m],
    ["markdown", /\| \[MA-213\]\(https:\/\/github\.com\/o\/r\/blob\/HEAD\/docs\/rules\/MA-213\.md\) \|/],
    ["text", /^✖ opportunities\/2027-001-date-picker\.md:\d+:\d+ {2}MA-213 {2}price$/m],
  ])("tells them as %s", (format, shown) => {
    const { status, stdout } = run("check", "--base", "main", "--format", format);
    expect(status).toBe(1);
    expect(stdout).toMatch(shown);
  });
});

describe("npm run proposal", () => {
  it("prints the comment: the result, and what would be published", () => {
    const { status, stdout } = run("proposal", "--base", "main");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!-- micro-acquisition: check -->\n/);
    expect(stdout).toContain("[MA-213]");
    expect(stdout.match(/^### .*/gm)).toEqual(["### 2027-001-date-picker"]);
    expect(stdout).toContain("| &#36;6,600 |");
  });
});
