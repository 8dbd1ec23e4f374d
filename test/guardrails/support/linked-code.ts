import type { CommitFacts, ConfirmedRepository, RepositoryFacts } from "../../../src/model/repositories.ts";
import {
  AWARD,
  confirmations,
  CONFIRMED,
  goodRecords,
  REPOSITORIES,
  type Change,
  type Files,
} from "../../register/memory-folder.ts";

/** Good records with something else seen of their one repository. */
export function seenAs(
  repository: Partial<ConfirmedRepository>,
  changes: Readonly<Record<string, Change>> = {},
): Files {
  return goodRecords({ [REPOSITORIES]: confirmations({ ...CONFIRMED, ...repository }), ...changes });
}

/** …with other facts beside the good ones. */
export function withFacts(facts: RepositoryFacts, changes: Readonly<Record<string, Change>> = {}): Files {
  return seenAs({ facts: { ...CONFIRMED.facts, ...facts } }, changes);
}

/** …with something else seen of its commit. */
export function withCommit(
  commit: Partial<ConfirmedRepository["commits"][number]>,
  changes: Readonly<Record<string, Change>> = {},
): Files {
  return seenAs({ commits: CONFIRMED.commits.map((one) => ({ ...one, ...commit })) }, changes);
}

/** …with other facts of its commit, and none of the good ones that are undefined here. */
export function withCommitFacts(facts: CommitFacts, changes: Readonly<Record<string, Change>> = {}): Files {
  return seenAs(
    { commits: CONFIRMED.commits.map((one) => ({ ...one, facts: { ...one.facts, ...facts } })) },
    changes,
  );
}

/** The award before anything was delivered. */
export const UNDELIVERED: Readonly<Record<string, Change>> = Object.fromEntries([
  ...Object.keys(goodRecords())
    .filter((path) => path.startsWith("awards/") && path !== AWARD)
    .map((path) => [path, null]),
  [AWARD, (text: string) => text.replace(/^commit: .*\n/m, "")],
]) as Record<string, Change>;

/** Records as they are where all is made up. */
export const MADE_UP = (text: string): string => text.replace(/\n---\n/, "\ndemonstration: true\n---\n");
