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
export const TABLE_FORMATS = ["csv", "json"] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a program is told that each is. */
export const TABLE_TYPES: Record<TableFormat, string> = { csv: "text/csv", json: "application/json" };

/** Where a table stands within the site, the same in every language: `/data/awards.csv`. */
export function tablePath(table: TableName, format: TableFormat): string {
  return `/data/${table}.${format}`;
}
