import type { RuleId } from "../problems/problem.ts";
import { GUARDRAILS } from "./index.ts";

const IDS: ReadonlySet<RuleId> = new Set(GUARDRAILS.map(({ id }) => id));

/** Whether there is a rule of this id. */
export function isRule(id: RuleId): boolean {
  return IDS.has(id);
}

/**
 * The rule that was most likely meant by an id that is none: one that the record breaks before all others, else the only
 * one of its hundred that differs in one digit.
 * @param broken the rules that the record breaks
 */
export function ruleMeantBy(id: RuleId, broken: readonly RuleId[]): RuleId | undefined {
  const byDigits = (most: number) => (other: RuleId) => differentDigits(id, other) <= most;
  const [needed] = broken.filter(byDigits(2)).sort((a, b) => differentDigits(id, a) - differentDigits(id, b));
  const near = [...IDS].filter((other) => other.slice(0, 4) === id.slice(0, 4)).filter(byDigits(1));
  return needed ?? (near.length === 1 ? near[0] : undefined);
}

function differentDigits(a: RuleId, b: RuleId): number {
  return Array.from(a).filter((digit, index) => digit !== b.charAt(index)).length;
}
