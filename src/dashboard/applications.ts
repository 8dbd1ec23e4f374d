import type { ApplicationRow, Applications } from "./dashboard.ts";
import { measure } from "./make-measure.ts";
import { population } from "./measure.ts";
import type { Awarded } from "./purchases.ts";
import { spreadOf } from "./spread.ts";

/** How many applications came, and how many passed, of the awards that tell. */
export function applicationsOf(awarded: readonly Awarded[]): Applications {
  const rows = awarded.flatMap(({ opportunity, contract: { award } }): ApplicationRow[] =>
    award.applications
      ? [
          {
            ref: award.ref,
            title: opportunity.title,
            demonstration: award.demonstration === true,
            received: award.applications.received,
            passed: award.applications.passed,
          },
        ]
      : [],
  );
  const missing = awarded.length - rows.length;
  const spread = spreadOf(awarded.map(({ contract }) => contract.award.applications?.received));
  const base = population(rows.length, missing);
  // A record by which more passed than came (MA-304) is not in order, and tells nothing of how many pass.
  const inOrder = rows.filter((row) => row.passed <= row.received);
  const received = total(inOrder.map((row) => row.received));
  return {
    mean: measure("applications.mean", {
      value: rows.length === 0 ? undefined : total(rows.map((row) => row.received)) / rows.length,
      ...base,
    }),
    median: measure("applications.median", { value: spread.median, ...base }),
    spread,
    passRate: measure("applications.pass-rate", {
      value: received === 0 ? undefined : total(inOrder.map(({ passed }) => passed)) / received,
      ...population(inOrder.length, awarded.length - inOrder.length),
    }),
    distribution: distributionOf(rows),
    rows,
  };
}

function distributionOf(rows: readonly ApplicationRow[]): Applications["distribution"] {
  const counts = new Map<number, number>();
  for (const { received } of rows) counts.set(received, (counts.get(received) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([received, opportunities]) => ({ received, opportunities }));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
