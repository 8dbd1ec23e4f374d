import type { Bilingual } from "../model/locale.ts";
import type { RuleId } from "./problem.ts";

/** A rule that could not be applied, and why. */
export interface Skipped {
  readonly rule: RuleId;
  /** That the files by themselves were judged by it all the same, and only what it compares them with could not be. */
  readonly inPart?: boolean;
  readonly reason: Bilingual;
}

/** Rules that were skipped for one reason, with that reason: each reason is told once. */
export function byReason(skipped: readonly Skipped[]): { rules: Bilingual; reason: Bilingual }[] {
  const groups = new Map<string, Skipped[]>();
  for (const one of skipped) groups.set(one.reason.en, [...(groups.get(one.reason.en) ?? []), one]);
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ rules: named(group), reason: group[0].reason }] : [],
  );
}

/** `MA-213, MA-217, and what MA-603, MA-605 compare` */
function named(skipped: readonly Skipped[]): Bilingual {
  const whole = skipped.filter(({ inPart }) => !inPart).map(({ rule }) => rule);
  const inPart = skipped.filter((one) => one.inPart).map(({ rule }) => rule);
  if (inPart.length === 0) return { en: whole.join(", "), fr: whole.join(", ") };
  const [list, isOne] = [inPart.join(", "), inPart.length === 1];
  const [en, fr] = [
    `what ${list} ${isOne ? "compares" : "compare"}`,
    `ce que ${isOne ? "compare" : "comparent"} ${list}`,
  ];
  return whole.length === 0
    ? { en, fr }
    : { en: `${whole.join(", ")}, and ${en}`, fr: `${whole.join(", ")}, et ${fr}` };
}

/** The page of a rule, from the product's folder; it is made from the rule itself. */
export function rulePage(rule: RuleId): string {
  return `docs/rules/${rule}.md`;
}
