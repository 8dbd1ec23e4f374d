import type { Reason } from "../../model/repositories.ts";
import { LONGEST_WAIT } from "./patience.ts";

/** Seconds that we wait for one host in all, so that a night's run ends: as long as five full waits. */
const MOST_WAITING = 5 * LONGEST_WAIT;

/** Requests in a row, each with its tries, after which a host that gives no answer is left alone. */
const MOST_FAILURES = 5;

interface Failed {
  readonly kind: "failed";
  readonly reason: Reason;
}

/** How much of our patience with one host is left. */
export interface OriginsPatience {
  /** Why this host is not asked any more; undefined while it is. */
  readonly givenUp: Failed | undefined;
  /** Whether so many seconds may be waited; they are counted as waited. */
  mayWait(seconds: number): boolean;
  answered<T>(reply: T): T;
  failed(reason: Reason): Failed;
}

/** A patience for each host (`https://gitlab.example`), so that one bad host does not close another. */
export function originsPatience(): { of(origin: string): OriginsPatience } {
  const known = new Map<string, OriginsPatience>();
  return {
    of(origin) {
      const patience = known.get(origin) ?? newPatience();
      known.set(origin, patience);
      return patience;
    },
  };
}

function newPatience(): OriginsPatience {
  let waited = 0;
  let failures = 0;
  let givenUp: Failed | undefined;
  return {
    get givenUp() {
      return givenUp;
    },
    mayWait(seconds) {
      if (waited + seconds > MOST_WAITING) return false;
      waited += seconds;
      return true;
    },
    answered(reply) {
      failures = 0;
      return reply;
    },
    failed(reason) {
      const failed: Failed = { kind: "failed", reason };
      failures += 1;
      // Asking on against a limit makes hosts lengthen it.
      if (reason === "rate-limited" || failures >= MOST_FAILURES) givenUp ??= failed;
      return failed;
    },
  };
}
