import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { fileNameOf, shownCsv } from "../../src/client-explorer/csv.ts";
import { datasetOf } from "../../src/client-explorer/dataset.ts";
import { showView, type Shown } from "../../src/client-explorer/shown.ts";
import { START_VIEW } from "../../src/client-explorer/view.ts";
import { WORDS } from "../../src/client-explorer/words.ts";
import { HOW_MEASURED } from "../../src/model/explorer.ts";
import { LOCALES } from "../../src/model/locale.ts";
import { toCents, writeMoney } from "../../src/model/money.ts";
import { textOfCell, writable } from "../../src/content/csv-text.ts";
import { csvText } from "../../src/open-data/tables/csv.ts";
import { anyView, manyAwards } from "./support/columns.ts";

/** What stands in the cells of the table, with numbers in place of formatted ones. */
function cellsOf({ view, header, rows, whole }: Shown): (string | number | undefined)[][] {
  const { unit } = HOW_MEASURED[view.measure];
  const number = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : unit === "cents" ? writeMoney(toCents(value)) : String(value);
  return [
    [header.group, header.value, header.known, header.unknown].filter((name) => name !== undefined),
    ...[...rows, whole].map(({ name, tally }) => [
      name,
      number(tally.value),
      ...(header.known === undefined ? [] : [tally.known]),
      ...(header.unknown === undefined ? [] : [tally.unknown]),
    ]),
  ];
}

describe("the table as CSV", () => {
  it("is read back as the table that is seen, in either language, whatever names records have", () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...LOCALES), ({ dataset, view }, locale) => {
        const { currency } = dataset.columns;
        const shown = showView(dataset, view, { locale, words: WORDS[locale], currency });
        const csv = shownCsv(shown);
        expect(csv.startsWith("\uFEFF")).toBe(true);
        const { data, errors } = Papa.parse<string[]>(csv.slice(1), { newline: "\r\n" });
        expect(errors.filter(({ code }) => code !== "UndetectableDelimiter")).toEqual([]);
        expect(data.pop()).toEqual([""]);
        const read = data.map((cells) => cells.map((cell, at) => (at === 0 ? textOfCell(cell) : cell)));
        expect(read).toEqual(
          cellsOf(shown).map((cells) => cells.map((cell) => writable(String(cell ?? "")))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("is byte for byte what the writer of the site’s other tables makes of it", () => {
    fc.assert(
      fc.property(anyView, ({ dataset, view }) => {
        const shown = showView(dataset, view, { locale: "en", words: WORDS.en, currency: "CAD" });
        if (shown.rows.some(({ tally }) => (tally.value ?? 0) < 0) || (shown.whole.tally.value ?? 0) < 0)
          return;
        const rows = cellsOf(shown);
        const [names = [], ...values] = rows;
        expect(shownCsv(shown)).toBe(csvText(names.map(String), values));
      }),
      { numRuns: 300 },
    );
  });

  it("has no cell that a spreadsheet would run", () => {
    const columns = manyAwards(20);
    const names = columns.names.team.map(([key], at): [string, string] => [
      key,
      at % 2 ? "=HYPERLINK(1)" : " ＋1",
    ]);
    const dataset = datasetOf({ ...columns, names: { ...columns.names, team: names } });
    const csv = shownCsv(
      showView(dataset, { ...START_VIEW, split: "team" }, { locale: "en", words: WORDS.en, currency: "CAD" }),
    );
    expect(csv).toContain(`'=HYPERLINK(1),`);
    expect(csv).toContain(`' ＋1,`);
  });

  it("is called by what it shows", () => {
    const dataset = datasetOf(manyAwards(20));
    const view = { ...START_VIEW, measure: "paid", split: "payment-method" } as const;
    const shown = showView(dataset, view, { locale: "fr", words: WORDS.fr, currency: "CAD" });
    expect(fileNameOf(shown)).toBe("explorer-paid-by-payment-method");
  });
});
