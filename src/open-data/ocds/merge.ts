import { isIdentified, isList, isObject, type Json, type JsonObject } from "./json.ts";

/**
 * How OCDS 1.1 merges releases: objects field by field, lists of objects with ids item by item, any other list whole; null takes
 * a value back. What a release has of its own (id, date, tag) is not merged.
 */

/**
 * What OCDS merges whole: lists of which its schema says so although their items have ids (`wholeListMerge`), and an object of
 * whose fields the schema says nothing.
 */
export const MERGED_WHOLE: ReadonlySet<string> = new Set([
  "additionalClassifications",
  "additionalIdentifiers",
  "details",
]);

const OF_THE_RELEASE: ReadonlySet<string> = new Set(["id", "date", "tag"]);

/** A release as far as merging goes. */
export interface Release extends JsonObject {
  readonly ocid: string;
  readonly id: string;
  readonly date: string;
  readonly tag: readonly string[];
}

/** What becomes of one value, given what was merged before (undefined where nothing was). */
export type MergeValue<Merged> = (
  before: Merged | undefined,
  value: Json,
  release: Release,
  name: string,
) => Merged | undefined;

/** A part of what is merged: a value, or an object or a list of parts. */
export type MergedPart<Merged> =
  | { readonly kind: "value"; readonly value: Merged }
  | { readonly kind: "object"; readonly fields: Map<string, MergedPart<Merged>> }
  | { readonly kind: "list"; readonly items: Map<string, Map<string, MergedPart<Merged>>> };

/** Merges releases, in their order, into parts by name. */
export function mergeReleases<Merged>(
  releases: Iterable<Release>,
  mergeValue: MergeValue<Merged>,
): Map<string, MergedPart<Merged>> {
  const merged = new Map<string, MergedPart<Merged>>();
  for (const release of releases) {
    for (const [name, value] of Object.entries(release))
      if (!OF_THE_RELEASE.has(name) && value !== undefined) put(merged, name, value, release, mergeValue);
  }
  return merged;
}

function put<Merged>(
  into: Map<string, MergedPart<Merged>>,
  name: string,
  value: Json,
  release: Release,
  mergeValue: MergeValue<Merged>,
): void {
  const before = into.get(name);
  const isWhole = MERGED_WHOLE.has(name);
  if (isObject(value) && !isWhole) {
    const fields = before?.kind === "object" ? before.fields : new Map<string, MergedPart<Merged>>();
    into.set(name, { kind: "object", fields });
    putFields(fields, value, release, mergeValue);
  } else if (isIdentified(value) && !isWhole) {
    const items = before?.kind === "list" ? before.items : new Map<string, Map<string, MergedPart<Merged>>>();
    into.set(name, { kind: "list", items });
    for (const { id, ...item } of value) {
      const fields = items.get(id) ?? new Map<string, MergedPart<Merged>>();
      items.set(id, fields);
      putFields(fields, item, release, mergeValue);
    }
  } else if (!(before?.kind === "list" && isList(value) && value.length === 0)) {
    const merged = mergeValue(before?.kind === "value" ? before.value : undefined, value, release, name);
    if (merged === undefined) into.delete(name);
    else into.set(name, { kind: "value", value: merged });
  }
}

function putFields<Merged>(
  fields: Map<string, MergedPart<Merged>>,
  value: JsonObject,
  release: Release,
  mergeValue: MergeValue<Merged>,
): void {
  for (const [name, part] of Object.entries(value))
    if (part !== undefined) put(fields, name, part, release, mergeValue);
}

/** Merged parts as JSON. What has nothing left in it is left out, but for an item of a list, whose id stays. */
export function toJson<Merged extends Json>(parts: ReadonlyMap<string, MergedPart<Merged>>): JsonObject {
  return Object.fromEntries(
    [...parts].flatMap(([name, part]): [string, Json][] => {
      if (part.kind === "value") return [[name, part.value]];
      if (part.kind === "list")
        return [[name, [...part.items].map(([id, fields]): JsonObject => ({ id, ...toJson(fields) }))]];
      const fields = toJson(part.fields);
      return Object.keys(fields).length > 0 ? [[name, fields]] : [];
    }),
  );
}
