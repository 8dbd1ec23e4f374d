import { createHash } from "node:crypto";
import type { Octokit } from "octokit";
import type { Repository } from "../../../code-host/repository.ts";
import { textOf } from "../../../code-host/text-of.ts";
import type { ContentFolder } from "../../../register/disk.ts";
import { overlay } from "../../../register/overlay.ts";

/** The mode of a symbolic link, which nobody follows: the loader tells of it where the checkout has it too. */
const LINK = "120000";

/** The most bytes of a file of records that are looked at: more than any may have. */
const MOST_BYTES = 1_000_000;

/**
 * A folder of records as it stands at a commit of the host: the checkout that a run began with may be older. What is the same by
 * Git's own hash is not fetched again.
 * @param within the folders that are looked at, such as `awards/2027-001-maps`; the others stay as they are here
 */
export async function contentAt(
  octokit: Octokit,
  repository: Repository,
  content: ContentFolder,
  commit: string,
  within: readonly string[],
): Promise<ContentFolder> {
  const isLookedAt = (path: string): boolean => within.some((folder) => path.startsWith(`${folder}/`));
  const listed = await entriesOf(octokit, repository, { sha: commit, folder: "" }, within);
  const there = new Map(
    listed
      .filter(({ type, mode, path }) => type === "blob" && mode !== LINK && isLookedAt(path))
      .map(({ path, sha }) => [path, sha]),
  );
  const here = new Map(
    within.flatMap((folder) => filesIn(content, folder)).map((path) => [path, hashOf(content, path)]),
  );
  const changed = new Map<string, string>();
  for (const [path, hash] of there) {
    const text = here.get(path) === hash ? undefined : await textOf(octokit, repository, path, commit);
    if (text !== undefined) changed.set(path, text);
  }
  return overlay(content, changed, (path) => here.has(path) && !there.has(path));
}

type Entries = Awaited<ReturnType<Octokit["rest"]["git"]["getTree"]>>["data"]["tree"];

/** All that a tree holds. A host lists so much at once and no more: then one folder after the other, of those that are looked at. */
async function entriesOf(
  octokit: Octokit,
  repository: Repository,
  { sha, folder }: { readonly sha: string; readonly folder: string },
  within: readonly string[],
): Promise<Entries> {
  const ask = { ...repository, tree_sha: sha };
  const { data: whole } = await octokit.rest.git.getTree({ ...ask, recursive: "1" });
  const under = (path: string): string => `${folder}${path}`;
  if (!whole.truncated) return whole.tree.map((entry) => ({ ...entry, path: under(entry.path) }));
  const { data: level } = await octokit.rest.git.getTree(ask);
  if (level.truncated) throw new Error("A folder has more files than its host lists at once.");
  const entries: Entries = [];
  for (const entry of level.tree.map((one) => ({ ...one, path: under(one.path) }))) {
    const inner = `${entry.path}/`;
    if (entry.type !== "tree") entries.push(entry);
    else if (within.some((one) => `${one}/`.startsWith(inner) || inner.startsWith(`${one}/`)))
      entries.push(...(await entriesOf(octokit, repository, { sha: entry.sha, folder: inner }, within)));
  }
  return entries;
}

function filesIn(content: ContentFolder, folder: string): string[] {
  return content.list(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    return kind === "folder" ? filesIn(content, path) : kind === "file" ? [path] : [];
  });
}

/** The hash of a file as Git has it (SHA-1 of its length and its bytes): to tell what changed, not to trust it. */
function hashOf(content: ContentFolder, path: string): string {
  const bytes = content.read(path, MOST_BYTES);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
