import type { Award, Opportunity, Register } from "../register/register.ts";
import { repositoryKey } from "../register/repository-key.ts";
import { awardedOn } from "../register/status.ts";
import { supplierKey } from "../register/supplier-name.ts";
import type { CalendarDate } from "../time/calendar.ts";

/** An award whose supplier is named, with what it answers and the day it was made. */
export interface NamedAward {
  readonly award: Award;
  readonly opportunity: Opportunity;
  readonly name: string;
  readonly date: CalendarDate;
}

/** Awards to one supplier that have one team, or one repository, in common. By day, then by ref. */
export interface Bundle {
  readonly by: "team" | "repository";
  readonly awards: readonly NamedAward[];
}

/** A register's awards by the keys of their suppliers' names; a supplier who is withheld cannot be compared. */
export function awardsBySupplier(register: Register): ReadonlyMap<string, readonly NamedAward[]> {
  const named = [...register.awards.values()].flatMap((award) => {
    const opportunity = register.opportunities.get(award.ref);
    const { name } = award.supplier;
    if (!opportunity || name === undefined) return [];
    return { award, opportunity, name, date: awardedOn(opportunity, award) };
  });
  const names = new Set(named.map(({ name }) => name));
  const keys = new Map([...names].map((name) => [name, supplierKey(name)]));
  return grouped(named.sort(byDay), ({ name }) => [keys.get(name) ?? name]);
}

/** The bundles of one supplier's awards, each of at least two. */
export function bundlesOf(awards: readonly NamedAward[]): readonly Bundle[] {
  if (awards.length < 2) return [];
  const byTeam = grouped(awards, ({ opportunity }) => [opportunity.team]);
  const byRepository = grouped(awards, repositoriesOf);
  return [
    ...[...byTeam.values()].map((several): Bundle => ({ by: "team", awards: several })),
    ...[...byRepository.values()].map((several): Bundle => ({ by: "repository", awards: several })),
  ].filter(({ awards: several }) => several.length > 1);
}

/** Where the code was to land, and where it did. */
function repositoriesOf({ award, opportunity }: NamedAward): Iterable<string> {
  const addresses = [award.repository, opportunity.repository];
  return new Set(addresses.flatMap((address) => (address === undefined ? [] : [repositoryKey(address)])));
}

function byDay(a: NamedAward, b: NamedAward): number {
  return compare(a.date, b.date) || compare(a.award.ref, b.award.ref);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
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
