import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { TABLE_FORMATS, TABLE_NAMES, tablePath } from "../../../src/i18n/data-routes.ts";

it("docs/data.md tells of every table in every format, in both languages, in the order of the page", () => {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../../docs/data.md"), "utf8");
  const rows = [...text.matchAll(/^\| `(\/data\/[a-z]+\.csv)`, `(\.json)`, `(\.parquet)` +\|/gm)].map(
    ([, ...formats]) => formats,
  );
  const expected = TABLE_NAMES.map((table) => [tablePath(table, "csv"), ".json", ".parquet"]);
  expect(TABLE_FORMATS).toEqual(["csv", "json", "parquet"]);
  expect(rows).toEqual([...expected, ...expected]);
});
