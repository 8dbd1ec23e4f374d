import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { awards } from "../../../src/open-data/tables/awards.ts";
import { opportunities } from "../../../src/open-data/tables/opportunities.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { csvOf } from "../../open-data/tables/support/written.ts";
import type { Block } from "./blocks.ts";

const PROJECT = path.resolve(import.meta.dirname, "../../..");
const LEFT_OUT = new Set([".git", ".cache", "node_modules", "_site"]);

/** Programs that a page may call; another is not found, and fails its block. */
const TOOLS = ["git", "sh", "cp", "ls", "mkdir", "cat", "node", "env"];
const SHIMS = ["npm", "npx", "podman"];

/** Pages whose commands change a repository as a whole: each is read in a clone of its own. */
const ADOPTERS = ["docs/adopting.md", "docs/upgrading.md"];

/** The product in a folder of its own, where commands of its pages can do what they do. */
export interface Workspace {
  readonly root: string;
  /** The repository in which the commands of a page are typed. */
  readonly folderOf: (page: string) => string;
  readonly git: (folder: string, ...words: readonly string[]) => string;
  readonly run: (block: Block) => { readonly code: number | null; readonly said: string };
}

/**
 * Copies the product, with Git as after “Use this template”: one commit of one's own. The product itself is what the
 * addresses of the pages lead to.
 */
export function openWorkspace(): Workspace {
  const root = mkdtempSync(path.join(tmpdir(), "docs-"));
  const [product, home, bin] = [path.join(root, "product"), path.join(root, "home"), path.join(root, "bin")];
  cpSync(PROJECT, product, {
    recursive: true,
    filter: (source) => path.dirname(source) !== PROJECT || !LEFT_OUT.has(path.basename(source)),
  });
  furnish(home);
  mkdirSync(path.join(root, "tmp"));
  mkdirSync(bin);
  for (const tool of TOOLS) symlinkSync(where(tool), path.join(bin, tool));
  for (const shim of SHIMS) {
    const file = path.join(bin, shim);
    writeFileSync(file, `#!/bin/sh\nexec node ${import.meta.dirname}/shims.mjs ${shim} "$@"\n`);
    chmodSync(file, 0o755);
  }
  const env = environment(root, { home, bin });
  const gitIn = (folder: string, ...words: readonly string[]): string => git(folder, env, ...words);
  gitIn(product, "init", "--quiet", "--initial-branch", "main");
  gitIn(product, "add", "--all");
  gitIn(product, "commit", "--quiet", "--message", "The product");
  const folderOf = (page: string): string =>
    ADOPTERS.includes(page) ? path.join(root, path.basename(page, ".md")) : product;
  for (const page of ADOPTERS) gitIn(root, "clone", "--quiet", product, folderOf(page));
  for (const folder of [product, ...ADOPTERS.map(folderOf)]) installed(folder);
  furnishRecords(product);
  return {
    root,
    folderOf,
    git: gitIn,
    run: ({ page, text }) => {
      const script = text.replaceAll("/tmp/", `${root}/tmp/`);
      const ran = spawnSync("sh", ["-e", "-c", script], { cwd: folderOf(page), env, encoding: "utf8" });
      return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
    },
  };
}

/** As after `npm ci`, which a test may not run; a link is not what .gitignore calls a folder. */
function installed(folder: string): void {
  symlinkSync(path.join(PROJECT, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, ".git/info/exclude"), "node_modules\n");
}

/** The addresses of the pages lead to the product's own folder, and nothing of the machine's own settings is read. */
function environment(root: string, { home, bin }: { readonly home: string; readonly bin: string }) {
  const rewritten = (from: string, to: string): [string, string] => [`url.${to}.insteadOf`, from];
  const settings: readonly (readonly [string, string])[] = [
    rewritten("https://github.com/example-gov/micro-acquisition.git", path.join(root, "product")),
    rewritten("https://github.com/example-city/micro-acquisition.git", path.join(root, "product")),
    ["user.name", "A reader"],
    ["user.email", "reader@example.org"],
  ];
  return {
    PATH: bin,
    HOME: home,
    SHOWN: path.join(root, "shown.txt"),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** What a reader has: papers at home. */
function furnish(home: string): void {
  for (const folder of ["papers", "pieces"]) mkdirSync(path.join(home, folder), { recursive: true });
  writeFileSync(path.join(home, "papers/certificate.pdf"), "paper");
  writeFileSync(path.join(home, "pieces/attestation.pdf"), "paper");
}

/** What stands for words in capitals, a table and a folder of records, and what a page has one download. None is in Git. */
function furnishRecords(product: string): void {
  const table =
    "ref,title.en,title.fr,team,price,posted,closes\n2026-101-a-tool,A tool,Un outil,esdc-cloud-operations,100.00,2026-11-02,2026-11-20 14:00\n";
  for (const name of ["FILE.csv", "FICHIER.csv", "18f-micropurchase-2016.csv"])
    writeFileSync(path.join(product, name), name.startsWith("18f") ? EIGHTEEN_F : table);
  for (const name of ["DIR", "DOSSIER"])
    cpSync(path.join(product, "_data"), path.join(product, name, "_data"), { recursive: true });
  furnishDownloads(product);
}

/** What a reader has downloaded from the site: the product's own records. */
function furnishDownloads(product: string): void {
  const loaded = loadRegister(openFolder(product));
  if (loaded.kind !== "register") throw new Error("the product's own records cannot be read");
  const from = { register: loaded.register, now: instantOf(Date.parse("2026-11-23T15:00:00Z")) };
  for (const table of [opportunities, awards])
    writeFileSync(path.join(product, `${table.name}.csv`), csvOf(table, from));
}

const EIGHTEEN_F =
  "ref,title.en,team,price,posted,closes\n2016-001-a-tool,A tool for CSV,18f,100.00,2016-01-04,2016-01-08 13:00\n";

function where(tool: string): string {
  if (tool === "node") return process.execPath;
  const { stdout } = spawnSync("/bin/sh", ["-c", `command -v ${tool}`], { encoding: "utf8" });
  return stdout.trim();
}

function git(cwd: string, env: Readonly<Record<string, string>>, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", words, { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
  return stdout;
}
