import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { textOfCell } from "../../src/content/csv-text.ts";
import { readTable, type Table } from "../../src/import/csv.ts";

const KNOWN = ["ref", "title.en", "skills"];

function read(text: string | Uint8Array): ReturnType<typeof readTable> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readTable(bytes, (column) => KNOWN.includes(column));
}

function tableOf(text: string): Table {
  const table = read(text);
  if (typeof table === "string") throw new Error(table);
  return table;
}

describe("a CSV file", () => {
  it("is read as rows with the lines on which they stand", () => {
    const table = tableOf('ref,title.en\n1,"two\nlines"\n\n , \n2,b');
    expect(table.header.cells).toEqual(["ref", "title.en"]);
    expect(table.rows).toEqual([
      { line: 2, lastLine: 3, cells: ["1", "two\nlines"], quotesMatch: true },
      { line: 6, lastLine: 6, cells: ["2", "b"], quotesMatch: true },
    ]);
  });

  it.each([
    ["a byte order mark", "\ufeffref,title.en\n1,a\n"],
    ["Windows line breaks", "ref,title.en\r\n1,a\r\n"],
    ["old Macintosh line breaks", "ref,title.en\r1,a"],
    ["mixed line breaks", "ref,title.en\r\n1,a\n"],
    ["spaces around cells", " ref ,title.en \n1 ,\u00a0a\u00a0\n"],
    ["blank lines before and after", "\n\nref,title.en\n\n1,a\n\n\n"],
    ["rows of empty cells", ",\nref,title.en\n,\n1,a\n,\n"],
    ["semicolons, as Excel writes in French", "ref;title.en\n1;a\n"],
    ["tabs", "ref\ttitle.en\n1\ta\n"],
    ["cells in quotation marks", '"ref","title.en"\n"1","a"'],
  ])("may have %s", (_, text) => {
    const { header, rows } = tableOf(text);
    expect(header.cells).toEqual(["ref", "title.en"]);
    expect(rows.map(({ cells }) => cells)).toEqual([["1", "a"]]);
  });

  it("is told by its first row, not by how often a semicolon stands in it", () => {
    expect(tableOf("ref,skills\n1,a; b; c\n2,d; e; f").rows.map(({ cells }) => cells[1])).toEqual([
      "a; b; c",
      "d; e; f",
    ]);
    expect(tableOf('ref;skills\n1;"a; b, c"').rows.map(({ cells }) => cells[1])).toEqual(["a; b, c"]);
  });

  it.each([
    [
      "bytes of Windows-1252",
      new Uint8Array([...new TextEncoder().encode("ref,title.en\n1,"), 0xe9]),
      "not-utf-8",
    ],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x72, 0, 0x65, 0, 0x66, 0]), "not-utf-8"],
    ["a spreadsheet's own format", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "not-utf-8"],
    ["nothing", "", "empty"],
    ["blank lines", "\r\n \n", "empty"],
    ["other columns only", "name,price $\na,1", "no-known-column"],
    ["a first row whose quotation marks do not match", 'ref,"title.en\n1,a', "header-quotes"],
  ])("is not a table with %s", (_, text, fault) => {
    expect(read(text)).toBe(fault);
  });

  it("tells from where to where a row runs whose quotation marks do not match", () => {
    const { rows } = tableOf('ref,title.en\n1,a\n2,"b" c\n3,d\n4,e');
    expect(rows.map(({ line, lastLine, quotesMatch }) => [line, lastLine, quotesMatch])).toEqual([
      [2, 2, true],
      [3, 5, false],
    ]);
  });

  it("comes back as it was written, whatever its cells hold", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", " ", '"', ",", ";", "\n", "a\r\nb", '""', "=1+1"),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (data, delimiter, newline, quotes) => {
          const text = Papa.unparse({ fields: KNOWN, data }, { delimiter, newline, quotes });
          const lines = text.replace(/\r\n?/g, "\n").split("\n");
          const table = tableOf(text);
          const expected = data
            .map((cells) => cells.map((one) => textOfCell(one.replace(/\r\n?/g, "\n"))))
            .filter((cells) => cells.some((one) => one !== ""));
          expect(table.rows.map(({ cells }) => cells)).toEqual(expected);
          let last = table.header.lastLine;
          for (const { line, lastLine } of table.rows) {
            expect(line).toBeGreaterThan(last);
            expect(lines.slice(line - 1, lastLine).join("")).not.toBe("");
            last = lastLine;
          }
          expect(last).toBeLessThanOrEqual(lines.length);
        },
      ),
    );
  });
});
