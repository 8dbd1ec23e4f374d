import { readCommit, readTopFiles, type Commit } from "./git-objects.ts";
import type { GitStore, Got } from "./git-store.ts";
import { licenceFile, MOST_LICENCE, MOST_PUBLICCODE, PUBLICCODE } from "./texts.ts";

/** What is at the top of a repository at a commit. */
export interface Snapshot extends Commit {
  readonly names: readonly string[];
  /** The licence file; its text is undefined where it is too large to be one. */
  readonly licence: { readonly name: string; readonly text: string | undefined } | undefined;
  /** The text of publiccode.yml; undefined where there is none, or where it is too large to be one. */
  readonly publiccode: string | undefined;
}

interface Top extends Commit {
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Looks at commits that were fetched with their top folders, and fetches the few files that are read.
 * @returns by commit; one that cannot be read is left out
 */
export async function takeSnapshots(
  store: GitStore,
  commits: readonly string[],
): Promise<Got<ReadonlyMap<string, Snapshot>>> {
  const tops = await topsOf(store, [...new Set(commits)]);
  if (tops.kind === "failed") return tops;
  const texts = await textsOf(
    store,
    [...tops.value.values()].flatMap(({ files }) => [...readFiles(files)]),
  );
  if (texts.kind === "failed") return texts;
  return {
    kind: "got",
    value: new Map([...tops.value].map(([commit, top]) => [commit, snapshotOf(top, texts.value)])),
  };
}

async function topsOf(store: GitStore, ids: readonly string[]): Promise<Got<ReadonlyMap<string, Top>>> {
  const objects = await store.objects(ids);
  if (objects.kind === "failed") return objects;
  const commits = new Map<string, Commit>();
  for (const [id, { bytes }] of objects.value) {
    const commit = readCommit(bytes);
    if (commit) commits.set(id, commit);
  }
  const trees = await store.objects([...new Set([...commits.values()].map(({ tree }) => tree))]);
  if (trees.kind === "failed") return trees;
  const tops = new Map<string, Top>();
  for (const [id, commit] of commits) {
    const tree = trees.value.get(commit.tree);
    if (tree) tops.set(id, { ...commit, files: readTopFiles(tree.bytes) });
  }
  return { kind: "got", value: tops };
}

/** The ids of the files that are read, with the most bytes that each may have. */
function readFiles(files: Top["files"]): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  const licence = files.get(licenceFile([...files.keys()]) ?? "");
  const publiccode = files.get(PUBLICCODE);
  if (publiccode !== undefined) wanted.set(publiccode, MOST_PUBLICCODE);
  if (licence !== undefined) wanted.set(licence, MOST_LICENCE);
  return wanted;
}

async function textsOf(
  store: GitStore,
  wanted: readonly (readonly [id: string, most: number])[],
): Promise<Got<ReadonlyMap<string, string>>> {
  const most = new Map(wanted);
  if (most.size === 0) return { kind: "got", value: new Map() };
  const fetched = await store.fetch([...most.keys()], "files");
  if (fetched.kind === "failed") return fetched;
  const sizes = await store.sizes([...most.keys()]);
  if (sizes.kind === "failed") return sizes;
  const small = [...sizes.value].filter(([id, { size }]) => size <= (most.get(id) ?? 0)).map(([id]) => id);
  const objects = await store.objects(small);
  if (objects.kind === "failed") return objects;
  const texts = [...objects.value].map(([id, { bytes }]) => [id, bytes.toString("utf8")] as const);
  return { kind: "got", value: new Map(texts) };
}

function snapshotOf({ tree, committed, files }: Top, texts: ReadonlyMap<string, string>): Snapshot {
  const names = [...files.keys()];
  const name = licenceFile(names);
  const textAt = (file: string): string | undefined => texts.get(files.get(file) ?? "");
  return {
    tree,
    committed,
    names,
    licence: name === undefined ? undefined : { name, text: textAt(name) },
    publiccode: textAt(PUBLICCODE),
  };
}
