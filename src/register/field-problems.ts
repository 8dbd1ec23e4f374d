import type { z } from "zod";
import { problemAt, writePath, type RecordFile } from "../content/record-file.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import { expectedOf, KIND_PARAM, type FieldKind } from "../model/fields.ts";
import type { Bilingual } from "../model/locale.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { licenceMeant } from "./licence-meant.ts";

/** A field that is not known here (MA-102). */
export function unknownKey(
  file: RecordFile,
  path: FieldPath,
  key: string,
  known: readonly string[],
): Problem {
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
      tip: didYouMeanTip(near) ?? { en: `Known here: ${list}.`, fr: `Champs connus ici : ${list}.` },
    },
    "key",
  );
}

/** A name that is no key, where names are keys (MA-103). */
export function wrongKey(file: RecordFile, path: FieldPath): Problem {
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

/** A field without which a record cannot be read (MA-103). */
export function missing(file: RecordFile, path: FieldPath): Problem {
  const name = writePath(path);
  return problemAt(file, path, {
    rule: "MA-103",
    level: "error",
    about: { unreadable: true },
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
    about: { unreadable: true },
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
    what: { en: `one of: ${list}`, fr: `l’une des valeurs suivantes : ${list}` },
    tip: didYouMeanTip(near),
  };
}

/** What a field that zod refuses should hold. */
export function expectation(issue: z.core.$ZodIssue, value: unknown): Expectation {
  switch (issue.code) {
    case "custom":
      return ofKind(issue.params?.[KIND_PARAM] as FieldKind, value);
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

function ofKind(kind: FieldKind, value: unknown): Expectation {
  const near = kind === "licence" && typeof value === "string" ? licenceMeant(value) : undefined;
  return { what: expectedOf(kind), tip: didYouMeanTip(near) };
}

function didYouMeanTip(near: string | undefined): Bilingual | undefined {
  return near === undefined
    ? undefined
    : { en: `Did you mean “${near}”?`, fr: `Vouliez-vous écrire « ${near} » ?` };
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
