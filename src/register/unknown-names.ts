import type { RecordFile } from "../content/record-file.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import type { Problem } from "../problems/problem.ts";
import type { Catalogue } from "./catalogue.ts";
import { oneOf, wrongValue } from "./field-problems.ts";
import { MORE_NAMES, tellSome } from "./tell-some.ts";

/** The list that an opportunity's value is a name of; undefined where it is none, or the list itself could not be read. */
export function listAt(
  path: FieldPath,
  { teams, skills, knows }: Catalogue,
): ReadonlyMap<string, unknown> | undefined {
  if (path.length === 1 && path[0] === "team" && knows.teams) return teams;
  if (path.length === 2 && path[0] === "skills" && knows.skills) return skills;
  return undefined;
}

/**
 * The names in an opportunity's fields that stand in no list (MA-103): all at once, also where the record cannot be read
 * for something else.
 */
export function unknownNames(file: RecordFile, catalogue: Catalogue): Problem[] {
  const unknown = namesIn(file.fields).flatMap(({ path, name }) => {
    const list = listAt(path, catalogue);
    return list && typeof name === "string" && !list.has(name) ? [{ path, name, list }] : [];
  });
  return tellSome(
    unknown,
    ({ path, name, list }) => wrongValue(file, path, name, oneOf([...list.keys()], name)),
    MORE_NAMES,
  );
}

function namesIn(fields: unknown): { readonly path: FieldPath; readonly name: unknown }[] {
  const { team, skills } = (fields ?? {}) as Readonly<Record<string, unknown>>;
  const listed = Array.isArray(skills) ? (skills as readonly unknown[]) : [];
  return [
    { path: ["team"], name: team },
    ...listed.map((name, index) => ({ path: ["skills", index], name })),
  ];
}
