/** What JSON can say. `undefined` is what is not written: a field that the records do not tell is absent, never null or empty. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A list of objects with ids, which OCDS merges item by item; any other list is merged whole. */
export function isIdentified(
  value: Json | undefined,
): value is readonly (JsonObject & { readonly id: string })[] {
  return (
    isList(value) &&
    value.length > 0 &&
    value.every((item) => isObject(item) && typeof item["id"] === "string")
  );
}

/** Whether two values say the same. Fields in another order are the same, items of a list are not. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isSame(a[name], b[name]));
}

/** A list, or nothing where it is empty: a list without items says no more than no list. */
export function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
