import { z } from "zod";
import { formOf, required } from "../../content/field-schema.ts";
import type { PlainValue } from "../../content/write-record.ts";
import { kindOf, localText, type FieldKind } from "../../model/fields.ts";
import { LOCALES, type Bilingual, type Locale } from "../../model/locale.ts";
import { parseMoney, writeMoney } from "../../model/money.ts";
import { parseWallTime } from "../../time/calendar.ts";
import type { Cell, Column, ColumnType, Unit } from "./table.ts";

type Descriptions = Readonly<Record<string, Bilingual>>;

/** A column that is a field of a record, named by its path: `title.en`, `supplier.name`. */
export interface RecordColumn extends Column {
  /** What a record's file says in the field, from all that its front matter says. */
  readonly read: (fields: unknown) => Cell;
}

/**
 * The columns of a record, made from the schema that reads it and from what its fields are described by, so that a new field is
 * a new column.
 */
export function recordColumns(schema: z.ZodType, descriptions: Descriptions): readonly RecordColumn[] {
  return columnsOf(schema, (path) => descriptions[path] ?? raise(path), [], true);
}

/** The columns of the things in a list of a record, such as its questions. */
export function thingColumns(
  schema: z.ZodType,
  list: string,
  descriptions: Descriptions,
): readonly RecordColumn[] {
  const form = formOf(schema);
  const items = form.kind === "mapping" ? form.fields.get(list) : undefined;
  const things = items && formOf(items);
  if (things?.kind !== "list") throw new Error(`${list} is not a list`);
  const described = (path: string): Bilingual => descriptions[`${list}[].${path}`] ?? raise(path);
  return columnsOf(things.item, described, [], true);
}

function columnsOf(
  schema: z.ZodType,
  described: (path: string) => Bilingual,
  path: readonly string[],
  isRequired: boolean,
): readonly RecordColumn[] {
  const form = formOf(schema);
  const needed = isRequired && !(schema instanceof z.ZodOptional);
  const about = (): Bilingual => described(path.join("."));
  const column = (facts: Omit<Column, "name" | "about">, cellOf: (value: unknown) => Cell): RecordColumn => ({
    name: path.join("."),
    ...facts,
    about: about(),
    ...(needed && { required: true }),
    read: (fields) => cellOf(valueAt(fields, path)),
  });
  switch (form.kind) {
    case "mapping":
      if (required(schema) === localText) return wordsColumns(path, about());
      return [...form.fields].flatMap(([name, field]) =>
        columnsOf(field, described, [...path, name], needed),
      );
    case "list":
      return [
        formOf(form.item).kind === "value"
          ? column({ type: "list", ...valuesOf(form.item) }, listOf)
          : column({ type: "array" }, listOf),
      ];
    case "value":
      // Either one text for all languages, or words in each.
      if (form.schema instanceof z.ZodUnion)
        return [column({ type: "string" }, textOf), ...wordsColumns(path, about())];
      return [column({ ...factsOf(form.schema), ...valuesOf(form.schema) }, readerOf(kindOf(form.schema)))];
  }
}

function wordsColumns(path: readonly string[], about: Bilingual): readonly RecordColumn[] {
  return LOCALES.map((locale) => wordsColumn([...path, locale], locale, about));
}

/** Words in one language, which a record may not have. */
export function wordsColumn(path: readonly string[], locale: Locale, about: Bilingual): RecordColumn {
  return {
    name: path.join("."),
    type: "string",
    about: { en: `${about.en} (${IN[locale].en})`, fr: `${about.fr} (${IN[locale].fr})` },
    read: (fields) => textOf(valueAt(fields, path)),
  };
}

const IN: Record<Locale, Bilingual> = {
  en: { en: "in English", fr: "en anglais" },
  fr: { en: "in French", fr: "en français" },
};

const TYPES: Partial<Record<FieldKind, ColumnType>> = {
  date: "date",
  wallTime: "local-datetime",
  money: "decimal",
  count: "integer",
  flag: "boolean",
  address: "uri",
};

const UNITS: Partial<Record<FieldKind, Unit>> = { money: "currency" };

function factsOf(schema: z.ZodType): Pick<Column, "type" | "unit"> {
  const kind = kindOf(schema);
  const unit = kind && UNITS[kind];
  return { type: (kind && TYPES[kind]) ?? "string", ...(unit && { unit }) };
}

function valuesOf(schema: z.ZodType): Pick<Column, "values"> {
  return schema instanceof z.ZodEnum ? { values: schema.options.map(String) } : {};
}

/** What is written in a field is text; a record that is in the register has one of the field's kind. */
function readerOf(kind: FieldKind | undefined): (value: unknown) => Cell {
  switch (kind) {
    case "money":
      return (value) => {
        const amount = parseMoney(textOf(value) ?? "");
        return amount === undefined ? undefined : writeMoney(amount);
      };
    case "wallTime":
      return (value) => parseWallTime(textOf(value) ?? "");
    case "count":
      return (value) => (textOf(value) === undefined ? undefined : Number(value));
    case "flag":
      return (value) => (textOf(value) === undefined ? undefined : value === "true");
    default:
      return textOf;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listOf(value: unknown): readonly PlainValue[] | undefined {
  return Array.isArray(value) ? value.filter(isPlain) : undefined;
}

function isPlain(value: unknown): value is PlainValue {
  return typeof value === "string" || (typeof value === "object" && value !== null);
}

/** What stands at a path of a file's fields; undefined where nothing does. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

function raise(path: string): never {
  throw new Error(`no description says what the field ${path} is for`);
}
