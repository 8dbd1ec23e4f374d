import { recordOf } from "../model/ref.ts";
import { byWeight, stopsBuild, type Problem, type RuleId } from "../problems/problem.ts";
import type { Register, RegisteredException } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { RULES } from "./index.ts";
import { canBeNeeded, notNeeded } from "./ma-701.ts";

/**
 * Judges a register by every guardrail: what is wrong, worst first. A problem that an exception in force allows is left
 * out; what keeps a record from being read (1xx errors) can have no exception, and one that nothing needs is a problem itself.
 */
export function judge(register: Register, now: Instant): readonly Problem[] {
  const found = RULES.flatMap((rule) => rule.check(register, register.program, now));
  const inForce = exceptionsInForce(register, now);
  const needed = new Set<RegisteredException>();
  const left = found.filter((problem) => {
    const exception = stopsBuild(problem) ? undefined : inForce.get(keyOf(problem));
    if (exception) needed.add(exception);
    return !exception;
  });
  const idle = [...inForce.values()].filter((exception) => !needed.has(exception)).map(notNeeded);
  return [...left, ...idle].sort(byWeight);
}

/** Exceptions that have not ended, by what they allow; a rule that is not judged here leaves its exceptions alone. */
function exceptionsInForce(register: Register, now: Instant): ReadonlyMap<string, RegisteredException> {
  const today = dayAt(now, register.program.time_zone);
  return new Map(
    register.exceptions
      .filter((one) => one.ends >= today && isJudged(one.rule) && canBeNeeded(one, register))
      .map((exception) => [`${exception.rule} ${exception.record}`, exception]),
  );
}

function isJudged(rule: RuleId): boolean {
  return RULES.some(({ id }) => id === rule);
}

function keyOf(problem: Problem): string {
  return `${problem.rule} ${recordOf(problem.file)}`;
}
