import type { Register } from "../register/register.ts";
import type { AllowedHost } from "../register/repository-address.ts";
import { repositoryKey } from "../register/repository-key.ts";
import { supplierKey } from "../register/supplier-name.ts";
import { datedAwards, grouped, type DatedAward } from "./dated-awards.ts";

/** An award whose supplier is named. */
export interface NamedAward extends DatedAward {
  readonly name: string;
}

/** What awards have in common: the key of their team, or of their repository. */
export interface Common {
  readonly by: "team" | "repository";
  readonly key: string;
}

/** Awards to one supplier that have one team, or one repository, in common. By day, then by ref. */
export interface Bundle extends Common {
  readonly awards: readonly NamedAward[];
}

/** A register's awards by the keys of their suppliers' names; a supplier who is withheld cannot be compared (`withheldGroups`). */
export function awardsBySupplier(register: Register): ReadonlyMap<string, readonly NamedAward[]> {
  const named = datedAwards(register).flatMap((dated) => {
    const { name } = dated.award.supplier;
    return name === undefined ? [] : [{ ...dated, name }];
  });
  const names = new Set(named.map(({ name }) => name));
  const keys = new Map([...names].map((name) => [name, supplierKey(name)]));
  return grouped(named, ({ name }) => [keys.get(name) ?? name]);
}

/**
 * The bundles of one supplier's awards, each of at least two.
 * @param hosts the programme's, by which addresses are known to be one repository
 */
export function bundlesOf(awards: readonly NamedAward[], hosts: readonly AllowedHost[]): readonly Bundle[] {
  if (awards.length < 2) return [];
  const byTeam = grouped(awards, ({ opportunity }) => [opportunity.team]);
  const byRepository = grouped(awards, (award) => repositoriesOf(award, hosts));
  return [
    ...[...byTeam].map(([key, several]): Bundle => ({ by: "team", key, awards: several })),
    ...[...byRepository].map(([key, several]): Bundle => ({ by: "repository", key, awards: several })),
  ].filter(({ awards: several }) => several.length > 1);
}

/** Where the code was to land, and where it did. */
function repositoriesOf({ award, opportunity }: NamedAward, hosts: readonly AllowedHost[]): Iterable<string> {
  const addresses = [award.repository, opportunity.repository];
  return new Set(
    addresses.flatMap((address) => (address === undefined ? [] : [repositoryKey(address, hosts)])),
  );
}
