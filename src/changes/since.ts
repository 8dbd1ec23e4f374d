import type { Bilingual } from "../model/locale.ts";
import type { ChangedPath, Changes } from "../register/changes.ts";
import { loadRegister } from "../register/load.ts";
import { readContents } from "./contents.ts";
import { gitFolder } from "./git-folder.ts";
import { isRefused, REFUSED, type Git } from "./git.ts";
import { readRawDiff, readTree, type GitFile } from "./raw-diff.ts";

export type Since =
  | { readonly kind: "changes"; readonly changes: Changes }
  /** There is nothing to compare with, through nobody's fault. */
  | { readonly kind: "skipped"; readonly reason: Bilingual }
  /** The revision that was asked for is wrong. */
  | { readonly kind: "refused"; readonly reason: Bilingual };

/**
 * What has changed in a content folder since the point at which it parted from a revision (their merge base), so that a
 * branch is not blamed for what others have changed meanwhile. What is not committed yet counts too.
 * @param git Git in the content folder
 */
export function changesSince(git: Git, revision: string): Since {
  const place = git(["rev-parse", "--is-inside-work-tree", "--show-prefix"]);
  if (place.kind === "absent")
    return skipped("Git is not on this machine.", "Git n’est pas installé sur cet appareil.");
  // Nothing that is asked for is left out without a word.
  if (isRefused(place))
    return refused(`cannot be looked up. ${REFUSED.en}`, `ne peut pas être consulté. ${REFUSED.fr}`);
  const [inside, prefix = ""] = place.out.toString("utf8").split("\n");
  if (place.code !== 0 || inside !== "true")
    return skipped("These records are not kept in Git.", "Ces fiches ne sont pas conservées dans Git.");
  const commit = commitOf(git, revision);
  if (commit === undefined) return noRevision(git);
  const base = objectOf(git, ["merge-base", commit, "HEAD"]);
  if (base === undefined) {
    return refused(
      "has nothing in common with what is checked out; if this is a shallow clone, fetch its whole history.",
      "n’a rien en commun avec ce qui est extrait ; si ce clone est superficiel, récupérez tout son historique.",
    );
  }
  return compare(git, base, prefix);
}

/** A shallow clone lacks what the whole repository has, and Git does not say which it is. */
function noRevision(git: Git): Since {
  const shallow = git(["rev-parse", "--is-shallow-repository"]);
  return shallow.kind === "done" && shallow.out.toString("utf8").trim() === "true"
    ? refused(
        "is no revision of this shallow clone; fetch its whole history (git fetch --unshallow) and try again.",
        "n’est pas une révision de ce clone superficiel ; récupérez tout son historique (git fetch --unshallow) et réessayez.",
      )
    : refused("is no revision of this repository.", "n’est pas une révision de ce dépôt.");
}

function compare(git: Git, base: string, prefix: string): Since {
  const diff = readRawDiff(
    must(git, ["diff", "--raw", "-z", "--no-abbrev", "-M", ...PLAIN_DIFF, base, "--"]).toString("utf8"),
  );
  const data = readTree(
    must(git, ["ls-tree", "-r", "-z", "--full-tree", base, "--", `${prefix}_data/`]).toString("utf8"),
  );
  const files = [...data, ...diff.before].flatMap((file) => within(file, prefix));
  const objects = [...new Set(files.filter(({ mode }) => mode !== "160000").map(({ object }) => object))];
  const contents = readContents(must(git, ["cat-file", "--batch"], `${objects.join("\n")}\n`));
  const loaded = loadRegister(gitFolder(files, contents));
  if (loaded.kind === "no-program")
    return skipped(
      "There was no programme at that revision.",
      "Il n’y avait pas de programme à cette révision.",
    );
  const paths = diff.paths.map((change) => fromContent(change, prefix));
  return { kind: "changes", changes: { before: loaded.register, paths } };
}

/** No program of anyone's settings has a say in what is different. */
const PLAIN_DIFF = [
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules=dirty",
  "--no-color",
  "--full-index",
];

function within(file: GitFile, prefix: string): GitFile[] {
  return file.path.startsWith(prefix) ? [{ ...file, path: file.path.slice(prefix.length) }] : [];
}

/** A change whose paths are from the content folder; what lies outside of it begins with `../`. */
function fromContent(change: ChangedPath, prefix: string): ChangedPath {
  const up = "../".repeat(prefix.split("/").length - 1);
  const relative = (path: string): string =>
    path.startsWith(prefix) ? path.slice(prefix.length) : `${up}${path}`;
  return change.kind === "renamed"
    ? { ...change, from: relative(change.from), path: relative(change.path) }
    : { ...change, path: relative(change.path) };
}

/** No revision has a control character in its name, and no process takes a NUL. */
function commitOf(git: Git, revision: string): string | undefined {
  if (/\p{Cc}/u.test(revision)) return undefined;
  return objectOf(git, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
}

/** The one object that Git names, or undefined where it refuses or names something else (a range, two of them). */
function objectOf(git: Git, args: readonly string[]): string | undefined {
  const answer = git(args);
  if (answer.kind === "absent" || answer.code !== 0) return undefined;
  const name = answer.out.toString("utf8").trim();
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(name) ? name : undefined;
}

/** @throws Error where Git refuses what it cannot: the repository is broken */
function must(git: Git, args: readonly string[], input?: string): Buffer {
  const answer = git(args, input);
  if (answer.kind === "absent" || answer.code !== 0)
    throw new Error(`git ${args.join(" ")}: ${answer.kind === "absent" ? "absent" : answer.said}`);
  return answer.out;
}

function skipped(en: string, fr: string): Since {
  return { kind: "skipped", reason: { en, fr } };
}

function refused(en: string, fr: string): Since {
  return { kind: "refused", reason: { en, fr } };
}
