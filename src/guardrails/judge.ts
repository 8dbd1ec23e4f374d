import type { Ref } from "../model/ref.ts";
import { byWeight, stopsBuild, type Problem } from "../problems/problem.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { RULES } from "./index.ts";

/**
 * Judges a register by every guardrail: what is wrong, worst first. A problem that an exception in force allows is left
 * out; what keeps a record from being read (1xx errors) can have no exception.
 */
export function judge(register: Register, now: Instant): readonly Problem[] {
  const allowed = exceptionsInForce(register, now);
  return RULES.flatMap((rule) => rule.check(register, register.program, now))
    .filter((problem) => stopsBuild(problem) || !allowed.has(`${problem.rule} ${recordOf(problem.file)}`))
    .sort(byWeight);
}

/** The record that a file belongs to: `opportunities/<ref>.md` or anything in `awards/<ref>/`. */
export function recordOf(file: string): Ref | undefined {
  return /^(?:opportunities|awards)\/([^/]+?)(?:\.md)?(?:\/|$)/.exec(file)?.[1] as Ref | undefined;
}

function exceptionsInForce(register: Register, now: Instant): ReadonlySet<string> {
  const today = dayAt(now, register.program.time_zone);
  return new Set(
    register.exceptions.filter(({ ends }) => ends >= today).map(({ rule, record }) => `${rule} ${record}`),
  );
}
