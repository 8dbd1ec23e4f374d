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
  const { data: tree } = await octokit.rest.git.getTree({ ...repository, tree_sha: commit, recursive: "1" });
  if (tree.truncated) throw new Error("The repository has more files than its host lists at once.");
  const there = new Map(
    tree.tree
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
