import type { PlainFields, PlainValue } from "../content/write-record.ts";
import { EVENT_KINDS, type EventKind } from "../model/event.ts";
import { LOCALES, type Locale } from "../model/locale.ts";
import { type Column, EVENT_DATE } from "./columns.ts";

/** A cell in which something stands. */
export interface FilledCell {
  readonly column: Column;
  readonly text: string;
}

/** What a row says: the fields of each of its records, as text. */
export interface RowRecord {
  readonly opportunity: PlainFields;
  readonly body: { readonly [L in Locale]?: string };
  /** Undefined where no cell of an award is filled. */
  readonly award: PlainFields | undefined;
  /** By date; those of one day in the order in which a smooth award lives them. */
  readonly events: readonly { readonly kind: EventKind; readonly fields: PlainFields }[];
}

/** @param keyOf the key that is meant by a text in a column, where the column holds keys */
export function recordOfRow(
  cells: readonly FilledCell[],
  keyOf: (column: string, text: string) => string,
): RowRecord {
  const fieldsOf = (own: readonly FilledCell[]): PlainFields => fieldsOfCells(own, keyOf);
  const award = cells.filter(({ column }) => column.part === "award");
  const events = EVENT_KINDS.flatMap((kind) => {
    const own = cells.filter(({ column }) => column.part === "event" && column.event === kind);
    return own.length === 0 ? [] : [{ kind, fields: { event: kind, ...fieldsOf(own) } }];
  });
  return {
    opportunity: fieldsOf(cells.filter(({ column }) => column.part === "opportunity")),
    body: Object.fromEntries(LOCALES.flatMap((locale) => bodyCell(cells, locale))),
    award: award.length === 0 ? undefined : fieldsOf(award),
    // A sort keeps the order of equals, so that the kinds' own order decides within a day.
    events: events.sort((a, b) => compare(dateOf(a.fields), dateOf(b.fields))),
  };
}

function fieldsOfCells(
  cells: readonly FilledCell[],
  keyOf: (column: string, text: string) => string,
): PlainFields {
  return cells.reduce<PlainFields>((fields, { column, text }) => {
    if (!("field" in column)) return fields;
    const { path, list } = column.field;
    const value = list ? itemsOf(text).map((item) => keyOf(column.name, item)) : keyOf(column.name, text);
    return withField(fields, path, Array.isArray(value) ? [...new Set(value)] : value);
  }, {});
}

/** The items of a cell that holds a list: `Django; Python`. */
export function itemsOf(text: string): string[] {
  return text.split(";").flatMap((item) => (item.trim() === "" ? [] : [item.trim()]));
}

function withField(fields: PlainFields, path: readonly string[], value: PlainValue): PlainFields {
  const [name, ...rest] = path;
  if (name === undefined) return fields;
  const inner = fields[name];
  const within = typeof inner === "object" && !Array.isArray(inner) ? (inner as PlainFields) : {};
  return { ...fields, [name]: rest.length === 0 ? value : withField(within, rest, value) };
}

function bodyCell(cells: readonly FilledCell[], locale: Locale): [Locale, string][] {
  const cell = cells.find(({ column }) => column.part === "body" && column.locale === locale);
  return cell ? [[locale, cell.text]] : [];
}

function dateOf(fields: PlainFields): string {
  const date = fields[EVENT_DATE];
  return typeof date === "string" ? date : "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
