import { frenchMessage } from "../../i18n/typography.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Column, ColumnType } from "../tables/table.ts";

/** A field of a Table Schema (Data Package 2.0): an entry of the dictionary, for machines. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  /** In English; in every language under `descriptions`, for the standard has one. */
  readonly description: string;
  readonly descriptions: Bilingual;
  readonly constraints?: Readonly<Record<string, unknown>>;
  /** What a number counts: a currency's code, `hours`, `days`. A property of our own. */
  readonly unit?: string;
  readonly delimiter?: string;
  readonly itemType?: string;
}

/** What stands in CSV for each type, in the standard's words. */
const TYPES: Record<ColumnType, Pick<Field, "type" | "format" | "delimiter" | "itemType">> = {
  string: { type: "string" },
  integer: { type: "integer" },
  decimal: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "date" },
  datetime: { type: "datetime" },
  "local-datetime": { type: "datetime", format: "%Y-%m-%d %H:%M" },
  uri: { type: "string", format: "uri" },
  // The standard's own profile knows no type for lists yet.
  list: { type: "string", delimiter: ";", itemType: "string" },
  array: { type: "array" },
};

/** @param currency the programme's, such as CAD */
export function fieldOf(
  { name, type, about, required, unique, values, unit }: Column,
  currency: string,
): Field {
  const constraints = {
    ...(required && { required: true }),
    ...(unique && { unique: true }),
    // Of a list, these are its items, for which the standard has no word.
    ...(values && type !== "list" && { enum: values }),
  };
  return {
    name,
    ...TYPES[type],
    description: about.en,
    descriptions: { en: about.en, fr: frenchMessage(about.fr) },
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(unit && { unit: unit === "currency" ? currency : unit }),
  };
}
