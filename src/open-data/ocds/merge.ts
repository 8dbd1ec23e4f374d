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
  /** An object or a list of which one release alone has spoken, as it stands there: most of what a process says. */
  | { readonly kind: "told"; readonly value: Told; readonly release: Release }
  | { readonly kind: "object"; readonly fields: MergedFields<Merged> }
  | { readonly kind: "list"; readonly items: Map<string, MergedFields<Merged>> };

export type MergedFields<Merged> = Map<string, MergedPart<Merged>>;

/** What is merged by its parts: an object, or a list of objects with ids. */
export type Told = JsonObject | readonly (JsonObject & { readonly id: string })[];

/** Merges releases, in their order, into parts by name. */
export function mergeReleases<Merged>(
  releases: Iterable<Release>,
  mergeValue: MergeValue<Merged>,
): MergedFields<Merged> {
  const merged: MergedFields<Merged> = new Map();
  for (const release of releases) {
    for (const [name, value] of Object.entries(release))
      if (!OF_THE_RELEASE.has(name) && value !== undefined) put(merged, name, value, release, mergeValue);
  }
  return merged;
}

/** The value as what is merged by its parts; undefined where it is merged whole. */
export function byParts(name: string, value: Json): Told | undefined {
  return !MERGED_WHOLE.has(name) && (isObject(value) || isIdentified(value)) ? value : undefined;
}

function put<Merged>(
  into: MergedFields<Merged>,
  name: string,
  value: Json,
  release: Release,
  mergeValue: MergeValue<Merged>,
): void {
  const known = into.get(name);
  const before = known?.kind === "told" ? partsOf(known, mergeValue) : known;
  const parts = byParts(name, value);
  if (parts !== undefined) into.set(name, putParts(before, parts, release, mergeValue));
  else if (!(before?.kind === "list" && isList(value) && value.length === 0)) {
    const merged = mergeValue(before?.kind === "value" ? before.value : undefined, value, release, name);
    if (merged === undefined) into.delete(name);
    else into.set(name, { kind: "value", value: merged });
  }
}

function putParts<Merged>(
  before: MergedPart<Merged> | undefined,
  value: Told,
  release: Release,
  mergeValue: MergeValue<Merged>,
): MergedPart<Merged> {
  if (isList(value) ? before?.kind === "list" : before?.kind === "object")
    return addParts(before, value, release, mergeValue);
  return saysOnly(value) ? { kind: "told", value, release } : addParts(undefined, value, release, mergeValue);
}

/** What a release said, in parts to which another may add. */
function partsOf<Merged>(
  { value, release }: { readonly value: Told; readonly release: Release },
  mergeValue: MergeValue<Merged>,
): MergedPart<Merged> {
  return addParts(undefined, value, release, mergeValue);
}

function addParts<Merged>(
  before: MergedPart<Merged> | undefined,
  value: Told,
  release: Release,
  mergeValue: MergeValue<Merged>,
): MergedPart<Merged> {
  if (!isList(value)) {
    const fields = before?.kind === "object" ? before.fields : new Map<string, MergedPart<Merged>>();
    putFields(fields, value, release, mergeValue);
    return { kind: "object", fields };
  }
  const items = before?.kind === "list" ? before.items : new Map<string, MergedFields<Merged>>();
  for (const { id, ...item } of value) {
    const fields = items.get(id) ?? new Map<string, MergedPart<Merged>>();
    items.set(id, fields);
    putFields(fields, item, release, mergeValue);
  }
  return { kind: "list", items };
}

function putFields<Merged>(
  fields: MergedFields<Merged>,
  value: JsonObject,
  release: Release,
  mergeValue: MergeValue<Merged>,
): void {
  for (const [name, part] of Object.entries(value))
    if (part !== undefined) put(fields, name, part, release, mergeValue);
}

/** Whether a value takes nothing back and has nothing empty in it or twice, so that it comes through merging as it is. */
function saysOnly(value: Told): boolean {
  if (isList(value))
    return new Set(value.map(({ id }) => id)).size === value.length && value.every(hasOnlySaid);
  return hasOnlySaid(value) && Object.values(value).some((part) => part !== undefined);
}

function hasOnlySaid(value: JsonObject): boolean {
  for (const name in value) {
    const part = value[name];
    if (part === undefined) continue;
    if (part === null) return false;
    const parts = byParts(name, part);
    if (parts !== undefined && !saysOnly(parts)) return false;
  }
  return true;
}

/** Merged parts as JSON. What has nothing left in it is left out, but for an item of a list, whose id stays. */
export function toJson(parts: ReadonlyMap<string, MergedPart<Json>>): JsonObject {
  const json: Record<string, Json> = {};
  for (const [name, part] of parts) {
    if (part.kind === "list")
      json[name] = [...part.items].map(([id, fields]): JsonObject => ({ id, ...toJson(fields) }));
    else if (part.kind !== "object") json[name] = part.value;
    else {
      const fields = toJson(part.fields);
      if (Object.keys(fields).length > 0) json[name] = fields;
    }
  }
  return json;
}
