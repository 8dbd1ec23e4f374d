import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { COLUMNS } from "../../src/import/columns.ts";
import {
  AWARDED,
  contentsOf,
  type CsvRow,
  folderOf,
  importInto,
  OPPORTUNITY,
  registerIn,
} from "./support/folder.ts";

const NAMES = COLUMNS.map(({ name }) => name);
const nasty = fc.constantFrom(
  "", " ", "yes", "null", "1e4", "010", "---", "\n---\n", "a: b", "# English", "# Français", "```", "a #b", "'", '"', "=1+1", "-1",
  "../x", "2027-101-charts", "2026-004-azure-policies", "2027-02-30", "2027-02-01", "2027-03-14 02:30", "100.00", "true", ";", "a;b",
  "\u202e", "\u0000", "\ufeff", "\r", "__proto__", "constructor", "x".repeat(200), "web-accessibility", "TypeScript; python",
); // prettier-ignore
const cell = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
);
/** A good row of which some cells have become something else. */
const row: fc.Arbitrary<CsvRow> = fc
  .tuple(
    fc.constantFrom(OPPORTUNITY, AWARDED),
    fc.nat(9),
    fc.dictionary(fc.constantFrom(...NAMES), cell, { maxKeys: 4 }),
  )
  .map(([base, number, change]) => ({ ...base, ref: `2027-10${number}-row`, ...change }));

function write(rows: readonly CsvRow[], delimiter: string): string {
  const columns = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  return Papa.unparse(
    { fields: columns, data: rows.map((one) => columns.map((name) => one[name] ?? "")) },
    { delimiter },
  );
}

describe("whatever a CSV file holds", () => {
  it("each row is written so that it can be read, or told; what was there stays; nothing stands elsewhere", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(",", ";"),
        (rows, delimiter) => {
          const root = folderOf();
          const before = contentsOf(root);
          const outcome = importInto(root, write(rows, delimiter));
          const after = contentsOf(root);
          expect(after).toMatchObject(before);
          if (outcome.kind !== "imported") {
            expect(after).toEqual(before);
            return;
          }
          const { written, refusedRows, problems } = outcome;
          const added = Object.keys(after).filter((name) => !(name in before));
          for (const name of added) {
            expect(name).toMatch(
              /^(?:opportunities\/20\d\d-\d{3}-[a-z0-9-]+\.md|awards\/20\d\d-\d{3}-[a-z0-9-]+(?:\/(?:award|\d{4}-[a-z-]+)\.md)?)$/,
            );
          }
          expect(written.opportunities + refusedRows).toBeLessThanOrEqual(rows.length);
          expect(problems.length).toBeGreaterThanOrEqual(refusedRows);
          const { register, unreadable } = registerIn(root);
          expect(unreadable).toEqual([]);
          expect(register.opportunities.size).toBe(2 + written.opportunities);
          expect(register.awards.size).toBe(1 + written.awards);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("the import ends, also for bytes that are no table", () => {
    const head = new TextEncoder().encode("ref,title.en,team,price\n");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, headed) => {
        const root = folderOf();
        const before = contentsOf(root);
        importInto(root, headed ? new Uint8Array([...head, ...bytes]) : bytes);
        expect(contentsOf(root)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
