import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AWARD, goodRecords, OPEN, REPOSITORIES, swap, type Files } from "../register/memory-folder.ts";
import { writeFiles } from "../register/write-files.ts";

const RUN = path.resolve(import.meta.dirname, "../../scripts/run.mjs");
const TOKEN = "ghp_secretsecretsecret";
/** A host that no programme's list names, so that nobody is asked. */
const ELSEWHERE = "https://example.net/someone/code";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "repositories-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(records: Files, ...args: string[]): Ran {
  writeFiles(folder, records);
  const moment = args.includes("--now") ? [] : ["--now", "2027-01-20T17:00:00Z"];
  const command = [RUN, "repositories", "--content", folder, ...moment, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: "utf8",
    env: { ...process.env, GITHUB_TOKEN: TOKEN, GITLAB_TOKEN: "", BITBUCKET_TOKEN: "" },
  });
  expect(stdout + stderr).not.toContain(TOKEN);
  return { status, stdout, stderr };
}

/** Good records whose linked code is on a host that may not be asked, and was never looked at. */
function unasked(): Files {
  const records = goodRecords({ [AWARD]: swap("https://github.com/example-gov/azure-policies", ELSEWHERE) });
  return Object.fromEntries(Object.entries(records).filter(([file]) => file !== REPOSITORIES));
}

const written = (file = REPOSITORIES): string => readFileSync(path.join(folder, file), "utf8");

describe("npm run repositories", () => {
  it("writes what is known beside the records, and reports it; the second time the file is the same", () => {
    const { status, stdout } = run(unasked(), "--save");
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("1 repository linked") });
    expect(stdout).toContain("The host is not on the programme’s list of hosts.");
    const first = written();
    expect(JSON.parse(first)).toMatchObject({
      repositories: [{ address: ELSEWHERE, verdict: "refused", reason: "host-not-allowed" }],
    });
    expect(run({}, "--now", "2027-01-21T17:00:00Z").status).toBe(0);
    expect(written()).toBe(first);
  });

  it("writes elsewhere on request, and a report in Markdown", () => {
    const output = path.join(folder, "elsewhere.json");
    const { status, stdout } = run(unasked(), "--output", output, "--format", "markdown");
    expect(status).toBe(0);
    expect(stdout).toContain("### What was not confirmed · Ce qui n’a pas été confirmé");
    expect(JSON.parse(readFileSync(output, "utf8"))).toHaveProperty("repositories");
    expect(existsSync(path.join(folder, REPOSITORIES))).toBe(false);
  });

  it("says what is wrong with records that cannot be read, and writes nothing", () => {
    const { status, stderr } = run({ ...unasked(), [OPEN]: "---\nprice: [\n---\n" });
    expect(status).toBe(1);
    expect(stderr).toContain(OPEN);
    expect(existsSync(path.join(folder, REPOSITORIES))).toBe(false);
  });

  it.each([
    ["an option that it does not know", ["--sav"]],
    ["a format that it does not know", ["--format", "xml"]],
    ["a folder that is not there", ["--output", "nowhere/at/all.json"]],
  ])("refuses %s in one line", (_, args) => {
    const { status, stderr, stdout } = run(unasked(), ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim()).toMatch(/^[^\n]+ · [^\n]+$/);
  });
});
