import type { Program } from "../model/program.ts";
import type { ConfirmedRepository, HostKind } from "../model/repositories.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { isOld } from "./age.ts";
import type { CommitQuestion, Question } from "./host.ts";
import { linkedRepositories } from "./linked.ts";

/** A question, with the key of the repository that it is about. */
export interface Planned {
  readonly key: string;
  readonly question: Question;
}

/**
 * What to ask: each linked repository once. One that was confirmed lately, with all its commits, is left in peace; so is
 * an address that may not be asked.
 */
export function plan(register: Register, program: Program, now: Instant): readonly Planned[] {
  const days = program.repositories?.renewed_after ?? 0;
  return linkedRepositories(register, program).flatMap(({ key, read, commits }) => {
    if (read.kind === "refused") return [];
    const before = register.repositories.get(key);
    const open = commits
      .filter((one) => isOpen(one, before, read.address.kind, { now, days }))
      .map((one) => withKnownTree(one, before));
    if (before && open.length === 0 && isFresh(before, { now, days })) return [];
    const question: Question = { address: read.address, commits: open };
    return [{ key, question: before?.etag === undefined ? question : { ...question, etag: before.etag } }];
  });
}

/** The question with what cannot have changed since. */
function withKnownTree(question: CommitQuestion, before: ConfirmedRepository | undefined): CommitQuestion {
  const tree = before?.commits.find(({ commit }) => commit === question.commit)?.facts?.tree;
  return tree === undefined ? question : { ...question, tree };
}

/** A moment, and after how many days what was seen is asked about again. */
interface Since {
  readonly now: Instant;
  readonly days: number;
}

/**
 * Whether a commit is to be asked about. One that is not there, or not on the default branch, may be any night. One of
 * which something is not known yet is asked about as often as its repository: licences are told better as time goes on,
 * and the record may name a pull request that it did not name before. What a commit holds never changes, so that one of
 * which all is known is never asked about again.
 */
function isOpen(
  { commit, pullRequest }: CommitQuestion,
  before: ConfirmedRepository | undefined,
  kind: HostKind,
  { now, days }: Since,
): boolean {
  const known = before?.commits.find((one) => one.commit === commit);
  const { reachable, licence, licence_file: file, merged, tree } = known?.facts ?? {};
  if (known?.verdict !== "confirmed" || reachable?.value !== true) return true;
  const isLicenceKnown = typeof licence?.value === "string" || file?.value === null;
  // Plain Git knows no pull requests.
  const isMergeKnown = merged !== undefined || pullRequest === undefined || kind === "git";
  return !(isLicenceKnown && isMergeKnown && tree !== undefined) && isOld(known.checked, now, days);
}

function isFresh({ verdict, checked }: ConfirmedRepository, { now, days }: Since): boolean {
  return verdict === "confirmed" && !isOld(checked, now, days);
}
