import type { Locale } from "../model/locale.ts";
import type { Column } from "./questions.ts";

interface Place {
  readonly column: Column;
  readonly locale?: Locale;
}

/**
 * Reads one row of a list, `key | English | français | more`: a column in words stands once for each language. Columns at the
 * end may be left out.
 * @returns the row as answers hold it; undefined where it has more columns than there are, or no second one
 */
export function readRow(
  line: string,
  columns: readonly Column[],
  languages: readonly Locale[],
): Readonly<Record<string, unknown>> | undefined {
  const cells = line.split("|").map((cell) => cell.trim());
  const places: readonly Place[] = columns.flatMap((column): Place[] =>
    column.in === "words" ? languages.map((locale) => ({ column, locale })) : [{ column }],
  );
  if (cells.length < 2 || cells.length > places.length) return undefined;
  const row: Record<string, unknown> = {};
  for (const [index, { column, locale }] of places.entries()) {
    const cell = cells[index] ?? "";
    if (locale !== undefined) row[column.name] = { ...wordsIn(row, column.name), [locale]: cell };
    else if (column.in === "list") row[column.name] = cell.split(/[,;\s]+/).filter((item) => item !== "");
    else row[column.name] = cell;
  }
  return row;
}

function wordsIn(row: Readonly<Record<string, unknown>>, name: string): object {
  const words = row[name];
  return typeof words === "object" && words !== null ? words : {};
}
