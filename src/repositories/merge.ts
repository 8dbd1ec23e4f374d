import type { Program } from "../model/program.ts";
import type { ConfirmedCommit, ConfirmedRepository } from "../model/repositories.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { instantText, isOld, lastConfirmed } from "./age.ts";
import type { Answer, CommitAnswer, CommitQuestion } from "./host.ts";
import { linkedRepositories, type LinkedRepository } from "./linked.ts";
import { renewed, renewedFacts } from "./renew.ts";

/** What was answered about a repository. */
export interface Answered {
  readonly key: string;
  readonly answer: Answer;
}

/**
 * What is known after answers have come: of each linked repository, sorted. A look-up that failed leaves what was known
 * and says that it failed; a repository that no award names any more is left out.
 * @param answers in any order, at most one for each repository; without one, what was known stays
 */
export function merge(
  register: Register,
  program: Program,
  answers: readonly Answered[],
  now: Instant,
): readonly ConfirmedRepository[] {
  const byKey = new Map(answers.map(({ key, answer }) => [key, answer]));
  const moment: Moment = { now, renewedAfter: program.repositories?.renewed_after ?? 0 };
  return linkedRepositories(register, program).flatMap((linked) => {
    const before = register.repositories.get(linked.key);
    const answer: Answer | undefined =
      linked.read.kind === "refused"
        ? { verdict: "refused", reason: linked.read.reason }
        : byKey.get(linked.key);
    const after = answer ? afterAnswer(linked, before, answer, moment) : before;
    return after ? [{ ...after, address: linked.address, commits: namedCommits(after, linked) }] : [];
  });
}

interface Moment {
  readonly now: Instant;
  readonly renewedAfter: number;
}

function afterAnswer(
  { address }: LinkedRepository,
  before: ConfirmedRepository | undefined,
  answer: Answer,
  moment: Moment,
): ConfirmedRepository {
  const known = before?.commits ?? [];
  const etag = before?.etag === undefined ? {} : { etag: before.etag };
  const facts = before?.facts ?? {};
  switch (answer.verdict) {
    case "confirmed":
      return {
        address,
        ...looked(before, { verdict: "confirmed" }, moment),
        ...(answer.etag === undefined ? {} : { etag: answer.etag }),
        facts: renewedFacts(facts, answer.facts, isOldAt(moment), answer.unread),
        commits: afterCommits(known, answer.commits, moment),
      };
    case "unchanged":
      return {
        address,
        ...looked(before, { verdict: "confirmed" }, moment),
        ...etag,
        facts: renewed(facts, instantText(moment.now), isOldAt(moment)),
        commits: afterCommits(known, answer.commits, moment),
      };
    default:
      return {
        address,
        ...looked(before, answer, moment),
        ...etag,
        ...(before?.facts && { facts: before.facts }),
        commits: known,
      };
  }
}

function afterCommits(
  known: readonly ConfirmedCommit[],
  answers: readonly CommitAnswer[],
  moment: Moment,
): ConfirmedCommit[] {
  const commits = new Map(known.map((one) => [one.commit, one]));
  for (const answer of answers) {
    const before = commits.get(answer.commit);
    const facts =
      answer.verdict === "confirmed"
        ? renewedFacts(before?.facts ?? {}, answer.facts, isOldAt(moment))
        : before?.facts;
    commits.set(answer.commit, {
      commit: answer.commit,
      ...looked(before, answer, moment),
      ...(facts && { facts }),
    });
  }
  return [...commits.values()];
}

/** What came of asking, and when; what came of it before, not long ago, is not told again. */
function looked(
  before: ConfirmedRepository | ConfirmedCommit | undefined,
  { verdict, reason }: Pick<Looked, "verdict" | "reason">,
  moment: Moment,
): Looked {
  const isSame = before?.verdict === verdict && before.reason === reason;
  const checked = isSame && !isOldAt(moment)(before.checked) ? before.checked : instantText(moment.now);
  const confirmed = before && verdict !== "confirmed" ? lastConfirmed(before, moment.now) : undefined;
  return {
    checked,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
}

type Looked = Pick<ConfirmedRepository, "checked" | "verdict" | "reason" | "confirmed">;

function isOldAt({ now, renewedAfter }: Moment): (seen: string) => boolean {
  return (seen) => isOld(seen, now, renewedAfter);
}

/** The commits that awards still name. */
function namedCommits({ commits }: ConfirmedRepository, linked: LinkedRepository): ConfirmedCommit[] {
  const named = new Set(linked.commits.map(({ commit }: CommitQuestion) => commit));
  return commits.filter(({ commit }) => named.has(commit)).sort((a, b) => (a.commit < b.commit ? -1 : 1));
}
