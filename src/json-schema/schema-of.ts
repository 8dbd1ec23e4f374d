import { z } from "zod";
import { formOf, required } from "../content/field-schema.ts";
import { frenchMessage } from "../i18n/typography.ts";
import { expectedOf, kindOf, localText } from "../model/fields.ts";
import type { Bilingual } from "../model/locale.ts";
import { KINDS, type JsonSchema } from "./kinds.ts";

/**
 * What each field is for, by its path: `tax.amount`, `questions[].asked`; `*` stands for names that the writer chooses. The
 * file itself is "".
 */
export type Descriptions = Readonly<Record<string, Bilingual>>;

/** Makes the JSON Schema of a zod schema of ours, which zod itself cannot: ours turn text into values. */
export function schemaOf(schema: z.ZodType, descriptions: Descriptions, path = ""): JsonSchema {
  const inner = required(schema);
  const described = descriptions[path];
  return { ...(described && { description: inBoth(described) }), ...bare(inner, descriptions, path) };
}

function bare(schema: z.ZodType, descriptions: Descriptions, path: string): JsonSchema {
  const kind = kindOf(schema);
  if (kind) {
    const expected = expectedOf(kind);
    return {
      ...(descriptions[path] ? undefined : { description: inBoth(expected) }),
      ...KINDS[kind],
      ...("pattern" in KINDS[kind] && { patternErrorMessage: inBoth(expected) }),
    };
  }
  if (schema instanceof z.ZodEnum) return choices(schema.options.map(String));
  if (schema instanceof z.ZodUnion)
    return { anyOf: schema.options.map((option) => bare(option as z.ZodType, descriptions, path)) };
  if (schema instanceof z.ZodRecord) return named(schema, descriptions, path);
  // `"true"` made a boolean, and the like: what is written is what goes in.
  if (schema instanceof z.ZodPipe) return bare(schema.def.in as z.ZodType, descriptions, path);
  const form = formOf(schema);
  switch (form.kind) {
    case "mapping":
      return mapping(schema, form.fields, descriptions, path);
    case "list":
      return { type: "array", items: schemaOf(form.item, descriptions, `${path}[]`) };
    case "value":
      return {};
  }
}

function mapping(
  schema: z.ZodType,
  fields: ReadonlyMap<string, z.ZodType>,
  descriptions: Descriptions,
  path: string,
): JsonSchema {
  const isWords = schema === localText;
  const needed = [...fields].flatMap(([name, field]) => (field instanceof z.ZodOptional ? [] : [name]));
  const properties = [...fields].map(([name, field]) => [
    name,
    isWords ? schemaOf(field, LANGUAGES, name) : schemaOf(field, descriptions, join(path, name)),
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(needed.length > 0 && { required: needed }),
    ...(isWords && { minProperties: 1 }),
    additionalProperties: false,
  };
}

function named(schema: z.ZodRecord, descriptions: Descriptions, path: string): JsonSchema {
  const kind = kindOf(schema.keyType as z.ZodType);
  return {
    type: "object",
    ...(kind && { propertyNames: KINDS[kind] }),
    additionalProperties: schemaOf(schema.valueType as z.ZodType, descriptions, join(path, "*")),
  };
}

/** What words are for is said once, of both languages. */
const LANGUAGES: Descriptions = {
  en: { en: "In English", fr: "En anglais" },
  fr: { en: "In French", fr: "En français" },
};

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** An editor reads `true` without quotes as a value, and not as a text. */
function choices(names: readonly string[]): JsonSchema {
  return { enum: names.every((name) => name === "true" || name === "false") ? KINDS.flag["enum"] : names };
}

function inBoth({ en, fr }: Bilingual): string {
  return `${en} · ${frenchMessage(fr)}`;
}
