import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import { isContentFolder, openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import { AWARD, goodRecords, ledgerPath, NOW, OPEN, TEAMS, type Files } from "./memory-folder.ts";

// Real files and real links, in a folder of the machine's own.

let root = "";

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "register-disk-"));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Writes files to a new folder on disk. */
function onDisk(files: Files): string {
  const folder = mkdtempSync(path.join(root, "content-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

function problemsIn(folder: string) {
  const loaded = loadRegister(openFolder(folder));
  return loaded.kind === "register" ? judge(loaded.register, NOW) : loaded.problems;
}

describe("a folder on disk", () => {
  it("is read as the one in memory", () => {
    expect(problemsIn(onDisk(goodRecords()))).toEqual([]);
  });

  it("lists what it holds by name, each with its kind", () => {
    const folder = onDisk({ "b.md": "", "a.md": "", "c/d.md": "" });
    symlinkSync("a.md", path.join(folder, "0-link.md"));
    symlinkSync("c", path.join(folder, "z-link"));
    expect(openFolder(folder).list("")).toEqual([
      { name: "0-link.md", kind: "link" },
      { name: "a.md", kind: "file" },
      { name: "b.md", kind: "file" },
      { name: "c", kind: "folder" },
      { name: "z-link", kind: "link" },
    ]);
  });

  it("lists nothing where there is no folder", () => {
    expect([openFolder(path.join(root, "absent")).list(""), openFolder(root).list("absent")]).toEqual([
      [],
      [],
    ]);
  });

  it("reads the bytes of a file, and of a longer one just enough to know that it is", () => {
    const folder = openFolder(onDisk({ "a.md": "été" }));
    const read = (most: number): string => new TextDecoder().decode(folder.read("a.md", most));
    expect([read(5), read(100), read(3), read(2)]).toEqual(["été", "été", "ét\uFFFD", "ét"]);
  });

  it("does not follow a link that took the place of a file", () => {
    const folder = onDisk({ "a.md": "mine" });
    symlinkSync("a.md", path.join(folder, "b.md"));
    expect(() => openFolder(folder).read("b.md", 100)).toThrow("ELOOP");
  });

  it("without anything in it has no programme, and is not an exception", () => {
    expect(problemsIn(onDisk({}))).toMatchObject([{ rule: "MA-101", file: "_data/program.yml" }]);
  });
});

describe("a link on disk is a problem, and what it leads to is not read", () => {
  const SECRET = "aws-token-of-the-machine";

  it.each([
    ["in place of an opportunity", "opportunities/2027-002-secret.md"],
    ["in place of an event", ledgerPath("0007-confirmed.md")],
    ["in place of an award", AWARD],
    ["in place of teams", TEAMS],
    ["in place of the programme", "_data/program.yml"],
  ])("%s", (_, place) => {
    const folder = onDisk(goodRecords());
    writeFileSync(path.join(folder, "secret.txt"), `---\n${SECRET}: ${SECRET}\n---\n`);
    rmSync(path.join(folder, place), { force: true });
    symlinkSync(path.join(folder, "secret.txt"), path.join(folder, place));
    const problems = problemsIn(folder);
    expect(problems.filter(({ file }) => file === place).map(({ rule, level }) => [rule, level])).toEqual([
      ["MA-101", "error"],
    ]);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
  });

  it.each(["_data", "opportunities", "awards"])("in place of %s as a whole", (part) => {
    const folder = onDisk(goodRecords());
    const elsewhere = onDisk(goodRecords({ [TEAMS]: `${SECRET}: {}\n` }));
    rmSync(path.join(folder, part), { recursive: true });
    symlinkSync(path.join(elsewhere, part), path.join(folder, part));
    const problems = problemsIn(folder);
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toContain(`MA-101 ${part}`);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
  });

  it("that leads nowhere", () => {
    const folder = onDisk(goodRecords());
    symlinkSync("nowhere.md", path.join(folder, "opportunities/2027-002-nowhere.md"));
    expect(problemsIn(folder).map(({ file }) => file)).toEqual(["opportunities/2027-002-nowhere.md"]);
  });

  it("that leads to itself", () => {
    const folder = onDisk(goodRecords());
    symlinkSync("2027-002-round.md", path.join(folder, "opportunities/2027-002-round.md"));
    expect(problemsIn(folder).map(({ file }) => file)).toEqual(["opportunities/2027-002-round.md"]);
  });
});

describe("a content folder", () => {
  it.each(["opportunities", "awards", "_data"])("is one with %s", (part) => {
    expect(isContentFolder(onDisk({ [`${part}/.gitkeep`]: "" }))).toBe(true);
  });

  it("is not an empty folder, nor a file, nor nothing", () => {
    const folder = onDisk({ opportunities: "a file" });
    expect(
      [folder, path.join(folder, "opportunities"), path.join(folder, "absent")].map(isContentFolder),
    ).toEqual([false, false, false]);
  });
});

it("a folder in place of a record's file is a problem", () => {
  const folder = onDisk(goodRecords({ [OPEN]: null, [`${OPEN}/x.md`]: "x" }));
  expect(problemsIn(folder).map(({ rule, file }) => [rule, file])).toEqual([["MA-101", OPEN]]);
});
