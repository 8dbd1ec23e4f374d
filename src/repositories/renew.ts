import type { CommitFacts, Fact, RepositoryFacts } from "../model/repositories.ts";

type Facts = RepositoryFacts | CommitFacts;

/**
 * Facts after they were seen again. A value that is as it was keeps the moment it was seen, unless that is old: a nightly
 * change then shows what changed. A fact that a host tells no longer is known no longer.
 */
export function renewedFacts<F extends Facts>(before: F, now: F, isOld: (seen: string) => boolean): F {
  return mapFacts(now, (name, fact) => {
    const known = (before as Readonly<Record<string, Fact<unknown> | undefined>>)[name];
    if (!known || JSON.stringify(known.value) !== JSON.stringify(fact.value)) return fact;
    return isOld(known.seen) && fact.seen > known.seen ? fact : known;
  });
}

/** The same facts, which a host says are unchanged at a moment. */
export function renewed<F extends Facts>(before: F, at: string, isOld: (seen: string) => boolean): F {
  return mapFacts(before, (_, fact) => (isOld(fact.seen) && at > fact.seen ? { ...fact, seen: at } : fact));
}

function mapFacts<F extends Facts>(
  facts: F,
  change: (name: string, fact: Fact<unknown>) => Fact<unknown>,
): F {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]: [string, Fact<unknown>]) => [name, change(name, fact)]),
  ) as F;
}
