import type { Reason } from "../model/repositories.ts";
import type { FailedVerdict, Failure } from "./host.ts";

/** What each reason says of the repository or the commit. */
const VERDICT_OF: Readonly<Record<Reason, FailedVerdict>> = {
  "not-an-address": "refused",
  "host-not-allowed": "refused",
  "not-a-repository": "refused",
  "not-found": "not-found",
  "commit-not-found": "not-found",
  "not-a-commit": "not-found",
  legal: "legal",
  private: "private",
  blocked: "private",
  timeout: "unreachable",
  "no-connection": "unreachable",
  redirected: "unreachable",
  "rate-limited": "unreachable",
  // A host that refuses us has told nothing of the repository: our token may be at fault.
  "not-authorized": "unreachable",
  "host-error": "unreachable",
  "answer-too-large": "unreachable",
  "answer-not-readable": "unreachable",
};

/** A failure with the verdict that its reason means. */
export function failure(reason: Reason): Failure {
  return { verdict: VERDICT_OF[reason], reason };
}
