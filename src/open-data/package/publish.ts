import { DATA_PACKAGE, dataPath, TABLE_FORMATS, type TableFormat } from "../../i18n/data-routes.ts";
import type { Addresses } from "../../i18n/routes.ts";
import { parquetPieces } from "../parquet/write.ts";
import { csvPieces } from "../tables/csv.ts";
import { TABLES } from "../tables/index.ts";
import { jsonPieces } from "../tables/json.ts";
import type { Judged, Table } from "../tables/table.ts";
import type { Archiver } from "./archive.ts";
import { packageDescriptor } from "./descriptor.ts";
import { bytesOf, Digester } from "./digest.ts";
import type { PackagedDocument, TableFile, WrittenFile } from "./files.ts";
import { readmeText } from "./readme.ts";

/** A piece of a file, which follows on those of the same path before it. */
export interface DataPiece {
  /** Within the site. */
  readonly path: string;
  readonly text: Uint8Array;
}

/** What was written of the package, for whoever lists or describes it. */
export interface WrittenPackage {
  readonly tables: readonly TableFile[];
  readonly documents: readonly (PackagedDocument & WrittenFile)[];
  readonly descriptor: WrittenFile;
}

const PIECES: Record<TableFormat, (table: Table, judged: Judged) => Iterable<string | Uint8Array>> = {
  csv: csvPieces,
  json: jsonPieces,
  parquet: parquetPieces,
};

/**
 * Every table in every format, and what they are (`datapackage.json`): each file is made once, measured as it is made, and goes into
 * the archive at the same time.
 * @param documents what goes with the tables; those of a folder of their own are published elsewhere, and go into the archive
 */
export function* packageFiles(
  judged: Judged,
  addresses: Addresses,
  documents: readonly PackagedDocument[],
  archive: Archiver,
): Generator<DataPiece, WrittenPackage> {
  const { program } = judged.register;
  archive.add("README.txt", bytesOf(readmeText(program, TABLES)));

  const tables: TableFile[] = [];
  for (const table of TABLES) {
    // Their cells are mostly what the register holds anyway: holding one table's rows takes a few megabytes, where making them
    // again for each format would take as long as writing them.
    const rows = [...table.rows(judged)];
    const held: Table = { ...table, rows: () => rows };
    for (const format of TABLE_FORMATS) {
      const name = `${table.name}.${format}`;
      const digester = new Digester();
      for (const piece of PIECES[format](held, judged)) {
        const text = bytesOf(piece);
        digester.add(text);
        archive.add(name, text);
        yield { path: dataPath(name), text };
      }
      tables.push({ table, format, name, rows: rows.length, ...digester.digest() });
    }
  }

  const written = documents.map((document) => {
    const text = bytesOf(document.text);
    archive.add(document.name, text);
    return { ...document, ...digestOf(text) };
  });

  const descriptor = bytesOf(packageDescriptor(program, addresses, tables, written));
  archive.add(DATA_PACKAGE.descriptor, descriptor);
  yield { path: dataPath(DATA_PACKAGE.descriptor), text: descriptor };
  return {
    tables,
    documents: written,
    descriptor: { name: DATA_PACKAGE.descriptor, ...digestOf(descriptor) },
  };
}

function digestOf(bytes: Uint8Array) {
  const digester = new Digester();
  digester.add(bytes);
  return digester.digest();
}
