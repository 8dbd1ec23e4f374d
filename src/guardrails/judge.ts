import type { Bilingual } from "../model/locale.ts";
import { recordOf } from "../model/ref.ts";
import { byWeight, stopsBuild, type Problem, type RuleId } from "../problems/problem.ts";
import type { Skipped } from "../problems/report.ts";
import type { Changes } from "../register/changes.ts";
import type { Register, RegisteredException } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { CHANGE_RULES, RULES } from "./index.ts";
import { canBeNeeded, mayBeExcused, notNeeded, ofNoRule } from "./ma-701.ts";
import { isRule, ruleMeantBy } from "./rule-ids.ts";

/**
 * Judges a register by every guardrail: what is wrong, worst first. A problem that an exception in force allows is left
 * out; what keeps a record from being read (1xx errors) can have no exception, and one that nothing needs is a problem itself,
 * once all records can be read.
 * @param changes what changed since a revision; without it, the rules that compare are not applied (`rulesSkipped`)
 */
export function judge(register: Register, now: Instant, changes?: Changes): readonly Problem[] {
  const { program } = register;
  const found = [
    ...RULES.flatMap((rule) => rule.check(register, program, now)),
    ...(changes ? CHANGE_RULES.flatMap((rule) => rule.compare(changes, register, program, now)) : []),
  ];
  const inForce = exceptionsInForce(register, now);
  const needed = new Set<RegisteredException>();
  const left = found.filter((problem) => {
    const exception = stopsBuild(problem) ? undefined : inForce.get(keyOf(problem));
    if (exception) needed.add(exception);
    return !exception;
  });
  // A record that cannot be read may be what an exception is for: of two awards, the other one.
  const isAllRead = !found.some(stopsBuild);
  const idle = [...inForce.values()].filter(
    (exception) => isAllRead && !needed.has(exception) && staysNeeded(exception),
  );
  return [...left, ...idle.map(notNeeded), ...ofNoRules(register, found)].sort(byWeight);
}

/** Exceptions from rules that do not exist. */
function ofNoRules({ exceptions }: Register, found: readonly Problem[]): Problem[] {
  return exceptions
    .filter(({ rule }) => mayBeExcused(rule) && !isRule(rule))
    .map((exception) => {
      const broken = found.filter(
        ({ rule, file }) => mayBeExcused(rule) && recordOf(file) === exception.record,
      );
      const meant = ruleMeantBy(exception.rule, [...new Set(broken.map(({ rule }) => rule))]);
      return ofNoRule(exception, meant !== undefined && mayBeExcused(meant) ? meant : undefined);
    });
}

/** The rules that compare, with the reason why they could not; some judge files by themselves too, and did. */
export function rulesSkipped(reason: Bilingual): readonly Skipped[] {
  return CHANGE_RULES.map(({ id }) => ({ rule: id, inPart: RULES.some((rule) => rule.id === id), reason }));
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
  return [...RULES, ...CHANGE_RULES].some(({ id }) => id === rule);
}

/** What a change needed an exception for is history as soon as it is merged: such an exception ends by its date alone. */
function staysNeeded({ rule }: RegisteredException): boolean {
  return !CHANGE_RULES.some(({ id }) => id === rule);
}

function keyOf(problem: Problem): string {
  return `${problem.rule} ${recordOf(problem.file)}`;
}
