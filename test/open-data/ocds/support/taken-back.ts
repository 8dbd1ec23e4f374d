import { isList, isObject, type Json, type JsonObject } from "../../../../src/open-data/ocds/json.ts";

const IDS: ReadonlySet<string> = new Set(["id", "awardID"]);

/** A compiled release without what was taken back, of which merging leaves the ids: OCDS has no way to remove an item of a list. */
export function withoutTakenBack(release: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(release).flatMap(([name, value]): [string, Json][] => {
      const left = value === undefined ? undefined : cleaned(value);
      return left === undefined ? [] : [[name, left]];
    }),
  );
}

function cleaned(value: Json): Json | undefined {
  if (isList(value)) {
    const items = value.flatMap((item) => cleaned(item) ?? []);
    return items.length > 0 ? items : undefined;
  }
  if (!isObject(value)) return value;
  const left = withoutTakenBack(value);
  const isTakenBack = Object.entries(left).every(([name, part]) => IDS.has(name) || isOnlyIds(part));
  return isTakenBack && !isReference(value) ? undefined : left;
}

function isOnlyIds(value: Json | undefined): boolean {
  if (isList(value)) return value.every(isOnlyIds);
  return isObject(value) && Object.keys(value).every((name) => IDS.has(name));
}

/** A supplier whose name is withheld has an id alone, and has not been taken back. */
function isReference({ id }: JsonObject): boolean {
  return typeof id === "string" && id.startsWith("supplier-of-");
}
