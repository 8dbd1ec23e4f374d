import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfCell } from "../../../src/content/csv-text.ts";
import { csvPieces } from "../../../src/open-data/tables/csv.ts";
import { TABLES } from "../../../src/open-data/tables/index.ts";
import { payments } from "../../../src/open-data/tables/payments.ts";
import type { Cell, ColumnType } from "../../../src/open-data/tables/table.ts";
import { rich } from "./support/rich.ts";
import { csvOf, entriesOf, jsonOf, parseCsv, rowsOf, withRows } from "./support/written.ts";

const from = rich();
const NASTY = [
  "=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\u200b=1", "＝1", "'=1", "'", '"', '""', "a,b", "a;b", "a\nb", "a\r\nb", "\r", "\0",
  "\ufeff", "\u202e", "😀", "\ud800", "x".repeat(70_000), "</script>", "{{ 7*7 }}", "NULL", "1e4", "  ", "",
]; // prettier-ignore
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);

/** Halves of a character and the character zero cannot be written as UTF-8 text that other programs read. */
function writable(words: string): string {
  return words.toWellFormed().replaceAll("\0", "\uFFFD");
}

/** A row of payments with a supplier of any name. */
function suppliers(names: readonly string[]) {
  const [row = []] = payments.rows(from);
  const at = payments.columns.findIndex(({ name }) => name === "supplier");
  return withRows(
    payments,
    names.map((name): readonly Cell[] => row.with(at, name)),
  );
}

describe("any text in a table", () => {
  it("comes back from CSV, and nothing in it runs", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (names) => {
        const found = parseCsv(csvOf(suppliers(names), from)).map((row) => row["supplier"] ?? "");
        expect(found.map(textOfCell)).toEqual(names.map(writable));
        for (const cell of found) expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  it("comes back from JSON as it was", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (names) => {
        const bytes = new TextEncoder().encode(jsonOf(suppliers(names), from));
        const { payments: found } = JSON.parse(new TextDecoder().decode(bytes)) as {
          payments: { supplier: string }[];
        };
        expect(found.map(({ supplier }) => supplier)).toEqual(names);
      }),
    );
  });
});

describe.each(TABLES)("the table $name", (table) => {
  it("says the same in CSV as in JSON", () => {
    const asText = (value: unknown, type: ColumnType): string =>
      value === undefined || value === null
        ? ""
        : typeof value === "string"
          ? value
          : type === "list" && Array.isArray(value)
            ? value.join(";") || ";"
            : JSON.stringify(value);
    const csv = parseCsv(csvOf(table, from)).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOfCell(cell)])),
    );
    const json = entriesOf(table, from).map((entry) =>
      Object.fromEntries(table.columns.map(({ name, type }) => [name, asText(entry[name], type)])),
    );
    expect(csv).toEqual(json);
    expect(csv.length).toBe(rowsOf(table, from).length);
  });

  it("begins its CSV with the mark of UTF-8 and the names, and ends each line as RFC 4180 does", () => {
    const csv = csvOf(table, from);
    const names = table.columns.map(({ name }) => name).join();
    expect(csv.startsWith(`\uFEFF${names}\r\n`)).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  it("leaves what is not known empty in CSV, and null or absent in JSON: never zero", () => {
    const csv = parseCsv(csvOf(table, from));
    const json = entriesOf(table, from);
    for (const [index, row] of rowsOf(table, from).entries())
      for (const { name, sparse } of table.columns) {
        if (row[name] !== undefined) continue;
        expect(csv[index]?.[name]).toBe("");
        expect(json[index]?.[name]).toBe(sparse ? undefined : null);
      }
  });
});

describe("files that are large", () => {
  it("are given out in pieces, a row at a time", () => {
    let made = 0;
    const [row = []] = payments.rows(from);
    const endless = {
      ...payments,
      *rows() {
        for (;;) {
          made += 1;
          yield row;
        }
      },
    };
    const [first = ""] = takeOne(endless);
    expect(first.length).toBeGreaterThan(60_000);
    expect(made).toBeLessThan(1000);
  });
});

function takeOne(table: typeof payments): string[] {
  for (const piece of csvPieces(table, from)) return [piece];
  return [];
}
