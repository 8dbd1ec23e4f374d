import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Reason } from "../../model/repositories.ts";
import { readObjects, readSizes, type GitObject } from "./git-objects.ts";
import type { Way } from "./git-policy.ts";
import { runGit, type GitRun } from "./git-run.ts";

/** What every conversation with a Git host begins with, in either version of the protocol. */
const PACKET = /packet: .*< (?:version 2|# service=git-upload-pack)/;

/** A value, or why there is none. */
export type Got<T> =
  { readonly kind: "got"; readonly value: T } | { readonly kind: "failed"; readonly reason: Reason };

/** What a fetch brings: `commits` all that lead to an id, `one` the commit alone, both with top folders; `files` the files of these ids. */
export type Wanted = "commits" | "one" | "files";

/** A remote repository, and an empty bare one of ours in a folder that is removed afterwards. */
export interface GitStore {
  /** What HEAD is, as `git ls-remote --symref` prints it; empty where nothing is there. */
  head(): Promise<Got<string>>;
  /** The branches, as `git ls-remote` prints them, and whether the host spoke Git’s protocol. */
  branches(): Promise<Got<{ readonly printed: string; readonly isGit: boolean }>>;
  fetch(ids: readonly string[], wanted: Wanted): Promise<Got<undefined>>;
  /** Type and size of those of these objects that were fetched. */
  sizes(ids: readonly string[]): Promise<Got<ReadonlyMap<string, { type: string; size: number }>>>;
  /** Those of these objects that were fetched. */
  objects(ids: readonly string[]): Promise<Got<ReadonlyMap<string, GitObject>>>;
  /** Whether one commit leads to another; both were fetched. */
  leadsTo(newer: string, older: string): Promise<Got<boolean>>;
}

/** Nothing of it is written by Git, and after every fetch it is written anew: a promise to fetch later is not kept. */
const CONFIG = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n";

/** The top folder of each commit, without files: the least that answers. A host that knows no filters at all sends everything. */
const LEAST = "--filter=tree:1";
/** All folders without files: what hosts allow that do not allow the above. */
const USUAL = "--filter=blob:none";

/**
 * Gives a store to use, and removes its folder when the use has ended, however it ended.
 * @param url of the remote repository; only ever given to Git behind `--`
 */
export async function withStore<T>(
  url: string,
  way: Way,
  signal: AbortSignal,
  use: (store: GitStore) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "repository-"));
  try {
    return await use(storeIn(folder, url, way, signal));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function storeIn(folder: string, url: string, way: Way, signal: AbortSignal): GitStore {
  const home = path.join(folder, "home");
  const bare = path.join(folder, "bare");
  const writeConfig = (): void => writeFileSync(path.join(bare, "config"), CONFIG);
  mkdirSync(home);
  mkdirSync(path.join(bare, "objects"), { recursive: true });
  mkdirSync(path.join(bare, "refs"));
  writeFileSync(path.join(bare, "HEAD"), "ref: refs/heads/none\n");
  writeConfig();

  const within = (args: readonly string[], input = ""): Promise<GitRun> =>
    runGit(["--git-dir", bare, ...args], { folder: home, way: "nowhere", signal, input });
  const asked = (ids: readonly string[]): string => ids.map((id) => `${id}\n`).join("");

  return {
    async head() {
      const run = await runGit(["ls-remote", "--symref", "--", url, "HEAD"], { folder: home, way, signal });
      return run.kind === "done" ? got(run.out.toString("utf8")) : run;
    },
    async branches() {
      const options = { folder: home, way, signal, traced: true };
      const run = await runGit(["ls-remote", "--heads", "--", url], options);
      if (run.kind === "failed") return run;
      return got({ printed: run.out.toString("utf8"), isGit: PACKET.test(run.said) });
    },
    async fetch(ids, wanted) {
      const depth = wanted === "one" ? ["--depth=1"] : [];
      const run = async (filter: string): Promise<GitRun> => {
        const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", filter, ...depth, "--stdin"];
        const options = { folder: home, way, signal, input: asked(ids) };
        const ran = await runGit(["--git-dir", bare, ...args, "--", url], options);
        writeConfig();
        return ran;
      };
      const first = await run(wanted === "files" ? USUAL : LEAST);
      const again = wanted !== "files" && first.kind === "failed" && first.reason === "answer-not-readable";
      const last = again ? await run(USUAL) : first;
      return last.kind === "done" ? got(undefined) : last;
    },
    async sizes(ids) {
      const run = await within(["cat-file", "--batch-check"], asked(ids));
      return run.kind === "done" ? got(readSizes(run.out)) : run;
    },
    async objects(ids) {
      const run = await within(["cat-file", "--batch"], asked(ids));
      return run.kind === "done" ? got(readObjects(run.out)) : run;
    },
    async leadsTo(newer, older) {
      const run = await within(["merge-base", "--is-ancestor", older, newer]);
      if (run.kind === "done") return got(true);
      // By 1 Git says no; by anything else, that it could not tell.
      return run.code === 1 ? got(false) : { kind: "failed", reason: run.reason };
    },
  };
}

function got<T>(value: T): Got<T> {
  return { kind: "got", value };
}
