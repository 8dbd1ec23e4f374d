import type { SchemaElement } from "hyparquet-writer";
import type { Cell, Column } from "../tables/table.ts";

/** How a column stands in a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  /** The column's part of the file's schema: one element, or a list's three. */
  readonly elements: readonly SchemaElement[];
  /** A cell that is there, as the writer wants it. */
  readonly write: (cell: NonNullable<Cell>) => ParquetValue;
}

export type ParquetValue = string | number | bigint | boolean | readonly string[];

/** Money: ten digits before the point and two after it, exact. */
const MONEY = { precision: 12, scale: 2 } as const;
/** Any other exact number; more digits after the point than this are refused, never rounded. */
const NUMBER = { precision: 18, scale: 6 } as const;

const DAY_MS = 86_400_000;

/** What stands for a column. Every column may be empty but for those of which the table says that they never are. */
export function parquetColumn({ name, type, unit, required }: Column): ParquetColumn {
  const repetition_type = required ? "REQUIRED" : "OPTIONAL";
  const one = (facts: Partial<SchemaElement>, write: ParquetColumn["write"]): ParquetColumn => ({
    name,
    elements: [{ name, repetition_type, ...facts }],
    write,
  });
  switch (type) {
    case "string":
    case "uri":
      return one({ type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } }, textOf);
    case "integer":
      return one({ type: "INT64" }, (cell) => BigInt(Number(cell)));
    case "boolean":
      return one({ type: "BOOLEAN" }, (cell) => cell === true);
    case "decimal": {
      const digits = unit === "currency" ? MONEY : NUMBER;
      return one(
        { type: "INT64", converted_type: "DECIMAL", ...digits, logical_type: { type: "DECIMAL", ...digits } },
        (cell) => unscaled(textOf(cell), digits.scale),
      );
    }
    case "date":
      return one(
        { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
        (cell) => instant(`${textOf(cell)}T00:00:00Z`) / DAY_MS,
      );
    case "datetime":
      return one({ type: "INT64", logical_type: timestamp(true) }, (cell) => BigInt(instant(textOf(cell))));
    case "local-datetime":
      // A wall clock's time, which belongs to no zone in the file either.
      return one({ type: "INT64", logical_type: timestamp(false) }, (cell) =>
        BigInt(instant(`${textOf(cell).replace(" ", "T")}:00Z`)),
      );
    case "list":
      return {
        name,
        elements: [
          { name, repetition_type, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
          { name: "list", repetition_type: "REPEATED", num_children: 1 },
          { name: "element", repetition_type: "REQUIRED", type: "BYTE_ARRAY", converted_type: "UTF8" },
        ],
        write: (cell) => (Array.isArray(cell) ? cell.map(String) : [textOf(cell)]),
      };
    case "array":
      // Its JSON as text: readers that know no type JSON of Parquet's can read it all the same.
      return one({ type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } }, (cell) =>
        JSON.stringify(cell),
      );
  }
}

function textOf(cell: NonNullable<Cell>): string {
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

function timestamp(isAdjustedToUTC: boolean) {
  return { type: "TIMESTAMP", isAdjustedToUTC, unit: "MILLIS" } as const;
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new RangeError(`not a time: ${text}`);
  return at;
}

const EXACT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** "6500.5" with two digits after the point is 650050n: digits are moved, and nothing is ever rounded. */
function unscaled(text: string, scale: number): bigint {
  const [, sign = "", whole, fraction = ""] = EXACT.exec(text) ?? [];
  if (whole === undefined || fraction.length > scale)
    throw new RangeError(`not a number with at most ${scale} decimals: ${text}`);
  return BigInt(`${sign}${whole}${fraction.padEnd(scale, "0")}`);
}
