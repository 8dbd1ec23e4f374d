import { z } from "zod";
import { problemAt, writePath, type RecordFile } from "../content/record-file.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import { expectedOf, KIND_PARAM, type FieldKind } from "../model/fields.ts";
import type { Bilingual } from "../model/locale.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";

/**
 * Reads a file's fields by a schema: the record, or undefined with a problem for each field that keeps it from being
 * read (MA-102 for names that are not known, MA-103 for values that are missing or of another kind).
 */
export function readFields<S extends z.ZodType>(
  file: RecordFile,
  schema: S,
  problems: Problem[],
): z.output<S> | undefined {
  // The YAML itself could not be read, which has its own problem.
  if (file.fields === undefined) return undefined;
  const result = schema.safeParse(file.fields);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(...problemsOf(file, schema, issue));
  return undefined;
}

function problemsOf(file: RecordFile, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    // Who misspells more at once has pasted something else.
    return issue.keys.slice(0, MOST_UNKNOWN).map((key) => unknownKey(file, path, key, known));
  }
  if (issue.code === "invalid_key") return [wrongKey(file, path)];
  const value = valueAt(file.fields, path);
  if (value === undefined) return [missing(file, path)];
  return [wrongValue(file, path, value, expectation(issue, value))];
}

const MOST_UNKNOWN = 20;

function unknownKey(file: RecordFile, path: FieldPath, key: string, known: readonly string[]): Problem {
  const near = didYouMean(key, known);
  const list = known.join(", ");
  return problemAt(
    file,
    [...path, key],
    {
      rule: "MA-102",
      level: "error",
      message: {
        en: `The field “${quote(key)}” is not known.`,
        fr: `Le champ « ${quote(key)} » n’est pas connu.`,
      },
      tip: near
        ? { en: `Did you mean “${near}”?`, fr: `Vouliez-vous écrire « ${near} » ?` }
        : { en: `Known here: ${list}.`, fr: `Champs connus ici : ${list}.` },
    },
    "key",
  );
}

function wrongKey(file: RecordFile, path: FieldPath): Problem {
  const [name, expected] = [quote(String(path.at(-1))), expectedOf("key")];
  return problemAt(
    file,
    path,
    {
      rule: "MA-103",
      level: "error",
      message: {
        en: `“${name}” is not a key; expected ${expected.en}.`,
        fr: `« ${name} » n’est pas une clé ; il faut ${expected.fr}.`,
      },
      tip: {
        en: "Use letters without accents, digits and hyphens.",
        fr: "Employez des lettres sans accents, des chiffres et des traits d’union.",
      },
    },
    "key",
  );
}

function missing(file: RecordFile, path: FieldPath): Problem {
  const name = writePath(path);
  return problemAt(file, path, {
    rule: "MA-103",
    level: "error",
    message: { en: `“${name}” is missing.`, fr: `« ${name} » manque.` },
    tip: {
      en: `Add “${String(path.at(-1))}”; the record cannot be read without it.`,
      fr: `Ajoutez « ${String(path.at(-1))} » ; sans lui, la fiche ne peut pas être lue.`,
    },
  });
}

/** A value that is there, but is not what the field holds (MA-103). */
export function wrongValue(
  file: RecordFile,
  path: FieldPath,
  value: unknown,
  expected: Expectation,
): Problem {
  const found = describe(value);
  const holder: Bilingual =
    path.length === 0
      ? { en: "The file", fr: "Le fichier" }
      : { en: `“${writePath(path)}”`, fr: `« ${writePath(path)} »` };
  return problemAt(file, path, {
    rule: "MA-103",
    level: "error",
    message: {
      en: `${holder.en} ${found.en}; expected ${expected.what.en}.`,
      fr: `${holder.fr} ${found.fr} ; il faut ${expected.what.fr}.`,
    },
    tip: expected.tip ?? { en: "Correct the value.", fr: "Corrigez la valeur." },
  });
}

export interface Expectation {
  readonly what: Bilingual;
  readonly tip?: Bilingual | undefined;
}

/** One of a list of names, with the one that was most likely meant. */
export function oneOf(names: readonly string[], value: unknown): Expectation {
  const known = names.map(quote);
  const near = typeof value === "string" ? didYouMean(value, known) : undefined;
  const list = known.join(", ");
  return {
    what: { en: `one of: ${list}`, fr: `l’un de : ${list}` },
    tip:
      near === undefined
        ? undefined
        : { en: `Did you mean “${near}”?`, fr: `Vouliez-vous écrire « ${near} » ?` },
  };
}

function expectation(issue: z.core.$ZodIssue, value: unknown): Expectation {
  switch (issue.code) {
    case "custom":
      return { what: expectedOf(issue.params?.[KIND_PARAM] as FieldKind) };
    case "invalid_value":
      return oneOf(issue.values.map(String), value);
    case "invalid_type":
      return { what: SHAPES[issue.expected] ?? expectedOf("text") };
    case "too_small":
      return { what: { en: "at least one item", fr: "au moins un élément" } };
    default:
      return { what: expectedOf("text") };
  }
}

const LIST: Bilingual = { en: "a list: [one, two]", fr: "une liste : [un, deux]" };
const MAPPING: Bilingual = {
  en: "named values: { en: …, fr: … }",
  fr: "des valeurs nommées : { en: …, fr: … }",
};
const SHAPES: Record<string, Bilingual> = { array: LIST, object: MAPPING, record: MAPPING };

const NOTHING: Bilingual = { en: "holds nothing", fr: "ne contient rien" };

function describe(value: unknown): Bilingual {
  if (typeof value === "string") return { en: `holds “${quote(value)}”`, fr: `contient « ${quote(value)} »` };
  if (typeof value === "object" && value !== null && Object.keys(value).length === 0) return NOTHING;
  return Array.isArray(value)
    ? { en: "holds a list", fr: "contient une liste" }
    : { en: "holds named values", fr: "contient des valeurs nommées" };
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
    value,
  );
}

/** The names that a schema knows at a path, to suggest one of them. */
export function knownKeys(schema: z.ZodType, path: FieldPath): string[] {
  const inner = unwrap(schema);
  const [first, ...rest] = path;
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Record<string, z.ZodType>;
    if (first === undefined) return Object.keys(shape);
    const next = shape[first];
    return next ? knownKeys(next, rest) : [];
  }
  if (first === undefined) return [];
  if (inner instanceof z.ZodArray) return knownKeys(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord) return knownKeys(inner.valueType as z.ZodType, rest);
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
