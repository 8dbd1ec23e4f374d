import { z } from "zod";
import type { FieldPath } from "../content/yaml-place.ts";

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
