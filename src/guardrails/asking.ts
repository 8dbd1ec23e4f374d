import type { RuleId } from "../problems/problem.ts";

/**
 * The guardrails whose questions a record may reply to: those of the indicators. Their ids stand here and not their
 * words, for the form carries every rule to the browser; a test compares the two.
 */
export const ASKING: readonly RuleId[] = [
  "MA-202",
  "MA-204",
  "MA-207",
  "MA-214",
  "MA-308",
  "MA-309",
  "MA-401",
  "MA-402",
  "MA-403",
  "MA-404",
  "MA-405",
  "MA-506",
  "MA-607",
];
