import { bodyIn } from "../content/body.ts";
import { writeBody } from "../content/write-body.ts";
import { writeYaml } from "../content/write-record.ts";
import { eventSchema } from "../model/event.ts";
import { LOCALES, type Locale } from "../model/locale.ts";
import { LARGEST_FILE } from "../register/find.ts";
import type { Said } from "./cell-problem.ts";
import type { Column } from "./columns.ts";
import type { Row } from "./csv.ts";
import type { HeaderCell } from "./header.ts";
import type { Names } from "./names.ts";
import { firstOfEachKind, inLedgerOrder, ledgerOf, type RowEvent } from "./row-events.ts";
import { eventsOfColumns, type FilledCell, itemsOf, type RowRecord } from "./row-record.ts";
import * as sayings from "./row-sayings.ts";
import { thingsOf } from "./things.ts";

/** What is wrong with a cell, `index` from 0. */
export interface Finding {
  readonly index: number;
  readonly column: string;
  readonly said: Said;
}

export interface PlacedCell extends FilledCell {
  readonly index: number;
}

/** Why a row's cells cannot be told apart. */
export function shapeOf(row: Row, columns: number): Said | undefined {
  if (!row.quotesMatch) return sayings.openQuotes(row);
  return row.cells.length === columns ? undefined : sayings.wrongLength(row.cells.length, columns);
}

/** Cells that say something in a column that cannot be imported. */
export function unusableCells(row: Row, header: readonly HeaderCell[]): Finding[] {
  return header.flatMap((heading, index) => {
    if (heading.kind !== "unusable" || row.cells[index] === "") return [];
    const { name: column } = heading;
    return [{ index, column, said: column === "" ? sayings.UNNAMED_COLUMN : sayings.unusableColumn(column) }];
  });
}

/** Cells that no record has room for; they are left out of what is read further. */
export function hugeCells(cells: readonly PlacedCell[]): Finding[] {
  return cells
    .filter(({ text }) => text.length > LARGEST_FILE)
    .map(({ column, index, text }) => ({ index, column: column.name, said: sayings.hugeCell(text.length) }));
}

/** Cells that name a team, skill or payment method that the programme does not have. */
export function strangers(cells: readonly PlacedCell[], names: ReadonlyMap<string, Names>): Finding[] {
  return cells.flatMap(({ column, index, text }) => {
    const known = names.get(column.name);
    const written = "field" in column && column.field.holds === "list" ? itemsOf(text) : [text];
    return written
      .filter((name) => known && known.keyOf(name) === undefined)
      .flatMap((name) =>
        known ? [{ index, column: column.name, said: known.unknown(column.name, name) }] : [],
      );
  });
}

const AFTER_AWARD: readonly Column["part"][] = ["event", "ledger", "award-body"];

export function ledgerWithoutAward(cells: readonly PlacedCell[], record: RowRecord): Finding[] {
  const event = record.award ? undefined : cells.find(({ column }) => AFTER_AWARD.includes(column.part));
  return event ? [{ index: event.index, column: event.column.name, said: sayings.LEDGER_WITHOUT_AWARD }] : [];
}

/** Cells that should hold a list of things as JSON, and hold something else. */
export function unreadableLists(cells: readonly PlacedCell[]): Finding[] {
  return cells
    .filter(({ column, text }) =>
      column.part === "ledger"
        ? ledgerOf(text) === undefined
        : "field" in column && column.field.holds === "things" && thingsOf(text) === undefined,
    )
    .map(({ column, index }) => ({ index, column: column.name, said: sayings.notAList(column.name) }));
}

/** A ledger whose columns say something else than the column `ledger`, which would be lost. */
export function ledgersThatDiffer(cells: readonly PlacedCell[]): Finding[] {
  const whole = cells.find(({ column }) => column.part === "ledger");
  const events = whole && ledgerOf(whole.text);
  if (!events) return [];
  const inColumns = cells.filter(({ column }) => column.part === "event");
  if (inColumns.length === 0) return [];
  const isSame = textOf(eventsOfColumns(inColumns)) === textOf(inLedgerOrder(firstOfEachKind(events)));
  return isSame ? [] : [{ index: whole.index, column: whole.column.name, said: sayings.LEDGERS_DIFFER }];
}

function textOf(events: readonly RowEvent[]): string {
  return events.map(({ fields }) => writeYaml(eventSchema, fields)).join("");
}

/** Bodies that would not be read as they were written, for a line of theirs ends or hides a language's part. */
export function strayBodies(
  cells: readonly PlacedCell[],
  { body, awardBody }: RowRecord,
  languages: readonly Locale[],
): Finding[] {
  return cells.flatMap(({ column, index, text }) => {
    if (column.part !== "body" && column.part !== "award-body") return [];
    // Beside harmless words in the other languages, so that the fault is told of the text that has it.
    const words = { ...mapWords(column.part === "body" ? body : awardBody, "…"), [column.locale]: text };
    const read = bodyIn(writeBody(words, languages), languages);
    const isStray = LOCALES.some((locale) => words[locale] !== read[locale]);
    return isStray ? [{ index, column: column.name, said: sayings.STRAY_HEADING }] : [];
  });
}

function mapWords(body: RowRecord["body"], word: string): { [L in Locale]?: string } {
  return Object.fromEntries(
    LOCALES.filter((locale) => body[locale] !== undefined).map((locale) => [locale, word]),
  );
}
