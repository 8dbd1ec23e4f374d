import type { PlainValue } from "../../content/write-record.ts";
import type { TableName } from "../../i18n/data-routes.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";

/** What open data is made of: a register, and the moment at which it is told. */
export interface Judged {
  readonly register: Register;
  readonly now: Instant;
}

/**
 * What the cells of a column are, each in one form that no language and no time zone changes:
 * - `decimal`: money, or another exact number with decimals, as text: `6500.00`
 * - `date`: `2021-06-23`
 * - `datetime`: an instant, `2021-07-13T03:59:00Z`
 * - `local-datetime`: a time on the clock of the programme's zone, `2021-07-12 23:59`
 * - `list`: short texts without semicolons; in CSV, joined by `;`
 * - `array`: things with parts of their own, as records write them; in CSV, their JSON
 */
export type ColumnType =
  | "string"
  | "integer"
  | "decimal"
  | "boolean"
  | "date"
  | "datetime"
  | "local-datetime"
  | "uri"
  | "list"
  | "array";

/** What a number counts. `currency` is the programme's. */
export type Unit = "currency" | "hours" | "days" | "business-days";

/** Undefined where nothing is known: never zero, never an empty text. */
export type Cell = string | number | boolean | readonly PlainValue[] | undefined;

/** What there is to say of a column: an entry of the dictionary. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it means. */
  readonly about: Bilingual;
  /** Every row has a value. */
  readonly required?: true;
  /** No two rows have the same value. */
  readonly unique?: true;
  /** The only values that there are; of a list, its items. */
  readonly values?: readonly string[];
  readonly unit?: Unit;
  /** Worked out from records and the moment, and written in none: `npm run import` leaves it out. */
  readonly computed?: true;
  /** One of many columns that most rows leave empty: JSON has no key for it where there is no value. */
  readonly sparse?: true;
}

/** A key of another table's (or the same one's) rows. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: TableName;
  /** The columns of that table, in the same order. */
  readonly reference: readonly string[];
}

/** A table of open data; CSV, JSON and every other format of it are made from this and from nothing else. */
export interface Table {
  /** `opportunities`: the file's name without its ending, and the key of the list in its JSON. */
  readonly name: TableName;
  readonly title: Bilingual;
  /** What a row is. */
  readonly about: Bilingual;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Column[];
  /**
   * A row at a time, sorted by the primary key; cells in the order of the columns. The same records at the same moment give
   * the same rows.
   */
  readonly rows: (judged: Judged) => Iterable<readonly Cell[]>;
}

/** A column of a table whose rows are made from something: an opportunity, an event of a ledger. */
export interface ColumnOf<Row> extends Column {
  readonly value: (row: Row) => Cell;
}

interface Definition<Row> extends Omit<Table, "columns" | "rows"> {
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: (judged: Judged) => Iterable<Row>;
}

/** A table from what its rows are made of. */
export function tableOf<Row>({ columns, rows, ...table }: Definition<Row>): Table {
  return {
    ...table,
    columns,
    *rows(judged) {
      for (const row of rows(judged)) yield columns.map(({ value }) => value(row));
    },
  };
}
