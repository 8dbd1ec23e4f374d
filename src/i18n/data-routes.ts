/** Every table that is published as data, in the order in which they are told. */
const TABLE_NAMES = ["opportunities", "awards", "payments", "questions", "amendments", "indicators"] as const;

export type TableName = (typeof TABLE_NAMES)[number];

/** The formats that every table is published in. */
export const TABLE_FORMATS = ["csv", "json"] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Where a table stands within the site, the same in every language: `/data/awards.csv`. */
export function tablePath(table: TableName, format: TableFormat): string {
  return `/data/${table}.${format}`;
}
