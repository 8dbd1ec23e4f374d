import type { Bilingual } from "../model/locale.ts";
import type { RuleId } from "./problem.ts";

/** A rule that could not be applied, and why. */
export interface Skipped {
  readonly rule: RuleId;
  readonly reason: Bilingual;
}

/** Rules that were skipped for one reason, with that reason: each reason is told once. */
export function byReason(skipped: readonly Skipped[]): { rules: string; reason: Bilingual }[] {
  const groups = new Map<string, Skipped[]>();
  for (const one of skipped) groups.set(one.reason.en, [...(groups.get(one.reason.en) ?? []), one]);
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ rules: group.map(({ rule }) => rule).join(", "), reason: group[0].reason }] : [],
  );
}

/** The page of a rule, from the product's folder; it is made from the rule itself. */
export function rulePage(rule: RuleId): string {
  return `docs/rules/${rule}.md`;
}
