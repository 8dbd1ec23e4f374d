import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const RECIPE = readFileSync(path.join(PROJECT, "Containerfile"), "utf8");

/** The words after an instruction of the recipe, as in `COPY src ./src`. */
function instructions(name: string): readonly string[] {
  return [...RECIPE.matchAll(new RegExp(`^${name} (.+)$`, "gm"))].map(([, words = ""]) => words);
}

describe("the recipe of the container", () => {
  it(
    "copies all that its command needs, which checks the records and builds the site",
    { timeout: 60_000 },
    () => {
      const root = mkdtempSync(path.join(tmpdir(), "container-"));
      onTestFinished(() => {
        rmSync(root, { recursive: true });
      });
      const copied = instructions("COPY").flatMap((words) => words.split(" ").slice(0, -1));
      for (const name of copied)
        cpSync(path.join(PROJECT, name), path.join(root, "product", name), { recursive: true });
      symlinkSync(path.join(PROJECT, "node_modules"), path.join(root, "product/node_modules"));
      const [, , script = ""] = JSON.parse(instructions("CMD")[0] ?? "[]") as string[];
      const { status, stdout, stderr } = spawnSync(
        "sh",
        [
          "-c",
          script
            .replaceAll("/records", path.join(PROJECT, "examples/valmarine"))
            .replaceAll("/site/", `${root}/site/`)
            .replaceAll("scripts/check.ts", "scripts/check.ts --now 2026-11-23T15:00:00Z")
            .replaceAll("scripts/build.ts", "scripts/build.ts --now 2026-11-23T15:00:00Z"),
        ],
        { cwd: path.join(root, "product"), encoding: "utf8" },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("0 errors");
      expect(existsSync(path.join(root, "site/public/en/index.html"))).toBe(true);
      // Nothing is written where the product is, so that it may stand on a disk that is read-only.
      expect(
        spawnSync("find", [root + "/product", "-newer", `${root}/site`], { encoding: "utf8" }).stdout,
      ).toBe("");
    },
  );

  it("names a version, leaves out what only tests need, and gives up its rights", () => {
    expect(instructions("FROM")).toEqual([expect.stringMatching(/^docker\.io\/library\/node:\d+\.\d+-\S+$/)]);
    expect(RECIPE).toContain("npm ci --omit=dev");
    const rights = instructions("USER");
    expect(rights).toEqual(["node"]);
    expect(RECIPE.indexOf("USER node")).toBeLessThan(RECIPE.indexOf("CMD "));
  });
});
