import type { Award, Opportunity, Register } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import type { CalendarDate } from "../time/calendar.ts";

/** An award with what it answers and the day it was made. */
export interface DatedAward {
  readonly award: Award;
  readonly opportunity: Opportunity;
  readonly date: CalendarDate;
}

/** Several rules ask of one register, which never changes. */
const KNOWN = new WeakMap<Register, readonly DatedAward[]>();

/** A register's awards by day, then by ref; one whose opportunity cannot be read is left out. */
export function datedAwards(register: Register): readonly DatedAward[] {
  const known = KNOWN.get(register) ?? inOrder(register);
  KNOWN.set(register, known);
  return known;
}

function inOrder(register: Register): DatedAward[] {
  return [...register.awards.values()]
    .flatMap((award) => {
      const opportunity = register.opportunities.get(award.ref);
      return opportunity ? [{ award, opportunity, date: awardedOn(opportunity, award) }] : [];
    })
    .sort((a, b) => compare(a.date, b.date) || compare(a.award.ref, b.award.ref));
}

/** A register's awards by team, each list by day. */
export function awardsByTeam(register: Register): ReadonlyMap<string, readonly DatedAward[]> {
  return grouped(datedAwards(register), ({ opportunity }) => [opportunity.team]);
}

/** Items by their keys, in their order; an item with several keys is under each. */
export function grouped<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
