import { sum, toCents, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Ref } from "../model/ref.ts";
import type { Register } from "../register/register.ts";
import { allowedHosts } from "../register/repository-address.ts";
import { daysBetween, type CalendarDate } from "../time/calendar.ts";
import type { DatedAward } from "./dated-awards.ts";
import { countedTotal } from "./ma-302.ts";
import {
  awardsBySupplier,
  bundlesOf,
  type Bundle,
  type Common,
  type NamedAward,
} from "./supplier-bundles.ts";

/** Awards that count together: over the limit, they look like one contract that was split. */
export interface AwardGroup {
  /** What they have in common: a team, a repository, or both. */
  readonly by: readonly Common[];
  readonly members: readonly [NamedAward, NamedAward, ...NamedAward[]];
  readonly sum: Cents;
  /** Whether no later award comes into it. */
  readonly isFull: boolean;
}

/**
 * The groups of one supplier's awards that count together, each of at least two; those that are over the limit are problems.
 *
 * A group is every award that the supplier won from one team (or for one repository) within a window of `days` days, the
 * first and the last day included, where no window holds these awards and one more. So with 365 days, a limit
 * of 10,000, and four awards of 4,000 by one team in January, May, September and the next March: January to September
 * are a group of 12,000, told at September's award, and May to March are another, told at March's; May and
 * September are in both, for each of the two years is over the limit by itself. An award that shares the team
 * with one and the repository with another makes no chain: what has nothing in common is not added up. A group that both the team and
 * the repository make is told once; where a repository's awards are some of a team's, both are told, for they are two questions.
 *
 * An excused award ends a group of its own, with what came before it: its exception stays needed when later awards join.
 */
function countedGroups(
  bundles: readonly Bundle[],
  days: number,
  excused: ReadonlySet<Ref>,
  program: Program,
): AwardGroup[] {
  const groups = new Map<string, AwardGroup>();
  for (const { by, key: common, awards } of bundles) {
    for (const { members, sum: total, isFull } of windows(awards, days, excused, program)) {
      const [first, second, ...more] = members;
      // What ends at an excused award is a group for the exception's sake, and below the limit none is needed.
      if (!first || !second || (!isFull && total <= program.limit.amount)) continue;
      const key = members.map(({ award }) => award.ref).join(" ");
      const told = groups.get(key);
      groups.set(key, {
        by: [...(told?.by ?? []), { by, key: common }],
        members: [first, second, ...more],
        sum: total,
        isFull: isFull || told?.isFull === true,
      });
    }
  }
  return [...groups.values()];
}

export interface Window<T extends DatedAward> {
  readonly members: readonly T[];
  readonly sum: Cents;
  readonly isFull: boolean;
}

/** The windows that no other contains (full), and those that end at an excused award, in one pass over awards in the order of their days. */
export function* windows<T extends DatedAward>(
  awards: readonly T[],
  days: number,
  excused: ReadonlySet<Ref>,
  program: Program,
): Generator<Window<T>> {
  let first = 0;
  let total = 0;
  for (const [last, { award, date }] of awards.entries()) {
    total += countedTotal(award, program);
    while (!within(awards[first], date, days)) {
      const left = awards[first];
      if (left) total -= countedTotal(left.award, program);
      first += 1;
    }
    const next = awards[last + 1];
    // The next award would only make this window larger.
    const isFull = !next || !within(awards[first], next.date, days);
    if (isFull || excused.has(award.ref))
      yield { members: awards.slice(first, last + 1), sum: toCents(total), isFull };
  }
}

function within(award: DatedAward | undefined, date: DatedAward["date"], days: number): boolean {
  return award === undefined || daysBetween(award.date, date) < days;
}

/**
 * An exception is for the award that it names, not for whatever else comes into its group: what is left of a group without
 * its excused awards, where that is over the limit too and the group itself would be told at one of them.
 */
function withoutExcused(
  groups: readonly AwardGroup[],
  excused: ReadonlySet<Ref>,
  program: Program,
): AwardGroup[] {
  const left = new Map<string, AwardGroup>();
  for (const { by, members, sum: all, isFull } of groups) {
    if (all <= program.limit.amount || !isFull || !excused.has((members.at(-1) ?? members[0]).award.ref))
      continue;
    const [first, second, ...more] = members.filter(({ award }) => !excused.has(award.ref));
    if (!first || !second) continue;
    const rest = [first, second, ...more] as const;
    const total = sum(rest.map(({ award }) => countedTotal(award, program)));
    if (total > program.limit.amount)
      left.set(rest.map(({ award }) => award.ref).join(" "), { by, members: rest, sum: total, isFull });
  }
  return [...left.values()];
}

/**
 * All groups of a register's awards by supplier, with what is left of those that an exception excuses in part. A supplier who
 * is withheld is in none: nobody can say whether two of them are one.
 * @param today exceptions that ended before it excuse nothing
 */
export function supplierGroups(register: Register, days: number, today: CalendarDate): AwardGroup[] {
  const { program } = register;
  const excused = new Set(
    register.exceptions
      .filter(({ rule, ends }) => rule === "MA-401" && ends >= today)
      .map(({ record }) => record),
  );
  const hosts = allowedHosts(program);
  return [...awardsBySupplier(register).values()].flatMap((awards) => {
    const groups = countedGroups(bundlesOf(awards, hosts), days, excused, program);
    return [...groups, ...withoutExcused(groups, excused, program)];
  });
}
