import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeBody } from "../../../src/content/write-body.ts";
import { writeRecord } from "../../../src/content/write-record.ts";
import type { Imported } from "../../../src/import/import.ts";
import { opportunitySchema } from "../../../src/model/opportunity.ts";
import { judge } from "../../../src/guardrails/judge.ts";
import { stopsBuild } from "../../../src/problems/problem.ts";
import { awards } from "../../../src/open-data/tables/awards.ts";
import { opportunities } from "../../../src/open-data/tables/opportunities.ts";
import type { Judged, Table } from "../../../src/open-data/tables/table.ts";
import type { LedgerEvent, Register } from "../../../src/register/register.ts";
import { contentsOf, folderOf, imported, registerIn } from "../../import/support/folder.ts";
import { copyOfExample, CSV_18F, describeWith18F } from "../../import/support/real-18f.ts";
import { goodRecords, NOW, registerOf, type Files } from "../../register/memory-folder.ts";
import { HAS_DEMONSTRATION, REMOVED } from "../../support/demonstration.ts";
import { rich, RICH_FILES, WINDING } from "./support/rich.ts";
import { csvOf, judged, parseCsv, rowsOf } from "./support/written.ts";

const PROJECT = path.resolve(import.meta.dirname, "../../..");

/** The programme of a folder of records, without any record. */
function programmeOf(files: Files): string {
  return folderOf(Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith("_data/"))));
}

function importTables(root: string, from: Judged, ...tables: readonly Table[]): Imported[] {
  return tables.map((table) => imported(root, csvOf(table, from)));
}

/** What records say, without where and how it is written. */
function meaningOf({ opportunities, awards }: Register): unknown {
  return {
    opportunities: [...opportunities.values()].map(wordsOf),
    awards: [...awards.values()].map((award) => [
      without(award, "file", "ledger"),
      award.ledger.map(eventOf),
    ]),
  };
}

const wordsOf = (record: object): unknown => without(record, "file");

/** The hashes are those of the files as they are laid out. */
const eventOf = (event: LedgerEvent): unknown => without(event, "file", "sha256", "previous", "before");

function without(value: object, ...names: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

describe("a download of opportunities and of awards", () => {
  it.each([
    ["one after the other", [opportunities, awards]],
    ["the awards first", [awards, opportunities]],
  ])("becomes the same records, %s", (_, tables) => {
    const root = programmeOf(RICH_FILES);
    const done = importTables(root, rich(), ...tables);
    expect(done.flatMap(({ problems }) => problems)).toEqual([]);
    expect(meaningOf(registerIn(root).register)).toEqual(meaningOf(registerOf(RICH_FILES)));
  });

  it("of awards becomes them and the opportunities that they answer, by itself", () => {
    const root = programmeOf(RICH_FILES);
    expect(importTables(root, rich(), awards)).toMatchObject([
      { written: { opportunities: 1, awards: 1, events: WINDING.length }, problems: [] },
    ]);
    const { register } = registerIn(root);
    expect(meaningOf({ ...register, opportunities: new Map() })).toEqual(
      meaningOf({ ...registerOf(RICH_FILES), opportunities: new Map() }),
    );
  });

  it("becomes the same bytes where the records were written by the product", () => {
    const [first, second] = [programmeOf(RICH_FILES), programmeOf(RICH_FILES)];
    importTables(first, rich(), opportunities, awards);
    importTables(second, judged(registerIn(first).register, NOW), opportunities, awards);
    expect(contentsOf(second)).toEqual(contentsOf(first));
    expect(Object.keys(contentsOf(first)).filter((name) => name.startsWith("awards/"))).toHaveLength(
      WINDING.length + 2,
    );
  });

  it("changes nothing in the folder that it comes from", () => {
    const root = folderOf(RICH_FILES);
    const before = contentsOf(root);
    expect(importTables(root, rich(), opportunities, awards)).toMatchObject([
      { refusedRows: 0, thereRows: 2, problems: [] },
      { refusedRows: 0, thereRows: 1, problems: [] },
    ]);
    expect(contentsOf(root)).toEqual(before);
  });

  it("keeps the mark of what is made up", () => {
    const files = goodRecords({
      "opportunities/2027-001-date-picker.md": (text) => text.replace("---\n", "---\ndemonstration: true\n"),
    });
    const root = programmeOf(files);
    importTables(root, judged(registerOf(files), NOW), opportunities);
    expect(
      [...registerIn(root).register.opportunities.values()].map(({ demonstration }) => demonstration),
    ).toEqual([undefined, true]);
  });

  it.skipIf(!HAS_DEMONSTRATION)(`becomes the records that come with the product${REMOVED}`, () => {
    const { register } = registerIn(PROJECT);
    const root = folderOf({});
    cpSync(path.join(PROJECT, "_data"), path.join(root, "_data"), { recursive: true });
    const done = importTables(root, judged(register, NOW), opportunities, awards);
    expect(done.flatMap(({ problems }) => problems)).toEqual([]);
    expect(meaningOf(registerIn(root).register)).toEqual(meaningOf(register));
  });
});

describeWith18F("a download of real purchases, those of 18F", () => {
  it("becomes the same bytes", () => {
    const [first, second] = [copyOfExample(), copyOfExample()];
    onTestFinished(() => {
      first.remove();
      second.remove();
    });
    imported(first.root, readFileSync(CSV_18F));
    const from = judged(registerIn(first.root).register, NOW);
    expect(rowsOf(awards, from)).toHaveLength(39);
    const done = importTables(second.root, from, opportunities, awards);
    expect(done.flatMap(({ problems }) => problems)).toEqual([]);
    expect(contentsOf(second.root)).toEqual(contentsOf(first.root));
  });
});

describe("a ledger in a row", () => {
  const [row = {}] = parseCsv(csvOf(awards, rich()));

  it("has the first event of each kind in columns, and all of them as JSON where one came twice", () => {
    expect(row["ledger.delivered"]).toBe("2026-07-18");
    const whole = JSON.parse(row["ledger"] ?? "") as { event: string; previous?: string }[];
    expect(whole.map(({ event }) => event)).toEqual(WINDING.map(({ event }) => event));
    expect(whole.filter(({ previous }) => previous !== undefined)).toEqual([]);
  });

  it.each([
    ["a column of it was changed", { ...row, "ledger.accepted": "2027-01-02" }],
    ["a column of it was emptied", { ...row, "ledger.accepted": "" }],
    ["its JSON was cut short", { ...row, ledger: row["ledger"]?.slice(0, 40) ?? "" }],
    ["its JSON is no list of events", { ...row, ledger: '[{"event":"eaten","date":"2026-07-17"}]' }],
    ["it is nothing but brackets", { ...row, ledger: "[".repeat(60_000) }],
  ])("is refused, and told at its cell, where %s", (_, changed) => {
    const root = programmeOf(RICH_FILES);
    const before = contentsOf(root);
    const csv = csvOf(opportunities, rich());
    imported(root, csv);
    const { problems, refusedRows } = imported(root, toCsv(changed));
    expect(refusedRows).toBe(1);
    expect(problems.map(({ path: column }) => column)).toContain("ledger");
    expect(contentsOf(root)).toMatchObject(before);
  });

  it("is what its columns say where its JSON was emptied", () => {
    const root = programmeOf(RICH_FILES);
    const { problems } = imported(root, toCsv({ ...row, ledger: "" }));
    expect(problems).toEqual([]);
    const [award] = registerIn(root).register.awards.values();
    expect(award?.ledger.map(({ event }) => event)).toEqual([
      "committed",
      "delivered",
      "rejected",
      "accepted",
    ]);
  });
});

/** Records with any words in them, as far as records may have them. */
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      "=1+1", "- a", "'=1", "'", "@x", "a\nb", "a;b", "a,b", '"a" b', "[1]", "{}", "😀 é", "null", "true", "010", "x ".repeat(2000),
      " a", "a ", "\ta", "    code", "a\n\n- b", "| a | b |",
    ), // prettier-ignore
  )
  .filter((text) => text.trim() !== "");

const bilingual = fc.record({ en: words, fr: words });

describe("any words in a record", () => {
  it("come back from its row", () => {
    fc.assert(
      fc.property(bilingual, bilingual, bilingual, bilingual, (title, summary, question, reason) => {
        const ref = "2027-050-any-words";
        const fields = {
          title,
          summary,
          team: "web-accessibility",
          price: "3500.00",
          posted: "2027-01-11",
          closes: "2027-02-01 14:30",
          amendments: [{ date: "2027-01-12", field: "body", from: title, to: summary.en, reason }],
          questions: [{ asked: "2027-01-12", answered: "2027-01-13", question, answer: reason }],
        };
        const text = writeRecord(opportunitySchema, fields, writeBody(summary, ["en", "fr"]));
        const files = goodRecords({ [`opportunities/${ref}.md`]: text });
        const from = judged(registerOf(files), NOW);
        // What keeps a record from being read keeps it from being published.
        fc.pre(!judge(from.register, NOW).some(stopsBuild));
        const root = programmeOf(files);
        const [done] = importTables(root, from, opportunities);
        expect(done?.problems).toEqual([]);
        expect(meaningOf(registerIn(root).register)).toEqual(
          meaningOf({ ...from.register, awards: new Map() }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

function toCsv(row: Readonly<Record<string, string>>): string {
  return Papa.unparse([row]);
}
