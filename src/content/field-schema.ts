import { z } from "zod";

/** What a schema makes of a field: named fields, a list of one kind of item, or a single value. */
export type FieldForm =
  | { readonly kind: "mapping"; readonly fields: ReadonlyMap<string, z.ZodType> }
  | { readonly kind: "list"; readonly item: z.ZodType }
  | { readonly kind: "value"; readonly schema: z.ZodType };

/** The form of a field, whether it may be left out or not. */
export function formOf(schema: z.ZodType): FieldForm {
  const inner = required(schema);
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Record<string, z.ZodType>;
    return { kind: "mapping", fields: new Map(Object.entries(shape)) };
  }
  if (inner instanceof z.ZodArray) return { kind: "list", item: inner.element as z.ZodType };
  return { kind: "value", schema: inner };
}

/** The schema of a value that is there: `f.date` for `f.date.optional()`. */
export function required(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? required(schema.unwrap() as z.ZodType) : schema;
}
