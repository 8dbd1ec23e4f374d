import { recordOf } from "../model/ref.ts";
import { isExcused } from "../payments/excused.ts";
import type { Fault } from "../payments/fault.ts";
import { foldedLedgers } from "../payments/folded.ts";
import { problemOf } from "../payments/problem.ts";
import { stopsBuild, type Problem } from "../problems/problem.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";

/**
 * What one rule says of all ledgers: the faults that the fold found, told where each begins. A ledger of which a file cannot be
 * read is left to that file's own problem, for what follows from a gap is not the writer's mistake; its chain is judged all the same.
 * Where the first mistake is excused by an exception, what follows from it on signatures and money is told after all: an
 * excuse of the order is none of a payment without certification.
 */
export function ledgerProblems(register: Register, now: Instant, rule: Fault["rule"]): Problem[] {
  const unread = new Set(register.problems.filter(stopsBuild).map(({ file }) => recordOf(file)));
  const today = dayAt(now, register.program.time_zone);
  return [...foldedLedgers(register, now)].flatMap(([ref, { award, faults }]) => {
    const first = faults.find(({ guard }) => guard !== "chain");
    const isFirstExcused = first !== undefined && isExcused(first, award, register, today);
    return faults
      .filter(
        (fault) =>
          fault.rule === rule &&
          (!fault.follows || (isFirstExcused && TOLD_ALL_THE_SAME.includes(rule))) &&
          (fault.guard === "chain" || !unread.has(ref)),
      )
      .map(problemOf);
  });
}

/** Rules on who signs for money, and for how much. */
const TOLD_ALL_THE_SAME: readonly Fault["rule"][] = ["MA-602", "MA-603", "MA-604"];
