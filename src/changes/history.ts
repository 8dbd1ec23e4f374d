import type { Bilingual } from "../model/locale.ts";
import { recordOf, type Ref, isRef } from "../model/ref.ts";
import { DATA_FILES } from "../register/find.ts";
import type { History } from "../register/history.ts";
import { boundedContents } from "./bounded-contents.ts";
import { isRefused, REFUSED, type Git } from "./git.ts";
import { LOG_FORMAT, readLog, type LoggedCommit } from "./read-log.ts";
import { versionReader, type Snapshot } from "./version-reader.ts";

/**
 * How the records of a content folder came to be what they are, by Git: along the branch that is checked out, a merge being one
 * change, made when it was merged. Six processes, however long the history is.
 *
 * A commit's date is the committer's, which is when it came to be as it is; the author's may be from long before, in a branch
 * that nobody saw. Where the content folder was elsewhere before, history begins with its coming here.
 * @param git Git in the content folder
 */
export function historyOf(git: Git): History {
  try {
    return readHistory(git);
  } catch {
    // Too slow, too large, broken: whatever it is, a site can be built of what the records say now.
    return unknown("Git could not read the history.", "Git n’a pas pu lire l’historique.");
  }
}

function readHistory(git: Git): History {
  const place = git(["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"]);
  if (place.kind === "absent")
    return unknown("Git is not on this machine.", "Git n’est pas installé sur cet appareil.");
  if (isRefused(place)) return { kind: "unknown", reason: REFUSED };
  const [inside, shallow] = place.out.toString("utf8").split("\n");
  if (place.code !== 0 || inside !== "true")
    return unknown("These records are not kept in Git.", "Ces fiches ne sont pas conservées dans Git.");
  if (shallow !== "false") {
    return unknown(
      "This is a shallow clone, which does not have the whole history: git fetch --unshallow.",
      "Ce clone est superficiel et n’a pas tout l’historique : git fetch --unshallow.",
    );
  }
  const log = git([...PLAIN_LOG, ...FIRST_PARENTS, LOG_FORMAT, "HEAD", "--", ...RECORDS]);
  // A repository without a commit has no HEAD.
  if (log.kind === "absent" || log.code !== 0)
    return unknown("Nothing has been committed yet.", "Rien n’a encore été enregistré dans Git.");
  const commits = readLog(log.out.toString("utf8"));
  const [first] = commits;
  if (!first)
    return unknown("No record has been committed yet.", "Aucune fiche n’a encore été enregistrée dans Git.");
  const { snapshots, lists } = snapshotsOf(commits);
  const contents = boundedContents(git, objectsIn(commits));
  if (!contents)
    return unknown(
      "The history is too large to be read, or some of it is not on this machine.",
      "L’historique est trop volumineux pour être lu, ou une partie n’est pas sur cet appareil.",
    );
  const read = versionReader(contents);
  return {
    kind: "kept",
    begins: first.at,
    commits: commits.length,
    refs: [...snapshots.keys()].sort(),
    versionsOf: (ref) => read(withLists(snapshots.get(ref) ?? [], lists)),
    dataChanged: lists.at(-1)?.at,
  };
}

/** What no setting of a repository has a say in: signatures that a program checks, other names, the order of files. */
const PLAIN_LOG = [
  "--no-replace-objects",
  ...["-c", "log.showSignature=false", "-c", "log.diffMerges=first-parent"],
  ...["log", "--no-color", "--no-ext-diff", "--no-textconv", "-O/dev/null"],
];

const FIRST_PARENTS = [
  "--first-parent",
  "-m",
  "--reverse",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--relative",
];

/** The lists by which a record is understood. What was last seen of repositories is no part of it, and is large. */
const LISTS = [
  DATA_FILES.program,
  DATA_FILES.teams,
  DATA_FILES.skills,
  DATA_FILES.holidays,
  DATA_FILES.delegation,
];

const RECORDS = ["opportunities", "awards", ...LISTS];

/** The lists after a commit that changed one of them. */
type ListsChange = Pick<Snapshot, "at" | "commit" | "lists">;

/** Each record's files after each commit that changed one of them, with the lists as they were then; and each change of the lists. */
function snapshotsOf(commits: readonly LoggedCommit[]): {
  readonly snapshots: ReadonlyMap<Ref, readonly Snapshot[]>;
  readonly lists: readonly ListsChange[];
} {
  const snapshots = new Map<Ref, Snapshot[]>();
  const changes: ListsChange[] = [];
  for (const [commit, { at, files }] of commits.entries()) {
    const changed = new Map<Ref, Map<string, string>>();
    const before = changes.at(-1)?.lists ?? new Map<string, string>();
    let lists = before;
    for (const file of files) {
      const { path } = file;
      // A link or another repository is no file of a record.
      const object = file.object !== undefined && file.mode.startsWith("100") ? file.object : undefined;
      const ref = recordOf(path);
      if (ref === undefined) lists = withFile(lists, path, object);
      else if (isRef(ref)) {
        const own = changed.get(ref) ?? new Map(snapshots.get(ref)?.at(-1)?.files);
        changed.set(ref, withFile(own, path, object));
      }
    }
    if (lists !== before) changes.push({ at, commit, lists });
    for (const [ref, own] of changed) {
      const earlier = snapshots.get(ref) ?? [];
      snapshots.set(ref, earlier);
      earlier.push({ at, commit, files: own, lists });
    }
  }
  return { snapshots, lists: changes };
}

/** A record's snapshots with one more for each later change of the lists: what they call a team is a part of what a record says. */
function withLists(snapshots: readonly Snapshot[], changes: readonly ListsChange[]): readonly Snapshot[] {
  return snapshots.flatMap((snapshot, index) => {
    const until = snapshots[index + 1]?.commit ?? Infinity;
    const later = changes.filter(({ commit }) => commit > snapshot.commit && commit < until);
    return [snapshot, ...later.map((change) => ({ ...snapshot, ...change }))];
  });
}

function withFile(
  files: ReadonlyMap<string, string>,
  path: string,
  object: string | undefined,
): Map<string, string> {
  const changed = new Map(files);
  if (object === undefined) changed.delete(path);
  else changed.set(path, object);
  return changed;
}

function objectsIn(commits: readonly LoggedCommit[]): readonly string[] {
  return [
    ...new Set(
      commits.flatMap(({ files }) =>
        files.flatMap((file) =>
          file.object !== undefined && file.mode.startsWith("100") ? [file.object] : [],
        ),
      ),
    ),
  ];
}

function unknown(en: string, fr: string): History {
  const reason: Bilingual = { en, fr };
  return { kind: "unknown", reason };
}
