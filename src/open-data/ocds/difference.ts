import { MERGED_WHOLE } from "./merge.ts";
import { isIdentified, isList, isObject, isSame, type Json, type JsonObject } from "./json.ts";

/** Fields that OCDS and its extensions want to have a value wherever their object stands, so that they cannot be taken back. */
const NEVER_NULL: ReadonlySet<string> = new Set(["id", "awardID", "measure", "value"]);

/**
 * What a release says so that, merged with all that was said before, it comes to what is true now: each value as it is, and null
 * for what was said and is no longer. OCDS can take back a field and not an item of a list: of an item that is gone, its id stays.
 */
export function withRemovals(before: Json | undefined, now: Json): Json {
  if (isObject(before) && isObject(now)) return objectWithRemovals(before, now);
  if (!isIdentified(before) || !isIdentified(now)) return now;
  const earlier = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(now.map(({ id }) => id));
  return [
    ...now.map((item) => withRemovals(earlier.get(item.id), item)),
    ...before.filter(({ id }) => !ids.has(id)).map(removed),
  ];
}

function objectWithRemovals(before: JsonObject, now: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const fields = names.flatMap((name): [string, Json][] => {
    const [was, is] = [before[name], now[name]];
    if (is !== undefined) return [[name, MERGED_WHOLE.has(name) ? is : withRemovals(was, is)]];
    if (was === undefined || (NEVER_NULL.has(name) && !isObject(was))) return [];
    return [[name, removedField(name, was)]];
  });
  return Object.fromEntries(fields);
}

/** What takes a value back: null for a value, no item for a list of values, and the same for each part of anything larger. */
function removed(value: Json): Json {
  if (isIdentified(value)) return value.map(removed);
  if (isList(value)) return [];
  if (!isObject(value)) return null;
  const fields = Object.entries(value).flatMap(([name, part]): [string, Json][] => {
    if (part === undefined) return [];
    return [[name, NEVER_NULL.has(name) && !isObject(part) ? part : removedField(name, part)]];
  });
  return Object.fromEntries(fields);
}

function removedField(name: string, value: Json): Json {
  if (!MERGED_WHOLE.has(name)) return removed(value);
  return isList(value) ? [] : null;
}

/** The sections of a process of which a release speaks only where they have changed; everything else stands in each. */
const SECTIONS = ["planning", "tender", "bids", "awards", "contracts", "relatedProcesses"] as const;

/** A release's own part: whole sections, and only those in which something has changed since the release before. */
export function changedSections(before: JsonObject | undefined, now: JsonObject): JsonObject {
  if (!before) return now;
  const names = Object.keys(now).concat(
    SECTIONS.filter((name) => now[name] === undefined && before[name] !== undefined),
  );
  const fields = names.flatMap((name): [string, Json][] => {
    const [was, is] = [before[name], now[name]];
    if (SECTIONS.some((section) => section === name) && isSame(was, is)) return [];
    if (is === undefined) return was === undefined ? [] : [[name, removed(was)]];
    return [[name, withRemovals(was, is)]];
  });
  return Object.fromEntries(fields);
}
