import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAssets, type Asset } from "../../src/site/assets.ts";

let folder: string;
let kept: string;
let made: readonly Asset[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "assets-"));
  kept = path.join(folder, "assets.txt");
  made = await makeAssets(kept);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

describe("the files that pages load", () => {
  it("are made once and then taken from what was kept, the same to the last letter", async () => {
    const before = statSync(kept).ino;
    expect(await makeAssets(kept)).toEqual(made);
    expect(statSync(kept).ino).toBe(before);
  });

  it("are known to be made of their own sources, of packages, and of what makes them", () => {
    const text = readFileSync(kept, "utf8");
    const { inputs } = JSON.parse(text.slice(text.lastIndexOf("\n// made of ") + 12)) as { inputs: string[] };
    expect(inputs).toEqual(
      expect.arrayContaining([
        "package-lock.json",
        "tsconfig.json",
        "src/site/assets.ts",
        "src/site/without-node.ts",
        "src/site/style.css",
        "src/site/charts.css",
        "src/site/explorer.css",
        "src/site/icon.svg",
        "src/client/main.ts",
        "src/client-form/main.ts",
        "src/client-form/sha256.ts",
        "src/client-compare/main.ts",
        "src/client-explorer/main.ts",
        "src/guardrails/ma-201.ts",
        "node_modules/spdx-license-list/spdx.json",
      ]),
    );
  });

  it("are made anew where what was kept has been changed by a letter", async () => {
    const text = readFileSync(kept, "utf8");
    writeFileSync(kept, text.replace("use strict", "use strlct").replace("color", "colon"));
    expect(await makeAssets(kept)).toEqual(made);
    expect(readFileSync(kept, "utf8")).toBe(text);
  });

  it("are made each time where nothing can be kept", async () => {
    expect(await makeAssets(path.join(kept, "no folder"))).toEqual(made);
  });
});
