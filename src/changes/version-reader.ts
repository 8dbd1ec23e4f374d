import type { FileKind } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import { mayBePrivate, privateDataIn } from "../problems/private/private-data.ts";
import type { Problem } from "../problems/problem.ts";
import { readAwards } from "../register/awards.ts";
import type { Catalogue } from "../register/catalogue.ts";
import { findRecords, type FoundFile } from "../register/find.ts";
import type { RecordVersion } from "../register/history.ts";
import { readOpportunities } from "../register/opportunities.ts";
import { readRecordFile, type OpenedFile } from "../register/read-file.ts";
import type { Instant } from "../time/calendar.ts";
import { gitFolder } from "./git-folder.ts";
import { listReader } from "./list-reader.ts";

/** The files of a record after a commit, and the lists of the programme: paths, and the names of their contents. */
export interface Snapshot {
  readonly at: Instant;
  /** The number of the commit. */
  readonly commit: number;
  readonly files: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
}

/**
 * Reads the versions of records. Lists that have not changed are read once, whatever records there are, and a record is not read
 * again where the lists say of it what they said before (`listReader`).
 */
export function versionReader(
  contents: ReadonlyMap<string, Uint8Array>,
): (snapshots: readonly Snapshot[]) => readonly RecordVersion[] {
  const lists = listReader((files) => folderOf(files, contents));

  return (snapshots) => {
    // A file that a commit left as it was is read once.
    const opened = new Map<string, Opened>();
    const versionOf = (snapshot: Snapshot): Told => {
      if (![...snapshot.files.keys()].some((path) => path.startsWith("opportunities/")))
        return { kind: "absent" };
      const catalogue = lists.read(snapshot.lists);
      if (!catalogue) return { kind: "unreadable", reason: NO_PROGRAMME };
      return readVersion(snapshot.files, catalogue, contents, opened);
    };
    const versions: RecordVersion[] = [];
    let before: Snapshot | undefined;
    for (const snapshot of snapshots) {
      const last = versions.at(-1);
      const isOfLists = before?.files === snapshot.files;
      if (before && last && isOfLists && lists.sayAlike(last, before.lists, snapshot.lists)) continue;
      before = snapshot;
      const version = versionOf(snapshot);
      if (isOfLists && last?.kind === "unreadable" && version.kind === "unreadable") continue;
      versions.push({ from: snapshot.at, ...version });
    }
    return versions;
  };
}

interface Opened {
  readonly file: OpenedFile<FileKind & FoundFile["kind"]> | undefined;
  readonly isPrivate: boolean;
}

/** A version without its moment. */
type Told =
  | { readonly kind: "absent" }
  | Omit<Extract<RecordVersion, { kind: "read" }>, "from">
  | Omit<Extract<RecordVersion, { kind: "unreadable" }>, "from">;

function readVersion(
  files: Snapshot["files"],
  catalogue: Catalogue,
  contents: ReadonlyMap<string, Uint8Array>,
  known: Map<string, Opened>,
): Told {
  const folder = folderOf(files, contents);
  const problems: Problem[] = [];
  const opened = findRecords(folder).files.map((found) => {
    const key = `${found.path}\0${files.get(found.path)}`;
    const one = known.get(key) ?? open(folder, found);
    known.set(key, one);
    return one;
  });
  // It was removed from the record, and is not to be told again.
  if (opened.some(({ isPrivate }) => isPrivate)) return { kind: "unreadable", reason: PRIVATE };
  const read = opened.flatMap(({ file }) => file ?? []);
  const opportunities = readOpportunities(read.filter(isKind("opportunity")), catalogue, problems);
  const [opportunity] = opportunities.values();
  const events = read.filter(isKind("event"));
  const awards = readAwards(
    read.filter(isKind("award")),
    events,
    { catalogue, known: new Set(opportunities.keys()) },
    problems,
  );
  const [award] = awards.values();
  const hasAward = files.size > 1;
  const isWhole = opened.length === read.length && (award?.ledger.length ?? 0) === events.length;
  return opportunity && isWhole && (award || !hasAward)
    ? { kind: "read", state: { opportunity, award, catalogue } }
    : { kind: "unreadable", reason: NOT_UNDERSTOOD };
}

function open(folder: ReturnType<typeof gitFolder>, found: FoundFile): Opened {
  const file = readRecordFile(folder, found.path, found.kind, []);
  if (!file) return { file: undefined, isPrivate: false };
  const text = `${file.words}\n${file.body}`;
  const isPrivate = mayBePrivate(text) && privateDataIn(text).some(({ kind }) => kind.level === "error");
  return { file: { ...found, file }, isPrivate };
}

function isKind<K extends FoundFile["kind"]>(kind: K) {
  return (entry: OpenedFile<FoundFile["kind"]>): entry is OpenedFile<K> => entry.kind === kind;
}

/** Files that are too large to be a record have no content, and cannot be read. */
function folderOf(files: ReadonlyMap<string, string>, contents: ReadonlyMap<string, Uint8Array>) {
  return gitFolder(
    [...files].map(([path, object]) => ({ path, object, mode: "100644" })),
    contents,
  );
}

const NO_PROGRAMME: Bilingual = {
  en: "The programme could not be read at that time.",
  fr: "Le programme ne pouvait pas être lu à ce moment.",
};
const NOT_UNDERSTOOD: Bilingual = {
  en: "The record could not be read at that time.",
  fr: "La fiche ne pouvait pas être lue à ce moment.",
};
const PRIVATE: Bilingual = {
  en: "The record held something private at that time, which is not told again.",
  fr: "La fiche contenait à ce moment quelque chose de privé, qui n’est pas répété.",
};
