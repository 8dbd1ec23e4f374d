import type { Reason } from "../../model/repositories.ts";
import { LONGEST_WAIT } from "./patience.ts";

/** Seconds that we wait for one host in all, so that a night's run ends: as long as five full waits. */
const MOST_WAITING = 5 * LONGEST_WAIT;

/** Tries in a row without an answer, after which a host is left alone. */
const MOST_FAILURES = 15;

interface Failed {
  readonly kind: "failed";
  readonly reason: Reason;
}

/** How much of our patience with one host is left. */
export interface OriginsPatience {
  /** Why this host is not asked any more; undefined while it is. */
  readonly givenUp: Failed | undefined;
  /** Ends when the host may be asked again; undefined while it may. */
  resting(): Promise<void> | undefined;
  /** Nobody asks the host before the pause ends. */
  restUntil(pause: Promise<void>): void;
  answered<T>(reply: T): T;
  /**
   * A try brought nothing, and might be repeated after `wait` seconds, or not at all.
   * @returns the seconds, counted as waited, or that the request failed
   */
  troubled(reason: Reason, wait: number | undefined): number | Failed;
}

/**
 * A patience for each host (`https://gitlab.example`), so that one bad host does not close another.
 * @param mostFailures tries in a row without an answer, after which a host is left alone
 */
export function originsPatience(mostFailures = MOST_FAILURES): { of(origin: string): OriginsPatience } {
  const known = new Map<string, OriginsPatience>();
  return {
    of(origin) {
      const patience = known.get(origin) ?? newPatience(mostFailures);
      known.set(origin, patience);
      return patience;
    },
  };
}

function newPatience(mostFailures: number): OriginsPatience {
  let waited = 0;
  let failures = 0;
  let givenUp: Failed | undefined;
  let resting: Promise<void> | undefined;
  return {
    get givenUp() {
      return givenUp;
    },
    resting: () => resting,
    restUntil(pause) {
      resting = pause.then(() => (resting = undefined));
    },
    answered(reply) {
      failures = 0;
      return reply;
    },
    troubled(reason, wait) {
      failures += 1;
      if (wait !== undefined && failures < mostFailures && waited + wait <= MOST_WAITING) {
        waited += wait;
        return wait;
      }
      const failed: Failed = { kind: "failed", reason };
      // Asking on against a limit makes hosts lengthen it.
      if (reason === "rate-limited" || failures >= mostFailures) givenUp ??= failed;
      return failed;
    },
  };
}
