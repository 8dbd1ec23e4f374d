import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, inject, it, onTestFinished } from "vitest";
import { buildSite } from "../../src/site/build.ts";
import { stopsBuild } from "../../src/problems/problem.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { english } from "./content/english.ts";
import { writeFolder } from "./content/write-folder.ts";
import { BuiltSite } from "./support/built-site.ts";
import { NOW, PROJECT, runBuild } from "./support/build-sites.ts";
import { digestsOf } from "./support/digest.ts";

const END_HALF_WAY = path.join(import.meta.dirname, "support/end-half-way.mjs");
/** The number of a process that has ended. */
const ENDED = spawnSync(process.execPath, ["--version"]).pid;

const RECORD = "opportunities/2026-001-open-one.md";

let folder: string;
let content: string;
let output: string;

/** A small content folder of the test's own, and the site that was built of it. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "build-"));
  content = path.join(folder, "content");
  output = path.join(folder, "out/_site");
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFolder(content, english);
  cpSync(inject("sites").english.output, output, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  writeFileSync(path.join(content, file), text);
}

/** What stands beside the output: nothing, but while a build runs. */
function besideOutput(): string[] {
  return readdirSync(path.dirname(output)).filter((name) => name !== "_site");
}

function build(): ReturnType<typeof buildSite> {
  return buildSite({ content, output, now: instantOf(Date.parse(NOW)) });
}

describe("a build of records that cannot be read", () => {
  const unreadable =
    "---\ntitle: { en: A map }\nteam: it\nprice: lots\nposted: 2026-11-16\ncloses: 2026-12-14 14:30\n---\n";

  it("returns what is wrong", async () => {
    write(RECORD, unreadable);
    const outcome = await build();
    expect(outcome.kind).toBe("refused");
    expect(outcome.problems.filter(stopsBuild)).toMatchObject([
      { rule: "MA-103", level: "error", file: RECORD, line: 4, column: 8, path: "price" },
    ]);
  });

  it("leaves the last good site byte for byte", async () => {
    const before = digestsOf(output);
    write(RECORD, unreadable);
    await build();
    expect(digestsOf(output)).toEqual(before);
    expect(besideOutput()).toEqual([]);
  });

  it("puts the last good site back, where a build was killed after taking it away", async () => {
    const before = digestsOf(output);
    renameSync(output, `${output}.old-${ENDED}`);
    write(RECORD, unreadable);
    await build();
    expect(digestsOf(output)).toEqual(before);
    expect(besideOutput()).toEqual([]);
  });

  it("writes nothing where there was no site", async () => {
    rmSync(path.dirname(output), { recursive: true });
    write(RECORD, unreadable);
    await build();
    expect(existsSync(output)).toBe(false);
  });

  it("exits 1, and tells file, line, column and mend", async () => {
    write(RECORD, unreadable);
    const { code, said } = await runBuild(content, output);
    expect(code).toBe(1);
    expect(said).toContain(`${RECORD}:4:8  MA-103  price`);
    expect(said).not.toMatch(/\n\s+at /);
  });
});

describe("a build that ends half-way", () => {
  it("by a full disk leaves the last good site and nothing beside it", async () => {
    const before = digestsOf(output);
    const { code, said } = await runBuild(PROJECT, output, {
      before: END_HALF_WAY,
      env: { END_HALF_WAY: "full disk" },
    });
    expect(said).toMatch(
      /^Nothing was built: the site in \S+ is as it was\.\nRien n’a été construit\u00a0: .+\nCannot go on: \S+\.html: the disk is full; [^\n]+ · Impossible [^\n]+\n$/,
    );
    expect(code).toBe(2);
    expect(digestsOf(output)).toEqual(before);
    expect(besideOutput()).toEqual([]);
  });

  it("by being killed leaves the last good site, and the next build clears up after it", async () => {
    const before = digestsOf(output);
    const { code } = await runBuild(PROJECT, output, {
      before: END_HALF_WAY,
      env: { END_HALF_WAY: "killed" },
    });
    expect(code).toBe(null);
    expect(digestsOf(output)).toEqual(before);
    expect(besideOutput()).toHaveLength(1);

    await runBuild(content, output);
    expect(besideOutput()).toEqual([]);
    expect(digestsOf(output)).toEqual(before);
  });
});

describe("a build after a record was withdrawn", () => {
  it("leaves nothing of it", async () => {
    unlinkSync(path.join(content, RECORD));
    await runBuild(content, output);
    const site = new BuiltSite(content, output);
    expect(site.files.filter((file) => file.includes("2026-001-open-one"))).toEqual([]);
    const texts = [...site.pages.map(({ source }) => source), site.text("/feeds/en/opportunities.atom")];
    expect(texts.filter((text) => text.includes("A map of hydrants"))).toEqual([]);
  });
});

describe("a record cannot write outside of the output", () => {
  const ordinary =
    "title: { en: A map }\nteam: it\nprice: '100'\nposted: 2026-11-16\ncloses: 2026-12-14 14:30\n";

  it.each([
    ["a permalink", RECORD, `---\n${ordinary}permalink: ../../escaped.html\n---\n`],
    ["another template engine", RECORD, `---\n${ordinary}templateEngineOverride: njk\n---\n{{ 1 }}\n`],
    ["a layout", RECORD, `---\n${ordinary}layout: ../../../../etc/passwd\n---\n`],
    [
      "code as front matter",
      RECORD,
      `---js\n{ title: require("node:fs").writeFileSync("${path.join(tmpdir(), "escaped")}", "") }\n---\n`,
    ],
    ["a name with dots", "opportunities/2026-003-..-..-escaped.md", `---\n${ordinary}---\n`],
    ["a name with a backslash", "opportunities/2026-003-a\\..\\escaped.md", `---\n${ordinary}---\n`],
    ["a name that is encoded", "opportunities/2026-003-%2e%2e%2fescaped.md", `---\n${ordinary}---\n`],
    [
      "a file that Eleventy would run",
      "opportunities/2026-003-a.11ty.js",
      "export const data = { permalink: '../escaped.html' };\n",
    ],
    [
      "an award for nothing",
      "awards/2026-999-escaped/award.md",
      "---\nsupplier: { name: A }\nprice: '1'\n---\n",
    ],
  ])("by %s: the build is refused", async (_, file, text) => {
    const before = digestsOf(output);
    write(file, text);
    const outcome = await build();
    expect(outcome.kind).toBe("refused");
    expect(outcome.problems.some((problem) => problem.file === file)).toBe(true);
    expect(digestsOf(output)).toEqual(before);
    expect(existsSync(path.join(tmpdir(), "escaped"))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(["content", "out"]);
  });

  it("by a link to another file: the build is refused, and the file is not read", async () => {
    const secret = path.join(folder, "secret.md");
    writeFileSync(secret, `---\n${ordinary}---\n\nSecret words\n`);
    symlinkSync(secret, path.join(content, "opportunities/2026-003-linked.md"));
    const outcome = await build();
    expect(outcome.kind).toBe("refused");
    expect(outcome.problems.filter(stopsBuild)).toMatchObject([
      { rule: "MA-101", file: "opportunities/2026-003-linked.md" },
    ]);
  });
});

describe("the same records at the same moment", () => {
  it.each([
    { TZ: "Pacific/Kiritimati", LANG: "fr_CA.UTF-8", LC_ALL: "fr_CA.UTF-8" },
    { TZ: "America/Vancouver", LANG: "C", LC_ALL: "C" },
  ])("give the same bytes on a machine with %o", async (env) => {
    const { code, said } = await runBuild(PROJECT, output, { env });
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(digestsOf(output)).toEqual(digestsOf(inject("sites").shipped.output));
  });
});
