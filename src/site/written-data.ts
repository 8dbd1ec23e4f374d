import { tablePath, type TableName } from "../i18n/data-routes.ts";
import type { Piece } from "./template.ts";

/** What the files of a build came to, for the page that offers them. */
export class WrittenData {
  readonly #files = new Map<string, { bytes: number; lines: number }>();

  /** Counts a piece of a file. A file that has no piece with anything in it is not written. */
  add({ path, text }: Piece): void {
    if (text.length === 0) return;
    const file = this.#files.get(path) ?? { bytes: 0, lines: 0 };
    file.bytes += Buffer.byteLength(text);
    if (path.endsWith(".json")) file.lines += text.split("\n").length - 1;
    this.#files.set(path, file);
  }

  /** Bytes; undefined where there is no such file. */
  sizeOf(path: string): number | undefined {
    return this.#files.get(path)?.bytes;
  }

  /** The rows of a table: its JSON has a line for each, and the lines that open and close the list. */
  rowsOf(table: TableName): number {
    return Math.max(0, (this.#files.get(tablePath(table, "json"))?.lines ?? 0) - LINES_AROUND_ROWS);
  }
}

const LINES_AROUND_ROWS = 2;
