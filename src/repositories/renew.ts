import type { Fact } from "../model/repositories.ts";

type Facts = Readonly<Record<string, Fact<unknown> | undefined>>;

/**
 * Facts after they were seen again. A value that is as it was keeps the moment it was seen, unless that is old: a nightly
 * change then shows what changed. A fact that a host tells no longer is known no longer; one that could not be read this
 * time stays as it was.
 * @param unread the names of those that could not be read
 */
export function renewedFacts<F extends Facts>(
  before: F,
  now: F,
  isOld: (seen: string) => boolean,
  unread: readonly (keyof F)[] = [],
): F {
  const facts = { ...now };
  for (const name of unread) facts[name] = now[name] ?? before[name];
  for (const name in now) facts[name] = renewedFact(before[name], now[name], isOld);
  return facts;
}

/** The same facts, which a host says are unchanged at a moment. */
export function renewed<F extends Facts>(before: F, at: string, isOld: (seen: string) => boolean): F {
  const facts = { ...before };
  for (const name in before) facts[name] = seenAgain(before[name], at, isOld);
  return facts;
}

function renewedFact<T extends Fact<unknown> | undefined>(
  known: T,
  now: T,
  isOld: (seen: string) => boolean,
): T {
  if (!known || JSON.stringify(known.value) !== JSON.stringify(now?.value)) return now;
  return isOld(known.seen) ? now : known;
}

function seenAgain<T extends Fact<unknown> | undefined>(
  fact: T,
  at: string,
  isOld: (seen: string) => boolean,
): T {
  return fact && isOld(fact.seen) ? { ...fact, seen: at } : fact;
}
