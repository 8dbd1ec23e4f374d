import type { CommitFacts, Fact, Reason, RepositoryFacts, Verdict } from "../model/repositories.ts";
import type { Instant } from "../time/calendar.ts";
import type { RepositoryAddress } from "../register/repository-address.ts";

/** What one host is asked about one repository. */
export interface Question {
  readonly address: RepositoryAddress;
  /** Delivered commits that are not confirmed yet: 40 hexadecimal digits each. */
  readonly commits: readonly CommitQuestion[];
  /** What the host gave last time; it may answer that nothing changed. */
  readonly etag?: string | undefined;
}

export interface CommitQuestion {
  readonly commit: string;
  /** The address of the pull request that brought it, if the record names one. */
  readonly pullRequest?: string | undefined;
  /** The id of its tree, where that is known: it cannot have changed. */
  readonly tree?: Fact<string> | undefined;
}

export type FailedVerdict = Exclude<Verdict, "confirmed">;

/** Why something could not be confirmed. Never holds a token or the words of an answer. */
export interface Failure {
  readonly verdict: FailedVerdict;
  readonly reason: Reason;
}

export type CommitAnswer =
  | { readonly verdict: "confirmed"; readonly commit: string; readonly facts: CommitFacts }
  | ({ readonly commit: string } & Failure);

export type FactName = keyof RepositoryFacts;

/** What a host says of one repository, at this moment. */
export type Answer =
  | {
      readonly verdict: "confirmed";
      readonly facts: RepositoryFacts;
      /** Of these the host told nothing that could be read: what was known of them still counts. */
      readonly unread?: readonly FactName[];
      readonly commits: readonly CommitAnswer[];
      /** Only where all was read: "nothing changed since" would otherwise be said of what nobody saw. */
      readonly etag?: string;
    }
  /** As the last time: only the commits are new. */
  | { readonly verdict: "unchanged"; readonly commits: readonly CommitAnswer[] }
  | Failure;

/**
 * A kind of host. Answers every question, in the order asked, and never throws for what a host does or says: a slow,
 * huge, lying or absent answer is a failure of that question alone, and the others go on.
 */
export interface Host {
  look(questions: readonly Question[]): Promise<readonly Answer[]>;
}

/** What an adapter needs of the world; a test brings its own. */
export interface World {
  /** The moment of the run, which all facts are seen at, as the file writes instants: `2026-11-24T03:00:00Z`. */
  readonly now: () => string;
  /** The machine's own clock, which goes on during the run: how long to wait for a host is told by it. */
  readonly clock: () => Instant;
  /** When the run must end: what is not answered by then was not answered in time. Left out, never. */
  readonly ends?: AbortSignal | undefined;
  /** Waits so many milliseconds, or until the run must end, before asking again. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly fetch: typeof fetch;
}
