import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gitIn } from "../../src/changes/git.ts";
import { changesSince, type Since } from "../../src/changes/since.ts";
import type { Changes } from "../../src/register/changes.ts";
import { goodRecords, ledgerPath, OPEN, PROGRAM, swap, type Files } from "../register/memory-folder.ts";
import { writeFiles } from "../register/write-files.ts";

let root = "";
let top = "";
let content = "";

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "changes-"));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A repository of records on its main branch, in a folder within it, with a branch checked out that has changed nothing yet. */
beforeEach(() => {
  top = mkdtempSync(path.join(root, "repository-"));
  content = path.join(top, "the records");
  git("init", "-q", "-b", "main");
  write(goodRecords());
  writeFileSync(path.join(top, "README.md"), "The product.\n");
  commit();
  git("switch", "-q", "-c", "proposal");
});

function git(...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
  return execFileSync("git", [...who, ...args], { cwd: top, env, encoding: "utf8" });
}

const write = (files: Files): void => writeFiles(content, files);

function commit(): void {
  git("add", "-A");
  git("commit", "-q", "-m", "A change");
}

const since = (revision = "main"): Since => changesSince(gitIn(content), revision);

function changes(revision = "main"): Changes {
  const found = since(revision);
  if (found.kind !== "changes") throw new Error(found.reason.en);
  return found.changes;
}

const good = (name: string): string => String(goodRecords()[name]);

describe("what has changed since a revision", () => {
  it("is nothing at first", () => {
    expect(changes().paths).toEqual([]);
    expect(changes().before.opportunities.size).toBe(0);
  });

  it("is told with what the records said before, committed or not", () => {
    write({ [OPEN]: swap('"6500.00"', '"6000.00"')(good(OPEN)) });
    commit();
    rmSync(path.join(content, ledgerPath("0006-paid.md")));
    const { paths, before } = changes();
    expect(paths).toEqual([
      { kind: "removed", path: ledgerPath("0006-paid.md") },
      { kind: "edited", path: OPEN },
    ]);
    expect([...before.opportunities.values()].map(({ ref, price }) => [ref, price])).toEqual([
      ["2027-001-date-picker", 650_000],
    ]);
    expect(before.program.time_zone).toBe("America/Toronto");
  });

  it("knows the programme of then", () => {
    write({ [PROGRAM]: swap("America/Toronto", "America/Halifax")(good(PROGRAM)) });
    expect(changes().before.program.time_zone).toBe("America/Toronto");
  });

  it("tells a rename as one", () => {
    const to = "opportunities/2027-001-calendar.md";
    renameSync(path.join(content, OPEN), path.join(content, to));
    commit();
    expect(changes().paths).toEqual([{ kind: "renamed", from: OPEN, path: to }]);
    expect(changes().before.opportunities.size).toBe(1);
  });

  it("reaches beyond the records' folder", () => {
    writeFileSync(path.join(top, "README.md"), "Another product.\n");
    expect(changes().paths).toEqual([{ kind: "edited", path: "../README.md" }]);
  });

  it("tells of another repository that is put in", () => {
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},opportunities`);
    git("commit", "-q", "-m", "Another repository");
    // As a checkout leaves it.
    mkdirSync(path.join(top, "opportunities"));
    expect(changes().paths).toEqual([{ kind: "added", path: "../opportunities" }]);
    git("switch", "-q", "-c", "without");
    git("rm", "-q", "--cached", "opportunities");
    git("commit", "-q", "-m", "Without it");
    expect(changes("proposal").paths).toEqual([{ kind: "removed", path: "../opportunities" }]);
  });

  it("reads names as they are, also of a folder that begins as a pattern does", () => {
    const odd = path.join(top, ":(top)odd*");
    writeFiles(odd, goodRecords());
    commit();
    writeFileSync(path.join(odd, OPEN), swap('"6500.00"', '"6000.00"')(good(OPEN)));
    const found = changesSince(gitIn(odd), "HEAD");
    expect(found).toMatchObject({ kind: "changes", changes: { paths: [{ kind: "edited", path: OPEN }] } });
  });

  it("does not blame a branch for what others have changed meanwhile", () => {
    git("switch", "-q", "main");
    write({ [OPEN]: swap('"6500.00"', '"6000.00"')(good(OPEN)) });
    commit();
    git("switch", "-q", "proposal");
    write({ "opportunities/2027-002-new.md": "New." });
    commit();
    expect(changes().paths).toEqual([{ kind: "added", path: "opportunities/2027-002-new.md" }]);
  });

  it.each(["HEAD", "proposal", "HEAD^0"])("takes %s for a revision", (revision) => {
    expect(changes(revision).paths).toEqual([]);
  });

  it.each([
    "nothing",
    "",
    "--help",
    "--output=forged",
    "-h",
    "main..proposal",
    "^main",
    "main:README.md",
    "main\nHEAD",
    "a\0b",
    "$(touch forged)",
    "0".repeat(40),
  ])("refuses %j", (revision) => {
    expect(since(revision)).toMatchObject({
      kind: "refused",
      reason: { en: "is no revision of this repository." },
    });
    expect(git("status", "--porcelain")).toBe("");
  });

  it("says in a shallow clone that it is one, where a revision is not there", () => {
    write({ "opportunities/2027-002-new.md": "New." });
    commit();
    const clone = path.join(root, "shallow");
    git("clone", "-q", "--depth=1", `file://${top}`, clone);
    expect(changesSince(gitIn(path.join(clone, "the records")), "HEAD~1")).toMatchObject({
      kind: "refused",
      reason: { en: expect.stringContaining("shallow"), fr: expect.stringContaining("superficiel") },
    });
  });

  it("refuses a revision with which nothing is in common", () => {
    git("switch", "-q", "--orphan", "other");
    git("commit", "-q", "--allow-empty", "-m", "Nothing");
    git("switch", "-q", "proposal");
    expect(since("other")).toMatchObject({
      kind: "refused",
      reason: { en: expect.stringContaining("common") },
    });
  });

  it("is skipped where there was no programme", () => {
    git("rm", "-q", "-r", "--cached", ".");
    git("commit", "-q", "-m", "Nothing");
    const empty = git("rev-parse", "HEAD").trim();
    commit();
    expect(since(empty)).toMatchObject({
      kind: "skipped",
      reason: { en: expect.stringContaining("programme") },
    });
  });

  it("is skipped where records are not kept in Git, or Git is not there", () => {
    const apart = mkdtempSync(path.join(root, "apart-"));
    expect(changesSince(gitIn(apart), "main")).toMatchObject({
      kind: "skipped",
      reason: { en: "These records are not kept in Git." },
    });
    expect(changesSince(() => ({ kind: "absent" }), "main")).toMatchObject({
      kind: "skipped",
      reason: { en: "Git is not on this machine." },
    });
  });

  it("runs nothing that a repository's settings name", () => {
    const forged = path.join(top, "forged");
    git("config", "core.fsmonitor", `touch '${forged}'`);
    git("config", "diff.external", `touch '${forged}'`);
    git("config", "diff.x.textconv", `touch '${forged}'; cat`);
    writeFileSync(path.join(top, ".gitattributes"), "*.md diff=x\n");
    write({ [OPEN]: swap('"6500.00"', '"6000.00"')(good(OPEN)) });
    expect(changes().paths.map((change) => change.path)).toContain(OPEN);
    git("config", "--unset", "core.fsmonitor");
    expect(git("status", "--porcelain")).not.toContain("forged");
  });

  it.each(["clean", "process"])("runs no %s filter that a repository's settings name", (kind) => {
    const forged = path.join(top, "forged");
    for (const name of ["x", "y.z=clean", "Ü"]) git("config", `filter.${name}.required`, "true");
    for (const name of ["x", "y.z=clean", "Ü"])
      git("config", `filter.${name}.${kind}`, `touch '${forged}'; cat`);
    mkdirSync(path.join(top, ".git/info"), { recursive: true });
    writeFileSync(path.join(top, ".git/info/attributes"), "*.md filter=x\n* filter=y.z=clean\n");
    writeFileSync(path.join(top, ".gitattributes"), "_data/* filter=Ü\n");
    write({ [OPEN]: swap('"6500.00"', '"6000.00"')(good(OPEN)) });
    write({ [PROGRAM]: swap("America/Toronto", "America/Halifax")(good(PROGRAM)) });
    expect(changes().paths).toContainEqual({ kind: "edited", path: OPEN });
    expect(existsSync(forged)).toBe(false);
  });

  it("fetches nothing, also where a repository's settings would have Git do so", () => {
    const forged = path.join(top, "forged");
    const object = git("rev-parse", `HEAD:./the records/${OPEN}`).trim();
    write({ [OPEN]: swap('"6500.00"', '"6000.00"')(good(OPEN)) });
    for (const [name, value] of [
      ["core.repositoryFormatVersion", "1"],
      ["extensions.partialClone", "elsewhere"],
      ["protocol.file.allow", "always"],
      ["remote.elsewhere.url", top],
      ["remote.elsewhere.promisor", "true"],
      ["remote.elsewhere.uploadPack", `touch '${forged}'; git-upload-pack`],
    ] as const)
      git("config", name, value);
    rmSync(path.join(top, ".git/objects", object.slice(0, 2), object.slice(2)));
    try {
      since();
    } catch {
      // The object is missing, and may be told as such.
    }
    expect(existsSync(forged)).toBe(false);
  });

  it("looks in the folder of the records, whatever a hook has set", () => {
    process.env["GIT_DIR"] = path.join(root, "elsewhere");
    try {
      expect(changes().paths).toEqual([]);
    } finally {
      delete process.env["GIT_DIR"];
    }
  });
});
