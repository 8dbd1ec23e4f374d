import { isList, isObject, type Json } from "../../../../src/open-data/ocds/json.ts";

/** Every field that a release fills, by its path without places in lists or languages: `tender/documents/title`. */
export function pathsIn(value: Json | undefined, path = ""): readonly string[] {
  if (isList(value)) return value.flatMap((item) => (isObject(item) ? pathsIn(item, path) : [path]));
  if (!isObject(value)) return value === undefined ? [] : [path];
  return Object.entries(value).flatMap(([name, part]) => {
    const own = name.replace(/_(?:en|fr)$/, "");
    return pathsIn(part, path === "" ? own : `${path}/${own}`);
  });
}
