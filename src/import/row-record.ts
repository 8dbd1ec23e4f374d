import type { PlainFields, PlainValue } from "../content/write-record.ts";
import { EVENT_KINDS } from "../model/event.ts";
import { LOCALES, type Locale } from "../model/locale.ts";
import type { Column } from "./columns.ts";
import { inLedgerOrder, ledgerOf, type RowEvent } from "./row-events.ts";
import { thingsOf } from "./things.ts";

/** A cell in which something stands. */
export interface FilledCell {
  readonly column: Column;
  readonly text: string;
}

type Words = { readonly [L in Locale]?: string };

/** What a row says: the fields of each of its records, as text. */
export interface RowRecord {
  readonly opportunity: PlainFields;
  readonly body: Words;
  /** Undefined where no cell of an award is filled. */
  readonly award: PlainFields | undefined;
  readonly awardBody: Words;
  /** In the order of the ledger: as the column `ledger` has them, or else as the columns of events tell. */
  readonly events: readonly RowEvent[];
}

/** @param keyOf the key that is meant by a text in a column, where the column holds keys */
export function recordOfRow(
  cells: readonly FilledCell[],
  keyOf: (column: string, text: string) => string,
): RowRecord {
  const fieldsOf = (own: readonly FilledCell[]): PlainFields => fieldsOfCells(own, keyOf);
  const award = cells.filter(({ column }) => column.part === "award");
  const ledger = cells.find(({ column }) => column.part === "ledger");
  return {
    opportunity: fieldsOf(cells.filter(({ column }) => column.part === "opportunity")),
    body: bodyOf(cells, "body"),
    award: award.length === 0 ? undefined : fieldsOf(award),
    awardBody: bodyOf(cells, "award-body"),
    events: (ledger && ledgerOf(ledger.text)) ?? eventsOfColumns(cells),
  };
}

/** The events that have columns of their own. */
export function eventsOfColumns(cells: readonly FilledCell[]): readonly RowEvent[] {
  const events = EVENT_KINDS.flatMap((kind) => {
    const own = cells.filter(({ column }) => column.part === "event" && column.event === kind);
    return own.length === 0 ? [] : [{ kind, fields: { event: kind, ...fieldsOfCells(own, asWritten) } }];
  });
  return inLedgerOrder(events);
}

function asWritten(_: string, text: string): string {
  return text;
}

function fieldsOfCells(
  cells: readonly FilledCell[],
  keyOf: (column: string, text: string) => string,
): PlainFields {
  return cells.reduce<PlainFields>((fields, { column, text }) => {
    if (!("field" in column)) return fields;
    const { path, holds } = column.field;
    return withField(
      fields,
      path,
      valueOf(text, holds, (item) => keyOf(column.name, item)),
    );
  }, {});
}

function valueOf(
  text: string,
  holds: "value" | "list" | "things",
  keyOf: (item: string) => string,
): PlainValue {
  switch (holds) {
    case "value":
      return keyOf(text);
    case "list":
      return [...new Set(itemsOf(text).map(keyOf))];
    case "things":
      return thingsOf(text) ?? text;
  }
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

function bodyOf(cells: readonly FilledCell[], part: "body" | "award-body"): Words {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const cell = cells.find(({ column }) => column.part === part && column.locale === locale);
      return cell ? [[locale, cell.text]] : [];
    }),
  );
}
