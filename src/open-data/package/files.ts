import type { TableFormat } from "../../i18n/data-routes.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Table } from "../tables/table.ts";
import type { Digest } from "./digest.ts";

/** A file of the package as it was written. */
export interface WrittenFile extends Digest {
  /** Its name in the folder of the package, and in the archive: `awards.csv`. */
  readonly name: string;
}

/** A table in one of its formats. */
export interface TableFile extends WrittenFile {
  readonly table: Table;
  readonly format: TableFormat;
  /** How many rows it has. */
  readonly rows: number;
}

/** A document that goes with the tables: what it is, and its text. */
export interface PackagedDocument {
  /** `schema/award.json` */
  readonly name: string;
  readonly title: Bilingual;
  readonly text: string;
}
