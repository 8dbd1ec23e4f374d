import { HOW_MEASURED, type HowMeasured } from "../model/explorer.ts";
import { writeMoney, toCents } from "../model/money.ts";
import { FORMULA } from "../open-data/formula-safe.ts";
import type { Shown } from "./shown.ts";

/** By this, Excel knows that a file is in UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The table that is seen, for spreadsheets (RFC 4180, UTF-8), by the rules of the site’s other tables: a text that would be run
 * as a formula has an apostrophe before it, numbers are as they are, and what is not known is empty.
 */
export function shownCsv({ view, header, rows, whole }: Shown): string {
  const { unit } = HOW_MEASURED[view.measure];
  const names = [header.group, header.value, header.known, header.unknown];
  const lines = [
    names.filter((name) => name !== undefined),
    ...[...rows, whole].map(({ name, tally }) => [
      name,
      plainNumber(tally.value, unit),
      ...(header.known === undefined ? [] : [String(tally.known)]),
      ...(header.unknown === undefined ? [] : [String(tally.unknown)]),
    ]),
  ];
  // Numbers are never taken for formulas: a sum of which more came back than was paid begins with “-”.
  const text = lines
    .map((cells, line) => cells.map((cell, at) => (line > 0 && at > 0 ? cell : safeCell(cell))).join(","))
    .join("\r\n");
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function plainNumber(value: number | undefined, unit: HowMeasured["unit"]): string {
  if (value === undefined) return "";
  return unit === "cents" ? writeMoney(toCents(value)) : String(value);
}

/** What is read wrongly if it is not within quotation marks. */
const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/;

function safeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe !== text || NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `explorer-committed-by-team`: what a file of this view is called, without its ending. */
export function fileNameOf({ view }: Shown): string {
  return `explorer-${view.measure}-by-${view.split}`;
}
