import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { empty } from "../content/empty.ts";
import { english } from "../content/english.ts";
import { everything } from "../content/everything.ts";
import { writeFolder } from "../content/write-folder.ts";

/** The moment at which every site of the tests is built: a Monday, 10 a.m. in Ottawa. */
export const NOW = "2026-11-23T15:00:00Z";

export const PROJECT = path.resolve(import.meta.dirname, "../../..");

/** The sites that page tests read: the records that come with the product, and three that are made for the tests. */
export const SITE_NAMES = ["shipped", "everything", "english", "empty"] as const;

export type SiteName = (typeof SITE_NAMES)[number];

export interface SiteFolders {
  readonly content: string;
  readonly output: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly sites: Readonly<Record<SiteName, SiteFolders>>;
  }
}

const MADE = { everything, english, empty };

/** Vitest's global set-up of the page tests: builds each site once, as `npm run build` does. */
export default async function buildSites(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "sites-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    project.provide("sites", await buildInto(folder));
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}

async function buildInto(folder: string): Promise<Record<SiteName, SiteFolders>> {
  const foldersOf = (name: SiteName): SiteFolders => ({
    content: name === "shipped" ? PROJECT : path.join(folder, name),
    output: path.join(folder, `${name}-site`),
  });
  for (const name of ["everything", "english", "empty"] as const) {
    writeFolder(foldersOf(name).content, MADE[name]);
  }
  const folders = Object.fromEntries(SITE_NAMES.map((name) => [name, foldersOf(name)])) as Record<
    SiteName,
    SiteFolders
  >;
  // All are waited for, so that nothing is written into a folder that is being removed.
  const builds = await Promise.allSettled(
    Object.values(folders).map(({ content, output }) => buildOrThrow(content, output)),
  );
  for (const build of builds) if (build.status === "rejected") throw build.reason;
  return folders;
}

async function buildOrThrow(content: string, output: string): Promise<void> {
  const { code, said } = await runBuild(content, output);
  if (code !== 0) throw new Error(`The site of ${content} was not built:\n${said}`);
}

export interface Built {
  readonly code: number | null;
  readonly said: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A module to load before the build, on each of its threads, such as one that makes the disk fail. */
  readonly before?: string;
  readonly now?: string;
}

/** Runs `npm run build` in a program of its own, without npm. */
export async function runBuild(content: string, output: string, options: RunOptions = {}): Promise<Built> {
  const before = options.before === undefined ? {} : { NODE_OPTIONS: `--import "${options.before}"` };
  const child = spawn(
    process.execPath,
    ["scripts/run.mjs", "build", "--content", content, "--output", output, "--now", options.now ?? NOW],
    { cwd: PROJECT, env: { ...process.env, ...before, ...options.env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  return { code, said };
}
