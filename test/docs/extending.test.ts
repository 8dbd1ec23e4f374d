import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const PAGE = readFileSync(path.join(PROJECT, "docs/extending.md"), "utf8");
const NOW = "2026-11-23T15:00:00Z";
const RECORD = "opportunities/2026-003-seaweed-map.md";

/** What the page shows: the heading, and the change below it. */
const CHANGES = [...PAGE.matchAll(/^## (.+)\n[^]*?^```diff\n([^]*?)^```$/gm)].map(
  ([, name = "", patch = ""]) => ({ name, patch }),
);

describe("what a newcomer is shown", () => {
  const root = mkdtempSync(path.join(tmpdir(), "extending-"));
  const [content, site] = [path.join(root, "examples/valmarine"), path.join(root, "site")];

  beforeAll(() => {
    for (const part of [
      "src",
      "scripts",
      "examples",
      "docs",
      "test/i18n",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      ".eleventy.js",
    ])
      cpSync(path.join(PROJECT, part), path.join(root, part), { recursive: true });
    symlinkSync(path.join(PROJECT, "node_modules"), path.join(root, "node_modules"));
    for (const { name, patch } of CHANGES) {
      const applied = spawnSync("git", ["apply", "-"], { cwd: root, input: patch, encoding: "utf8" });
      expect({ name, said: applied.stderr }).toEqual({ name, said: "" });
    }
    // A record that has the new field, and breaks the new rule: its summary is its title.
    const record = readFileSync(path.join(content, RECORD), "utf8");
    writeFileSync(
      path.join(content, RECORD),
      record
        .replace(
          /summary:\n(?: .*\n)+/,
          /(?<=title)(?<words>:\n(?: .*\n)+)/.exec(record)?.[0].replace(/^/, "summary") ?? "",
        )
        .replace(/^hours: 30$/m, "hours: 30\nwarranty: 90"),
    );
    const built = run("build", "--output", site);
    expect({ code: built.code, said: built.code === 0 ? "" : built.said }).toEqual({ code: 0, said: "" });
  }, 60_000);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  function run(script: string, ...options: readonly string[]) {
    const args = ["scripts/run.mjs", script, "--content", content, "--now", NOW, ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    return { code: status, said: stdout + stderr };
  }
  const page = (file: string): string => readFileSync(path.join(site, file), "utf8");

  it("is a rule, a field, a page and a feed, each in under thirty lines", () => {
    expect(CHANGES.map(({ name }) => name)).toEqual(["A rule", "A field", "A page", "A feed"]);
    for (const { name, patch } of CHANGES) {
      const added = patch.split("\n").filter((line) => /^\+(?!\+\+)\s*\S/.test(line));
      expect({ name, fits: added.length < 30 }).toEqual({ name, fits: true });
    }
  });

  it("is a rule that is told of, and that has a page of its own", () => {
    const { said } = run("check");
    expect(said).toContain("MA-218  summary");
    expect(said).toContain("Le résumé répète le titre.");
    expect(page("en/guardrails/ma-218/index.html")).toContain("The summary says more than the title");
  });

  it("is a field that can be read, and that a page shows in both languages", () => {
    expect(run("check").said).not.toContain("MA-102");
    expect(page("en/opportunities/2026-003-seaweed-map/index.html")).toContain("90 days");
    expect(page("fr/occasions/2026-003-seaweed-map/index.html")).toContain("90 jours");
    expect(page("data/schema/opportunity.json")).toContain("Days in which faults are mended for nothing");
  });

  it("is a page in both languages, which other pages lead to", () => {
    expect(page("en/teams/index.html")).toContain("<li>Harbour office</li>");
    expect(page("fr/equipes/index.html")).toContain("<li>Capitainerie</li>");
    expect(page("en/index.html")).toContain('href="/micro-acquisition/en/teams/"');
  });

  it("is a feed in each format and language, which the page on feeds offers", () => {
    for (const locale of ["en", "fr"])
      for (const format of ["atom", "rss", "json"])
        expect(existsSync(path.join(site, `feeds/${locale}/answers.${format}`))).toBe(true);
    expect(page("en/follow/index.html")).toContain('href="/micro-acquisition/feeds/en/answers.atom"');
  });
});
