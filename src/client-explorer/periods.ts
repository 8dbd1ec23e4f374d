import type { ExplorerWords } from "../i18n/explorer/words.ts";
import type { ExplorerColumns, Quarter } from "../model/explorer.ts";

/** The quarter at a place; the first is 0. */
export function quarterAt({ first_quarter: first }: ExplorerColumns, place: number): Quarter {
  const count = first.quarter - 1 + place;
  return { year: first.year + Math.floor(count / 4), quarter: (count % 4) + 1 };
}

/** As the address and the file have it, and the other data of the dashboard: `2026-2027-Q1`. */
export function quarterKey(columns: ExplorerColumns, place: number): string {
  const { year, quarter } = quarterAt(columns, place);
  return `${yearKey(columns, year)}-Q${quarter}`;
}

/** `2026-2027`; where a fiscal year is a calendar year, `2026`. */
function yearKey({ fiscal_year_starts: month }: ExplorerColumns, year: number): string {
  return month === 1 ? `${year}` : `${year}-${year + 1}`;
}

/** `Q1 2026-2027` and `T1 2026-2027`. */
export function quarterName(columns: ExplorerColumns, place: number, words: ExplorerWords): string {
  const { year, quarter } = quarterAt(columns, place);
  return words.quarter(quarter, yearKey(columns, year));
}

/** The name of the fiscal year at a place, the same in both languages; the first is 0. */
export function fiscalYearName(columns: ExplorerColumns, place: number): string {
  return yearKey(columns, columns.first_quarter.year + place);
}

/** The first and last quarter of a fiscal year, by its place. */
export function quartersOfYear(columns: ExplorerColumns, place: number): { from: number; to: number } {
  const from = place * 4 - (columns.first_quarter.quarter - 1);
  return { from: Math.max(0, from), to: Math.min(columns.quarters - 1, from + 3) };
}
