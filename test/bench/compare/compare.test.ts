import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compare, NoPeers, PageMissing, type Command } from "../../../src/bench/compare/compare.ts";
import { recordPages } from "../../../src/bench/compare/record-page.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bench-compare-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Stands for our build: it writes an empty page wherever one is asked for, but for those that it leaves out. */
function standIn(without = ""): (content: string, output: string) => Command {
  return (content, output) => {
    const loaded = loadRegister(openFolder(content));
    if (loaded.kind !== "register") throw new Error("no programme");
    const pages = [...recordPages(loaded.register)].map((page) => path.join(output, page.path));
    const file = path.join(folder, "stand-in.mjs");
    writeFileSync(
      file,
      `import { mkdirSync, writeFileSync } from "node:fs";
for (const page of ${JSON.stringify(pages.filter((page) => without === "" || !page.includes(without)))}) {
  mkdirSync(page, { recursive: true });
  writeFileSync(page + "/index.html", "");
}`,
    );
    return { command: process.execPath, args: [file] };
  };
}

const installed = ["hugo", "jekyll"].filter((name) => spawnSync(name, ["--help"]).status === 0);
const options = { pages: 8, runs: 1, progress: () => undefined };

describe("compare", () => {
  it.skipIf(installed.length < 2)(
    "has Hugo and Jekyll write the same pages, with all that they say [Hugo and Jekyll must be installed]",
    { timeout: 60_000 },
    async () => {
      const measured = await compare({ ...options, folder, ours: standIn() });
      expect(measured).toMatchObject({ pages: 8, missing: [], ours: { name: "ours" } });
      expect(measured.second).toHaveLength(1);
      expect(measured.peers.map(({ name, costs }) => [name, costs.length])).toEqual([
        ["hugo", 1],
        ["jekyll", 1],
      ]);
      const loaded = loadRegister(openFolder(path.join(folder, "content")));
      if (loaded.kind !== "register") throw new Error("no programme");
      for (const page of recordPages(loaded.register)) {
        for (const site of ["hugo-site", "jekyll-site"]) {
          const text = textOf(readFileSync(path.join(folder, site, page.path, "index.html"), "utf8"));
          const said = [page.title, page.lead, ...[...page.facts, ...page.events].flatMap(Object.values)];
          for (const words of said as string[]) expect(text, `${site} ${page.path}`).toContain(words.trim());
        }
      }
    },
  );

  it.skipIf(installed.length === 0)(
    "refuses a run in which a page was left out [Hugo or Jekyll must be installed]",
    async () => {
      await expect(compare({ ...options, folder, ours: standIn("/fr/contrats/") })).rejects.toBeInstanceOf(
        PageMissing,
      );
    },
  );

  it("says that there is nobody to compare with", async () => {
    const search = process.env["PATH"];
    const empty = path.join(folder, "empty");
    mkdirSync(empty);
    process.env["PATH"] = empty;
    try {
      await expect(compare({ ...options, folder, ours: standIn() })).rejects.toBeInstanceOf(NoPeers);
    } finally {
      process.env["PATH"] = search;
    }
  });
});

/** The words of a page, without markup. */
function textOf(page: string): string {
  return page
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|#38);/g, "&")
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&#43;/g, "+")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">");
}
