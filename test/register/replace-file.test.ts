import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceFile } from "../../src/register/replace-file.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "write-file-"));
  file = path.join(folder, "repositories.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The id of a program that has ended. */
function goneId(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

describe("a file that is replaced", () => {
  it("has the new text, and nothing is left beside it", () => {
    writeFileSync(file, "old");
    replaceFile(file, "new");
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["new", ["repositories.json"]]);
  });

  it("leaves nothing beside it where it cannot be written", () => {
    mkdirSync(path.join(file, "a folder"), { recursive: true });
    expect(() => replaceFile(file, "new")).toThrow();
    expect(readdirSync(folder)).toEqual(["repositories.json"]);
  });

  it("takes away what a run left that was ended, and not what one that still runs has written", () => {
    const [left, used] = [`repositories.json.new-${goneId()}`, `repositories.json.new-${process.ppid}`];
    for (const name of [left, used, "other.json.new-1"]) writeFileSync(path.join(folder, name), "half");
    replaceFile(file, "new");
    expect(readdirSync(folder).sort()).toEqual(["other.json.new-1", "repositories.json", used].sort());
  });
});
