import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openFolder } from "../../register/disk.ts";
import { loadRegister } from "../../register/load.ts";
import { makeRecords, type MadeFile } from "../records.ts";
import { HUGO } from "./hugo.ts";
import { JEKYLL } from "./jekyll.ts";
import type { Peer } from "./peer.ts";
import { recordPages } from "./record-page.ts";
import { changeOneRecord } from "./second-build.ts";
import { watchProcess, type ProcessCost } from "./watched-process.ts";

const PEERS: readonly Peer[] = [HUGO, JEKYLL];

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

export interface CompareOptions {
  /** Pages of records that each generator writes: two for each record in each language. */
  readonly pages: number;
  readonly runs: number;
  /** An empty folder, for the sources and the sites. */
  readonly folder: string;
  /** The complete build of this product. */
  readonly ours: (content: string, output: string) => Command;
  readonly progress: (line: string) => void;
}

/** A generator's runs, in the order in which they were made. */
export interface Contestant {
  readonly name: "ours" | Peer["name"];
  readonly version: string;
  readonly costs: readonly ProcessCost[];
}

/** What was measured in one run of the bench, each round ours first and then the others'. */
export interface Comparison {
  /** Pages of records. Ours writes feeds, data and dashboards beside them. */
  readonly pages: number;
  readonly ours: Contestant;
  /** Ours again in each round, after one record has changed, with all that the build before it left. */
  readonly second: readonly ProcessCost[];
  readonly peers: readonly Contestant[];
  /** Generators that this machine has not. */
  readonly missing: readonly Peer["name"][];
}

/** This machine has none of the other generators. */
export class NoPeers extends Error {}

/** A generator ended well and left a page out: what it took says nothing. */
export class PageMissing extends Error {}

/** Languages and kinds of record: the pages of one purchase in the made programme. */
export const PAGES_OF_A_PURCHASE = 4;

/** Has the same pages of records made by this product and by every peer that is installed, in rounds. */
export async function compare(options: CompareOptions): Promise<Comparison> {
  const { runs, folder, progress } = options;
  const installed = PEERS.map((peer) => ({ peer, version: versionOf(peer) })).filter(
    (one): one is { peer: Peer; version: string } => one.version !== undefined,
  );
  if (installed.length === 0) throw new NoPeers();
  const content = path.join(folder, "content");
  write(content, makeRecords(Math.ceil(options.pages / PAGES_OF_A_PURCHASE)));
  const pages = writeSources(
    content,
    folder,
    installed.map(({ peer }) => peer),
  );

  const contestants = [
    {
      name: "ours" as const,
      version: process.version,
      run: (output: string) => options.ours(content, output),
    },
    ...installed.map(({ peer, version }) => ({
      name: peer.name,
      version,
      run: (output: string): Command => ({
        command: peer.command,
        args: peer.build({ source: path.join(folder, peer.name), output }),
      }),
    })),
  ].map((one) => ({ ...one, costs: [] as ProcessCost[] }));

  const second: ProcessCost[] = [];
  for (let round = 1; round <= runs; round += 1) {
    for (const { name, run, costs } of contestants) {
      const output = path.join(folder, `${name}-site`);
      rmSync(output, { recursive: true, force: true });
      const { command, args } = run(output);
      const cost = await watchProcess(command, args, folder);
      expectPages(name, output, pages);
      costs.push(cost);
      progress(`${name} ${round}/${runs}: ${cost.seconds.toFixed(2)} s`);
      if (name !== "ours") continue;
      const changeBack = changeOneRecord(content);
      second.push(await watchProcess(command, args, folder));
      changeBack();
      progress(`second ${round}/${runs}: ${second.at(-1)?.seconds.toFixed(2) ?? ""} s`);
    }
  }
  const [ours, ...peers] = contestants.map(({ name, version, costs }) => ({ name, version, costs }));
  if (!ours) throw new RangeError("no runs");
  return {
    pages: pages.length,
    ours,
    second,
    peers,
    missing: PEERS.filter((peer) => !installed.some((one) => one.peer === peer)).map(({ name }) => name),
  };
}

/** Writes each peer's source folder; gives the paths of the pages. */
function writeSources(content: string, folder: string, peers: readonly Peer[]): readonly string[] {
  const loaded = loadRegister(openFolder(content));
  if (loaded.kind !== "register") throw new Error("the records that the bench made cannot be read");
  const pages = [...recordPages(loaded.register)];
  for (const peer of peers) {
    const source = path.join(folder, peer.name);
    write(source, peer.files);
    write(
      source,
      pages.map((page) => peer.page(page)),
    );
  }
  return pages.map((page) => page.path);
}

function write(folder: string, files: Iterable<MadeFile>): void {
  for (const { path: name, text } of files) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

function expectPages(name: string, output: string, pages: readonly string[]): void {
  const missing = pages.filter((page) => !existsSync(path.join(output, page, "index.html")));
  if (missing.length > 0)
    throw new PageMissing(
      `${name}: ${missing.length} of ${pages.length} pages missing, first ${missing[0] ?? ""}`,
    );
}

/** Undefined where the generator is not installed. */
function versionOf({ command, version }: Peer): string | undefined {
  const { status, stdout } = spawnSync(command, [...version], { encoding: "utf8" });
  return status === 0 ? (/\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout.split("\n")[0]) : undefined;
}
