import { datesInOrder, nothingAhead } from "./dates.ts";
import { amendmentsTold, documentsTold, idsOnce } from "./lists.ts";
import { paymentsFit } from "./money.ts";
import { partiesOnceWithRoles, referencesResolve } from "./references.ts";
import type { ConsistencyRule, Fault, Published } from "./rule.ts";
import { milestonesAgree, statusesAgree } from "./statuses.ts";

const RULES: readonly ConsistencyRule[] = [
  referencesResolve,
  partiesOnceWithRoles,
  datesInOrder,
  nothingAhead,
  statusesAgree,
  milestonesAgree,
  paymentsFit,
  idsOnce,
  amendmentsTold,
  documentsTold,
];

/** What is inconsistent in a process as it would be published; what passes the schema may still contradict itself. */
export function inconsistencies(published: Published): readonly Fault[] {
  return RULES.flatMap((rule) => rule(published));
}
