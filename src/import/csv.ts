import Papa from "papaparse";
import { textOfCell } from "../content/csv-text.ts";

/** A row of a CSV file, as it stands there. */
export interface Row {
  /** Where the row begins and ends in the file, from 1: a cell with line breaks makes it span several. */
  readonly line: number;
  readonly lastLine: number;
  /** What they stand for (`textOfCell`): without the spaces around them, or the apostrophe that protects a text. */
  readonly cells: readonly string[];
  /** Whether each quotation mark that opens a cell is closed at its end, without which the cells are only guessed. */
  readonly quotesMatch: boolean;
}

export interface Table {
  readonly header: Row;
  /** Rows in which something stands. */
  readonly rows: readonly Row[];
}

/** Why a file is not a table. */
export type TableFault = "not-utf-8" | "empty" | "no-known-column" | "header-quotes";

/** What stands between cells: a spreadsheet writes semicolons where its country uses the comma for decimals. */
const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads a CSV file. The delimiter is the one by which the first row names the most columns: lists in cells use the
 * semicolon too, so that counting characters would guess wrong.
 */
export function readTable(bytes: Uint8Array, isKnown: (column: string) => boolean): Table | TableFault {
  const text = decode(bytes);
  if (text === undefined) return "not-utf-8";
  if (text.trim() === "") return "empty";
  const found = DELIMITERS.map((delimiter) => {
    const [header] = parse(text, delimiter, 1);
    return { delimiter, known: header?.cells.filter(isKnown).length ?? 0 };
  });
  const most = Math.max(...found.map(({ known }) => known));
  const delimiter = found.find(({ known }) => known === most)?.delimiter;
  if (delimiter === undefined || most === 0) return "no-known-column";
  const [header, ...rows] = parse(text, delimiter);
  if (!header) return "empty";
  return header.quotesMatch ? { header, rows } : "header-quotes";
}

/** Text in UTF-8, with or without a byte order mark; every kind of line break becomes one. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text.replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}

function parse(text: string, delimiter: string, atMost = Infinity): Row[] {
  const rows: Row[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta: { cursor } }, parser) => {
      const lines = text.slice(start, cursor).split("\n").length - 1;
      // The last row of a file may end without a line break.
      const lastLine = cursor === text.length && !text.endsWith("\n") ? line + lines : line + lines - 1;
      const cells = data.map(textOfCell);
      if (cells.some((cell) => cell !== ""))
        rows.push({ line, lastLine, cells, quotesMatch: errors.length === 0 });
      line += lines;
      start = cursor;
      if (rows.length >= atMost) parser.abort();
    },
  });
  return rows;
}
