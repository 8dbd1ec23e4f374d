import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { formOf } from "../../src/content/field-schema.ts";
import type { RecordFile } from "../../src/content/record-file.ts";
import { COLUMNS, type Column } from "../../src/import/columns.ts";
import { awardSchema } from "../../src/model/award.ts";
import { EVENT_KINDS, eventSchema } from "../../src/model/event.ts";
import { opportunitySchema } from "../../src/model/opportunity.ts";
import { contentsOf, csvOf, folderOf, imported, OPPORTUNITY, registerIn } from "./support/folder.ts";

/** One text of each kind that a field may hold; the first that the field takes is used. */
const SAMPLES = [
  "2027-02-05", "2027-02-05 14:30", "3500.00", "3", "true", "https://example.org/x", "role@example.org", "2026-004-azure-policies",
  "0123456789".repeat(4), "0123456789abcdef".repeat(4), "MIT", "words", "only-passing", "small-business", "unclassified",
  "former-public-servant",
]; // prettier-ignore
/** What the cells that hold lists of things say. */
const THINGS: Readonly<Record<string, readonly object[]>> = {
  amendments: [
    { date: "2027-01-12", field: "hours", from: "3", to: "4", reason: { en: "More", fr: "Plus" } },
  ],
  questions: [{ asked: "2027-01-12", question: { en: "Which?", fr: "Lesquelles?" } }],
  replies: [{ rule: "MA-405", date: "2027-02-12", reply: { en: "It is new", fr: "C’est nouveau" } }],
  "award.replies": [{ rule: "MA-405", date: "2027-02-12", reply: { en: "It is new", fr: "C’est nouveau" } }],
  "award.amendments": [{ date: "2027-02-12", amount: "5.00", reason: { en: "More", fr: "Plus" } }],
  "award.reused_by": [{ name: { en: "A city", fr: "Une ville" }, repository: "https://example.org/x" }],
};
const SCHEMAS = { opportunity: opportunitySchema, award: awardSchema, event: eventSchema };

function fieldSchema(schema: z.ZodType, path: readonly string[]): z.ZodType {
  const [name, ...rest] = path;
  const form = formOf(schema);
  if (form.kind === "list") return fieldSchema(form.item, path);
  const inner = form.kind === "mapping" && name !== undefined ? form.fields.get(name) : undefined;
  return inner ? fieldSchema(inner, rest) : schema;
}

function sampleOf(column: Column): string {
  if (column.name === "ref") return "2027-101-charts";
  if (column.name === "closes") return "2027-02-01 14:30";
  if (column.name === "posted") return "2027-01-11";
  if (column.name === "team") return "web-accessibility";
  if (column.name === "skills") return "typescript; azure-policy";
  if (column.name === "award.payment_method") return "paypal";
  if (column.name === "award.tax.region") return "QC";
  const things = THINGS[column.name];
  if (things) return JSON.stringify(things);
  if (!("field" in column)) return `words of ${column.name}`;
  const schema = fieldSchema(SCHEMAS[column.part], column.field.path);
  const sample = SAMPLES.find((text) => schema.safeParse(text).success);
  if (sample === undefined) throw new Error(`no sample for ${column.name}`);
  return sample;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
}

describe("the columns", () => {
  it("are the fields of the records, by their paths", () => {
    const names = COLUMNS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        "ref", "title.en", "title.fr", "price", "skills", "attestations", "cancelled.reason.fr", "body.en", "body.fr",
        "award.supplier.name", "award.supplier.withheld.en", "award.applications.received", "award.tax.amount",
        "ledger.paid", "ledger.paid.amount", "ledger.paid.actor", "ledger.partially-paid", "ledger.extended.until",
      ]), // prettier-ignore
    );
  });

  it("hold a list of things in one cell, and leave out what the product works out itself", () => {
    const names = COLUMNS.map(({ name }) => name);
    for (const name of Object.keys(THINGS)) {
      expect(names.filter((known) => known === name || known.startsWith(`${name}.`))).toEqual([name]);
    }
    expect(names).not.toContain("ledger.paid.previous");
    expect(names).not.toContain("ledger.paid.event");
    expect(names).not.toContain("ledger.paid.date");
  });

  it("arrive, every one of them, in the field of their name", () => {
    // `ledger` is another way to say what the columns of events say.
    const columns = COLUMNS.filter(({ part }) => part !== "ledger");
    const row = Object.fromEntries(columns.map((column) => [column.name, sampleOf(column)]));
    const root = folderOf();
    expect(imported(root, csvOf(row))).toMatchObject({
      written: { opportunities: 1, awards: 1, events: EVENT_KINDS.length },
      refusedRows: 0,
      problems: [],
    });
    const { register, unreadable } = registerIn(root);
    expect(unreadable).toEqual([]);
    const opportunity = [...register.opportunities.values()].find(({ ref }) => ref === row["ref"]);
    const award = [...register.awards.values()].find(({ ref }) => ref === row["ref"]);
    const fileOf = (column: Column): RecordFile | undefined => {
      if (column.part === "event") return award?.ledger.find(({ event }) => event === column.event)?.file;
      return column.part === "award" ? award?.file : opportunity?.file;
    };
    for (const column of columns) {
      const text = row[column.name] ?? "";
      if ("locale" in column) {
        const record = column.part === "body" ? opportunity : award;
        expect(record?.body[column.locale]).toBe(text);
      }
      if (!("field" in column)) continue;
      const file = fileOf(column);
      const { holds } = column.field;
      const expected = holds === "things" ? THINGS[column.name] : holds === "list" ? text.split("; ") : text;
      expect([column.name, valueAt(file?.fields, column.field.path)]).toEqual([column.name, expected]);
    }
  });

  it("that are empty leave nothing behind", () => {
    const [bare, padded] = [folderOf(), folderOf()];
    const empty = Object.fromEntries(COLUMNS.map(({ name }) => [name, ""]));
    imported(bare, csvOf(OPPORTUNITY));
    imported(padded, csvOf({ ...empty, ...OPPORTUNITY }));
    expect(contentsOf(padded)).toEqual(contentsOf(bare));
  });
});
