import { recordOf } from "../model/ref.ts";
import type { Fault } from "../payments/fault.ts";
import { foldedLedgers } from "../payments/folded.ts";
import { problemOf } from "../payments/problem.ts";
import { stopsBuild, type Problem } from "../problems/problem.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";

/**
 * What one rule says of all ledgers: the faults that the fold found, told where each begins. A ledger of which a file cannot be
 * read is left to that file's own problem, for what follows from a gap is not the writer's mistake; its chain is judged all the same.
 */
export function ledgerProblems(register: Register, now: Instant, rule: Fault["rule"]): Problem[] {
  const unread = new Set(register.problems.filter(stopsBuild).map(({ file }) => recordOf(file)));
  return [...foldedLedgers(register, now)].flatMap(([ref, { faults }]) =>
    faults
      .filter(
        (fault) => fault.rule === rule && !fault.follows && (fault.guard === "chain" || !unread.has(ref)),
      )
      .map(problemOf),
  );
}
