import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PROJECT } from "../../scripts/arguments.ts";
import type { Report } from "../../src/bench/report.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bench-test-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function bench(...args: string[]) {
  return spawnSync(process.execPath, ["scripts/run.mjs", "bench", ...args], {
    cwd: PROJECT,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: folder },
  });
}

describe("npm run bench", () => {
  it("prints what each stage cost, and leaves nothing behind", { timeout: 120_000 }, () => {
    const { status, stdout, stderr } = bench("--records", "2", "--format", "json");
    expect(stderr).toContain("2: build 1/1");
    expect(status).toBe(0);
    const [size] = (JSON.parse(stdout) as Report).sizes;
    expect(Object.keys(size?.stages ?? {})).toEqual([
      "load",
      "guardrails",
      "payments",
      "dashboard",
      "data",
      "build",
    ]);
    expect(size?.pages).toBeGreaterThanOrEqual(8);
    for (const stage of Object.values(size?.stages ?? {})) {
      expect(stage.seconds).toBeGreaterThan(0);
      expect(stage.peakMegabytes).toBeGreaterThan(20);
    }
    expect(size?.rules.length).toBeGreaterThan(10);
    expect(readdirSync(folder).filter((name) => name.startsWith("bench-"))).toEqual([]);
  });

  it(
    "keeps the records and the site where asked, and writes the report to a file",
    { timeout: 120_000 },
    () => {
      const [kept, file] = [path.join(folder, "kept"), path.join(folder, "report.txt")];
      const { status, stdout } = bench("--records", "1", "--keep", kept, "--output", file);
      expect(status).toBe(0);
      expect(stdout).toBe("");
      expect(readFileSync(file, "utf8")).toContain("build, whole");
      expect(readdirSync(path.join(kept, "1-1"))).toEqual(["content", "site"]);
    },
  );

  it.each([
    { args: ["--records", "0"], says: "--records 0: not a whole number" },
    { args: ["--runs", "many"], says: "--runs many: not a whole number" },
    { args: ["--format", "xml"], says: "--format xml: not one of text, json" },
    { args: ["--output", "nowhere/report.txt"], says: "not a file that can be written" },
    { args: ["--keep", "src"], says: "name a new or empty folder" },
    { args: ["--keep", "package.json"], says: "name a new or empty folder" },
  ])("refuses $args in one line, in both languages", ({ args, says }) => {
    const { status, stdout, stderr } = bench(...args);
    expect(stderr).toContain(says);
    expect(stderr.trim()).toMatch(/^[^\n]+ · [^\n]+$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("says in one line why a folder cannot be made", () => {
    const blocked = path.join(folder, "blocked");
    writeFileSync(blocked, "");
    const { status, stderr } = bench("--records", "1", "--keep", path.join(blocked, "kept"));
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(/^[^\n]+ · [^\n]+$/);
  });
});
