import type { Reason, RepositoryFacts } from "../../model/repositories.ts";
import { failure } from "../failure.ts";
import type { Answer, CommitAnswer, Host, Question, World } from "../host.ts";
import { known, seen, type PartlyRead } from "./facts.ts";
import { findRepository, type Found } from "./git-find.ts";
import { locateCommits, type Located } from "./git-commits.ts";
import { LONGEST_MS, MOST_FAILURES, TROUBLE, until, wayTo } from "./git-reach.ts";
import { takeSnapshots, type Snapshot } from "./git-snapshots.ts";
import { withStore, type GitStore, type Got } from "./git-store.ts";
import { originsPatience } from "./origins-patience.ts";
import { hasReadme, PUBLICCODE, type TextReaders } from "./texts.ts";
import { turns, type Turns } from "./turns.ts";

export interface GitHostOptions extends TextReaders {
  readonly world: Pick<World, "now" | "ends">;
  /** Shared with the other adapters; a repository takes one turn, in which one thing is asked at a time. */
  readonly turns?: Turns;
  /** The longest that one repository may take, with its commits, in milliseconds. */
  readonly longest?: number;
  /** For a test: addresses whose host is `127.0.0.1:<port>` are asked by http. No other address ever is. */
  readonly loopback?: boolean;
}

/**
 * Any host that speaks Git over https, by Git itself. Asks nothing but references, commits, top folders and a few small
 * files, in a folder that is removed; runs nothing of what it fetched. What it gives to ask with next time is the commit
 * of the default branch: as long as that is the same, only the commits that are asked about are looked at.
 */
export function gitHost(options: GitHostOptions): Host {
  const { turns: inTurn = turns(), longest = LONGEST_MS, loopback = false } = options;
  const { ends } = options.world;
  const patience = originsPatience(MOST_FAILURES);
  const look = async (question: Question): Promise<Answer> => {
    const origin = patience.of(question.address.host);
    if (origin.givenUp) return failure(origin.givenUp.reason);
    const answer = await lookOnce(question);
    const trouble = reasonsIn(answer).find((reason) => TROUBLE.includes(reason));
    if (trouble === undefined) origin.answered(answer);
    else origin.troubled(trouble, undefined);
    return answer;
  };
  const lookOnce = async (question: Question): Promise<Answer> => {
    if (ends?.aborted) return failure("timeout");
    const { way, url } = wayTo(question.address, loopback);
    const signal = until(longest, ends);
    try {
      const found = await findRepository(url, way, signal);
      if (found.kind === "failed") return failure(found.reason);
      return await withStore(found.value.url, way, signal, (store) =>
        answer(store, found.value, question, options),
      );
    } catch {
      // A folder could not be made or written: of this repository nothing is known, of the others perhaps.
      return failure("no-connection");
    }
  };
  return { look: (questions) => Promise.all(questions.map((question) => inTurn(() => look(question)))) };
}

/** Why something of an answer is missing. */
function reasonsIn(answer: Answer): readonly Reason[] {
  if ("reason" in answer) return [answer.reason];
  return answer.commits.flatMap((commit) => ("reason" in commit ? [commit.reason] : []));
}

async function answer(
  store: GitStore,
  found: Found,
  question: Question,
  options: GitHostOptions,
): Promise<Answer> {
  const { head } = found;
  const asked = question.commits.map(({ commit }) => commit);
  const isUnchanged = head !== undefined && head === question.etag;
  if (isUnchanged && asked.length === 0) return { verdict: "unchanged", commits: [] };
  const located = await locateCommits(store, head, asked);
  const there = located.flatMap((one) => ("reachable" in one ? [one.commit] : []));
  const snapshots = await takeSnapshots(store, isUnchanged || head === undefined ? there : [head, ...there]);
  const now = options.world.now();
  const commits = located.map((one) => commitAnswer(one, snapshots, options.recognise, now));
  if (isUnchanged) return { verdict: "unchanged", commits };
  const content = contentFacts(found, snapshots, options, now);
  const etag = head !== undefined && content.unread.length === 0 ? { etag: head } : {};
  const facts = { ...referenceFacts(found, now), ...content.facts };
  return { verdict: "confirmed", facts, unread: content.unread, commits, ...etag };
}

type Snapshots = Got<ReadonlyMap<string, Snapshot>>;

function referenceFacts({ branch, isEmpty }: Found, now: string): RepositoryFacts {
  const fact = seen("git", now);
  // It was read without a name or a password.
  return { public: fact(true), empty: fact(isEmpty), ...known("default_branch", branch, fact) };
}

/** What the top folder of the default branch tells; nothing where that branch is missing. */
function contentFacts(
  { head, isEmpty }: Found,
  snapshots: Snapshots,
  options: TextReaders,
  now: string,
): PartlyRead {
  const fact = seen("git", now);
  if (isEmpty) return { facts: { readme: fact(false), publiccode: fact("absent") }, unread: [] };
  if (head === undefined) return { facts: {}, unread: [] };
  const snapshot = snapshots.kind === "got" ? snapshots.value.get(head) : undefined;
  if (!snapshot) return { facts: {}, unread: ["readme", "publiccode"] };
  const { names, publiccode } = snapshot;
  const isValid = publiccode !== undefined && options.isPubliccode(publiccode);
  const said = !names.includes(PUBLICCODE) ? "absent" : isValid ? "valid" : "invalid";
  return { facts: { readme: fact(hasReadme(names)), publiccode: fact(said) }, unread: [] };
}

function commitAnswer(
  located: Located,
  snapshots: Snapshots,
  recognise: TextReaders["recognise"],
  now: string,
): CommitAnswer {
  const { commit } = located;
  if (!("reachable" in located)) return located;
  if (snapshots.kind === "failed") return { commit, ...failure(snapshots.reason) };
  const snapshot = snapshots.value.get(commit);
  if (!snapshot) return { commit, ...failure("answer-not-readable") };
  const { tree, committed, licence } = snapshot;
  const fact = seen("git", now);
  // A file that is too large to be a licence is none that is known.
  const id = licence?.text === undefined ? null : recognise(licence.text);
  return {
    verdict: "confirmed",
    commit,
    facts: {
      ...(located.reachable === undefined ? {} : { reachable: fact(located.reachable) }),
      licence_file: fact(licence?.name ?? null),
      licence: seen("licence-text", now)(id),
      tree: fact(tree),
      ...(committed === undefined ? {} : { committed: fact(committed) }),
    },
  };
}
