import type { HostRefusal } from "../../code-host/refused.ts";

/** The host's words where a branch takes pull requests only, by its classic protection or by a rule set. */
const RULE =
  /protected (?:branch|ref)|rule violations?|through a pull request|required status|approving review|not authori[sz]ed to push|verified signatures/i;

/** The host's words where it is asked too often: they come with the status of a prohibition. */
const TOO_OFTEN = /rate limit|abuse detection/i;

/**
 * What it means that the host did not move the default branch: a rule forbids it for good, somebody was faster so that one looks again,
 * or the host failed and says nothing about the branch at all.
 */
export function whyNotMoved({ status, message }: HostRefusal): "rule" | "race" | "failure" {
  if (TOO_OFTEN.test(message)) return "failure";
  if (![403, 409, 422].includes(status)) return "failure";
  if (RULE.test(message)) return "rule";
  return status === 403 ? "failure" : "race";
}
