import { existsSync } from "node:fs";
import path from "node:path";

const PROJECT = path.resolve(import.meta.dirname, "../..");

/**
 * Whether the records that come with the product are still there: a programme that adopts it removes them, and what
 * speaks of them has nothing to say then.
 */
export const HAS_DEMONSTRATION = hasOpportunity("2026-003-accessible-guide-pages");

/** Whether the repository's own content has an opportunity. */
export function hasOpportunity(ref: string): boolean {
  return existsSync(path.join(PROJECT, "opportunities", `${ref}.md`));
}

/** Said in the name of a test that is skipped for it. */
export const REMOVED = HAS_DEMONSTRATION ? "" : " (skipped: the demonstration records were removed)";
