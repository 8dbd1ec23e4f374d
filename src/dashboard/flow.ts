import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { FLOW_STEPS, type FlowStep } from "../model/measures.ts";
import { STATUSES, type Status } from "../model/status.ts";
import type { Dashboard, FlowRow } from "./dashboard.ts";
import type { Progress } from "./progress.ts";
import type { Purchase } from "./purchases.ts";

/** How many opportunities have each status. */
export function byStatus(purchases: readonly Purchase[]): Dashboard["opportunities"]["byStatus"] {
  const counts = new Map<Status, number>();
  for (const { status } of purchases) counts.set(status, (counts.get(status) ?? 0) + 1);
  return STATUSES.map((status) => ({
    status,
    name: { en: MESSAGES.en.statuses[status], fr: MESSAGES.fr.statuses[status] },
    count: counts.get(status) ?? 0,
  }));
}

/** How many opportunities came as far as each step, and where the others stopped. What came further has passed every step before. */
export function flowOf(purchases: readonly Purchase[]): readonly FlowRow[] {
  const at = new Map<FlowStep, Progress[]>();
  for (const { progress } of purchases) {
    if (progress.step === undefined) continue;
    const there = at.get(progress.step);
    if (there) there.push(progress);
    else at.set(progress.step, [progress]);
  }
  let left = [...at.values()].reduce((sum, { length }) => sum + length, 0);
  return FLOW_STEPS.map((step) => {
    const there = at.get(step) ?? [];
    const ended = (end: Progress["end"]): number => there.filter((one) => one.end === end).length;
    const reached = left;
    left -= there.length;
    return {
      step,
      name: inBothLanguages(({ flow }) => flow[step]),
      reached,
      here: ended(undefined),
      cancelled: ended("cancelled"),
      terminated: ended("terminated"),
      withoutAward: ended("without-award"),
    };
  });
}
