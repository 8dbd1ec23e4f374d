import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection, type Json } from "@duckdb/node-api";

/** Answers questions about files, as an analyst's own DuckDB would: rows by the names of their columns. */
export type Ask = (sql: string) => Promise<Record<string, Json>[]>;

/** Has DuckDB work in a folder with these files, which is gone afterwards. In the questions, `{awards.csv}` is a file's place. */
export async function withDuckDb<Found>(
  files: ReadonlyMap<string, Uint8Array>,
  work: (ask: Ask) => Promise<Found>,
): Promise<Found> {
  const folder = mkdtempSync(path.join(tmpdir(), "duckdb-"));
  const database = await DuckDBInstance.create(":memory:");
  let connection: DuckDBConnection | undefined;
  try {
    for (const [name, bytes] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    const open = (connection = await database.connect());
    return await work(async (sql) => {
      const reader = await open.runAndReadAll(
        sql.replace(/\{([^}]+)\}/g, (_, name: string) => `'${path.join(folder, name)}'`),
      );
      return reader.getRowObjectsJson();
    });
  } finally {
    connection?.closeSync();
    database.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}
