import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { english } from "./content/english.ts";
import { writeFolder } from "./content/write-folder.ts";
import { NOW, PROJECT } from "./support/build-sites.ts";
import { digestsOf } from "./support/digest.ts";

const PRODUCT = ["scripts", "src", "package.json", "package-lock.json", "tsconfig.json"];
const OPEN = "content/opportunities/2026-001-open-one.md";

let folder: string;

/** A product of the test's own, and records. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "second-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of PRODUCT)
    cpSync(path.join(PROJECT, part), path.join(folder, "product", part), { recursive: true });
  symlinkSync(path.join(PROJECT, "node_modules"), path.join(folder, "product/node_modules"), "junction");
  writeFolder(path.join(folder, "content"), english);
});

function at(file: string): string {
  return path.join(folder, file);
}

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(at(file), "utf8");
  expect(text).toMatch(from);
  writeFileSync(at(file), text.replace(from, to));
}

/** Builds as somebody does who has built before, and gives the digest of every file. */
function build(output = "site"): Record<string, string> {
  const args = ["--content", at("content"), "--output", at(output), "--now", NOW];
  const { status, stderr } = spawnSync(process.execPath, [at("product/scripts/run.mjs"), "build", ...args], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return digestsOf(at(output));
}

/** Builds with nothing that an earlier build left. */
function buildWhole(): Record<string, string> {
  rmSync(at("product/.cache"), { recursive: true });
  rmSync(at("whole"), { recursive: true, force: true });
  return build("whole");
}

describe("a second build makes the bytes of a whole one", { timeout: 300_000 }, () => {
  it("after records were changed, added, removed and renamed, and the programme was", () => {
    const first = build();
    change(OPEN, "A map of hydrants", "A map of wells");
    cpSync(at(OPEN), at("content/opportunities/2026-003-another-one.md"));
    renameSync(at(OPEN), at("content/opportunities/2026-001-renamed.md"));
    rmSync(at("content/opportunities/2026-002-paid-one.md"));
    rmSync(at("content/awards"), { recursive: true });
    change("content/_data/program.yml", "City of Springfield", "City of Shelbyville");
    const second = build();
    expect(second).toEqual(buildWhole());
    expect(second).not.toEqual(first);
  });

  it("after sources of what pages load were changed, and where what was kept of them is damaged", () => {
    build();
    change("product/src/site/style.css", /$/, "\n.second-build { color: red; }\n");
    change("product/src/client/main.ts", /$/, '\nconsole.log("second build");\n');
    const second = build();
    const kept = readFileSync(at("product/.cache/assets.txt"), "utf8");
    expect(kept).toContain("second build");
    change("product/.cache/assets.txt", "second build", "another one ");
    expect(build()).toEqual(second);
    expect(readFileSync(at("product/.cache/assets.txt"), "utf8")).toBe(kept);
    expect(second).toEqual(buildWhole());
  });
});
