import type { z } from "zod";
import type { RecordFile } from "../content/record-file.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Problem } from "../problems/problem.ts";
import { expectation, missing, unknownKey, wrongKey, wrongValue } from "./field-problems.ts";
import { knownKeys } from "./known-keys.ts";
import { MORE_FIELDS, MORE_VALUES, tellSome } from "./tell-some.ts";

/**
 * Reads a file's fields by a schema: the record, or undefined with a problem for each field that keeps it from being
 * read (MA-102 for names that are not known, MA-103 for values that are missing or of another kind).
 * @param isName which values are names of a list that the caller looks up, and tells of
 */
export function readFields<S extends z.ZodType>(
  file: RecordFile,
  schema: S,
  problems: Problem[],
  isName: (path: FieldPath) => boolean = () => false,
): z.output<S> | undefined {
  // The YAML itself could not be read, which has its own problem.
  if (file.fields === undefined) return undefined;
  const result = schema.safeParse(file.fields);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ issue, path: pathOf(issue) }));
  const unknown = issues.flatMap(({ issue, path }): UnknownKey[] => {
    if (issue.code !== "unrecognized_keys") return [];
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({ path, key, known }));
  });
  const meant = new Set(unknown.slice(0, MOST_COMPARED).map(pathMeant));
  const values = issues.filter(
    ({ issue, path }) =>
      issue.code !== "unrecognized_keys" &&
      !(typeof valueAt(file.fields, path) === "string" && isName(path)) &&
      !(valueAt(file.fields, path) === undefined && meant.has(JSON.stringify(path))),
  );
  problems.push(
    ...tellSome(unknown, ({ path, key, known }) => unknownKey(file, path, key, known), MORE_FIELDS),
    ...tellSome(values, ({ issue, path }) => problemOf(file, issue, path), MORE_VALUES),
  );
  return undefined;
}

interface UnknownKey {
  readonly path: FieldPath;
  readonly key: string;
  readonly known: readonly string[];
}

/** Who misspells more fields at once has pasted something else. */
const MOST_COMPARED = 20;

/** A field that is missing because its name is misspelt is told by the misspelt name alone: where it should stand. */
function pathMeant({ path, key, known }: UnknownKey): string {
  return JSON.stringify([...path, didYouMean(key, known)]);
}

function pathOf(issue: z.core.$ZodIssue): FieldPath {
  return issue.path.filter((part) => typeof part !== "symbol");
}

function problemOf(file: RecordFile, issue: z.core.$ZodIssue, path: FieldPath): Problem {
  if (issue.code === "invalid_key") return wrongKey(file, path);
  const value = valueAt(file.fields, path);
  return value === undefined ? missing(file, path) : wrongValue(file, path, value, expectation(issue, value));
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
    value,
  );
}
