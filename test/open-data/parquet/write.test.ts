import { parquetReadObjects } from "hyparquet";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { makeRecords } from "../../../src/bench/records.ts";
import { BENCH_NOW } from "../../../src/bench/calendar.ts";
import { parquetPieces } from "../../../src/open-data/parquet/write.ts";
import { TABLES } from "../../../src/open-data/tables/index.ts";
import type { Cell, Column, ColumnType, Judged, Table } from "../../../src/open-data/tables/table.ts";
import type { Register } from "../../../src/register/register.ts";
import { goodRecords, NOW, registerOf } from "../../register/memory-folder.ts";
import { judged } from "../tables/support/written.ts";
import { pilotRegister, PILOT_NOW } from "../support/pilot.ts";
import { withDuckDb } from "../support/duckdb.ts";

function parquetOf(table: Table, from: Judged): Uint8Array {
  return Buffer.concat([...parquetPieces(table, from)]);
}

/** What a cell is where it comes back from DuckDB, as JSON. */
function asAnswered(cell: Cell, { type, unit }: Column): unknown {
  if (cell === undefined) return null;
  if (type === "array") return JSON.stringify(cell);
  if (typeof cell === "object") return cell;
  switch (type) {
    case "integer":
      return String(cell);
    case "decimal": {
      const [whole = "", fraction = ""] = String(cell).split(".");
      return `${whole}.${fraction.padEnd(unit === "currency" ? 2 : 6, "0")}`;
    }
    case "local-datetime":
      return `${String(cell)}:00`;
    default:
      return cell;
  }
}

/** An instant as DuckDB's reader shows it, on the machine's own clock: `2026-09-01 17:00:00+13`. */
const SHOWN_INSTANT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)([+-]\d\d)(?::(\d\d))?$/;

function inUniversalTime(answer: unknown): unknown {
  const [, day, time, hours, minutes = "00"] =
    SHOWN_INSTANT.exec(typeof answer === "string" ? answer : "") ?? [];
  if (day === undefined) return answer;
  return new Date(`${day}T${String(time)}${String(hours)}:${minutes}`).toISOString().replace(".000Z", "Z");
}

const SOME: readonly (readonly [string, () => Register, typeof NOW])[] = [
  ["the good records", () => registerOf(goodRecords()), NOW],
  ["the pilot’s real record", pilotRegister, PILOT_NOW],
  [
    "records made at random",
    () => registerOf(Object.fromEntries([...makeRecords(60)].map(({ path, text }) => [path, text]))),
    BENCH_NOW,
  ],
];

describe("a table in Parquet", () => {
  it.each(SOME)("says in DuckDB what the table says, cell by cell: %s", async (_, register, now) => {
    const from = judged(register(), now);
    const files = new Map(TABLES.map((table) => [`${table.name}.parquet`, parquetOf(table, from)]));
    await withDuckDb(files, async (ask) => {
      for (const table of TABLES) {
        const found = await ask(`SELECT * FROM {${table.name}.parquet}`);
        const wanted = Array.from(table.rows(from), (row) =>
          Object.fromEntries(
            table.columns.map((column, index) => [column.name, asAnswered(row[index], column)]),
          ),
        );
        expect(
          found.map((row) =>
            Object.fromEntries(Object.entries(row).map(([name, answer]) => [name, inUniversalTime(answer)])),
          ),
        ).toEqual(wanted);
      }
    });
  });

  it("has the types that analysts count with", async () => {
    const TYPES: Record<ColumnType, string> = {
      string: "VARCHAR",
      uri: "VARCHAR",
      array: "VARCHAR",
      integer: "BIGINT",
      decimal: "DECIMAL(18,6)",
      boolean: "BOOLEAN",
      date: "DATE",
      datetime: "TIMESTAMP WITH TIME ZONE",
      "local-datetime": "TIMESTAMP",
      list: "VARCHAR[]",
    };
    const from = judged(registerOf(goodRecords()), NOW);
    const files = new Map(TABLES.map((table) => [`${table.name}.parquet`, parquetOf(table, from)]));
    await withDuckDb(files, async (ask) => {
      for (const table of TABLES) {
        const found = await ask(`DESCRIBE SELECT * FROM {${table.name}.parquet}`);
        expect(found.map((row) => [row["column_name"], row["column_type"]])).toEqual(
          table.columns.map(({ name, type, unit }) => [
            name,
            unit === "currency" ? "DECIMAL(12,2)" : TYPES[type],
          ]),
        );
      }
    });
  });

  it("gives any text and any amount back, and null for nothing", async () => {
    const columns: readonly Column[] = (
      ["string", "decimal", "boolean", "date", "list", "integer"] as const
    ).map((type) => ({
      name: type,
      type,
      about: { en: "", fr: "" },
      ...(type === "decimal" && { unit: "currency" }),
    }));
    const text = fc.string({ unit: "grapheme" });
    const cents = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
    const row = fc.tuple(
      fc.option(text, { nil: undefined }),
      fc.option(cents, { nil: undefined }),
      fc.option(fc.boolean(), { nil: undefined }),
      fc.option(fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), {
        nil: undefined,
      }),
      fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
      fc.option(fc.maxSafeInteger(), { nil: undefined }),
    );
    const money = (amount: number): string =>
      `${amount < 0 ? "-" : ""}${Math.trunc(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, "0")}`;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const [payments] = TABLES;
        if (!payments) throw new Error("there is no table");
        const table: Table = {
          ...payments,
          columns,
          rows: () =>
            rows.map(([a, b, c, d, e, f]): readonly Cell[] => [
              a,
              b === undefined ? undefined : money(b),
              c,
              d?.toISOString().slice(0, 10),
              e,
              f,
            ]),
        };
        const bytes = parquetOf(table, judged(registerOf(goodRecords()), NOW));
        const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
        const found = await parquetReadObjects({ file: file as ArrayBuffer });
        expect(
          found.map((one): unknown[] => [
            one["string"],
            typeof one["decimal"] === "number" ? Math.round(one["decimal"] * 100) : one["decimal"],
            one["boolean"],
            one["date"],
            one["list"] ?? null,
            one["integer"],
          ]),
        ).toEqual(
          rows.map(([a, b, c, d, e, f]) => [
            a ?? null,
            b ?? null,
            c ?? null,
            d ? new Date(d.toISOString().slice(0, 10)) : null,
            e ?? null,
            f === undefined ? null : BigInt(f),
          ]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("refuses a number that it would have to round", () => {
    const [payments] = TABLES;
    if (!payments) throw new Error("there is no table");
    const table: Table = {
      ...payments,
      columns: [{ name: "amount", type: "decimal", unit: "currency", about: { en: "", fr: "" } }],
      rows: () => [["1.005"]],
    };
    expect(() => parquetOf(table, judged(registerOf(goodRecords()), NOW))).toThrow(
      /at most 2 decimals: 1\.005/,
    );
  });
});

describe("the same rows", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone;
  });

  it("are the same bytes in any time zone, with no time and no machine in them", () => {
    const made = ["Pacific/Kiritimati", "America/St_Johns", "UTC"].map((name) => {
      process.env["TZ"] = name;
      const from = judged(registerOf(goodRecords()), NOW);
      return TABLES.map((table) => Buffer.from(parquetOf(table, from)).toString("base64"));
    });
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });
});
