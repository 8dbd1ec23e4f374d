/** Every table that is published as data, in the order in which they are told. */
export const TABLE_NAMES = [
  "opportunities",
  "awards",
  "payments",
  "questions",
  "amendments",
  "indicators",
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

/** The formats that every table is published in. */
export const TABLE_FORMATS = ["csv", "json", "parquet"] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a program is told that each is. */
export const TABLE_TYPES: Record<TableFormat, string> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

/** Where a table stands within the site, the same in every language: `/data/awards.csv`. */
export function tablePath(table: TableName, format: TableFormat): string {
  return `/data/${table}.${format}`;
}

/** What a federal department discloses of its contracts, and what an officer must confirm of it. */
export const GC_DATA = {
  yearly: "/data/gc/contractsa.csv",
  contracts: "/data/gc/contracts.csv",
  report: "/data/gc/report.json",
} as const;

/** What the tables are, for machines, and all of it in one file; beside the tables. */
export const DATA_PACKAGE = { descriptor: "datapackage.json", archive: "micro-acquisition.zip" } as const;

/** Where a file of data stands within the site, by its name. */
export function dataPath(name: string): string {
  return `/data/${name}`;
}

/** What the data are, for catalogues of data. */
export const CATALOG_DATA = { dcat: "/data/dcat.jsonld", openCanada: "/data/open-canada.json" } as const;
