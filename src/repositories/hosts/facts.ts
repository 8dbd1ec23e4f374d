import { z } from "zod";
import type { Fact, RepositoryFacts, Source } from "../../model/repositories.ts";
import type { FactName } from "../host.ts";

/** What a part of a repository tells, and what of it could not be read this time. */
export interface PartlyRead {
  readonly facts: RepositoryFacts;
  readonly unread: readonly FactName[];
}

/** Context is kept short: a host may let people write any number of topics of any length. */
const MOST_TOPICS = 20;
const LONGEST_TOPIC = 50;

/** Makes facts of what is seen now: `seen("gitlab-api")(true)`. */
export function seen(how: Source, now: string): <T>(value: T) => Fact<T> {
  return (value) => ({ value, seen: now, how });
}

/** An entry for an object where there is something to say, nothing where the host does not tell. */
export function known<K extends string, T, F>(
  name: K,
  value: T | null | undefined,
  fact: (value: T) => F,
): { [key in K]?: F } {
  const entry: { [key in K]?: F } = {};
  if (value !== null && value !== undefined) entry[name] = fact(value);
  return entry;
}

export function topics(said: readonly string[] | undefined): string[] | undefined {
  return said?.filter((topic) => topic.length <= LONGEST_TOPIC).slice(0, MOST_TOPICS);
}

/** A name that a host gives, of a branch or a file: no control characters, no broken halves of one. */
export const givenName = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,255}$/u);

/** A count of stars or forks. */
export const count = z.number().int().nonnegative();

/**
 * An instant of a host, with any offset and precision, as the file writes instants.
 * @example `2021-07-20T10:00:00.000-04:00` is `2021-07-20T14:00:00Z`; what is no instant is undefined
 */
export function instant(text: string | null | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined;
  const ms = Date.parse(text);
  const written = Number.isNaN(ms) ? "" : new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
  return written.length === "2021-07-20T14:00:00Z".length ? written : undefined;
}
