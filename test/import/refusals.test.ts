import { describe, expect, it } from "vitest";
import type { Problem, RuleId } from "../../src/problems/problem.ts";
import { frenchFaults } from "../i18n/french-faults.ts";
import { goodRecords, TEAMS } from "../register/memory-folder.ts";
import {
  AWARDED, contentsOf, type CsvRow, csvOf, folderOf, imported, importInto, OPPORTUNITY, text,
} from "./support/folder.ts"; // prettier-ignore

const GOOD_NEIGHBOUR: CsvRow = { ...OPPORTUNITY, ref: "2027-102-neighbour" };
const HEADER = Object.keys(AWARDED);

function expectRefused(
  csv: string,
  ...expected: readonly (readonly [line: number, rule: RuleId, path: string])[]
): readonly Problem[] {
  const root = folderOf();
  const before = contentsOf(root);
  const { written, refusedRows, problems } = imported(root, csv);
  expect(problems.map(({ line, rule, path }) => [line, rule, path])).toEqual(expected);
  expect({ written, refusedRows }).toEqual({
    written: { opportunities: 0, awards: 0, events: 0 },
    refusedRows: 1,
  });
  expect(contentsOf(root)).toEqual(before);
  for (const { file, level, message, tip } of problems) {
    expect([file, level]).toEqual(["records.csv", "error"]);
    for (const { en, fr } of [message, tip]) {
      expect(en).toMatch(/[.?)]$/);
      expect(fr).not.toBe(en);
      expect(frenchFaults(fr)).toEqual([]);
    }
  }
  return problems;
}

describe("a row is refused", () => {
  it.each<[what: string, change: CsvRow, rule: RuleId, path: string, says: RegExp]>([
    ["without a ref", { ref: "" }, "MA-101", "ref", /“ref” is empty/],
    ["with a ref that is none", { ref: "charts" }, "MA-101", "ref", /“charts”; expected a record/],
    ["with a ref that leads elsewhere", { ref: "../../2027-101-charts" }, "MA-101", "ref", /expected a record/],
    ["with a ref that a folder has", { ref: "2026-004-azure-policies" }, "MA-101", "ref", /There is a record/],
    ["with a number that a record has", { ref: "2026-004-other" }, "MA-101", "ref", /2026-004 belongs to 2026-004-azure-policies/],
    ["without a title", { "title.en": "", "title.fr": "" }, "MA-103", "title.en", /The cell “title.en” is empty/],
    ["without its French title", { "title.fr": "" }, "MA-104", "title.fr", /“title” is not written in French/],
    ["without a price", { price: "" }, "MA-103", "price", /The cell “price” is empty/],
    ["with a price in dollars and commas", { price: "$3,500.00" }, "MA-103", "price", /expected an amount/],
    ["with a price in exponents", { price: "35e2" }, "MA-103", "price", /expected an amount/],
    ["without a day of posting", { posted: " " }, "MA-103", "posted", /The cell “posted” is empty/],
    ["with a day that does not exist", { posted: "2027-02-30" }, "MA-103", "posted", /a day that exists/],
    ["with a day as Americans write it", { posted: "2/1/2027" }, "MA-103", "posted", /a day that exists/],
    ["with a closing without a time", { closes: "2027-02-01" }, "MA-103", "closes", /a day and a time/],
    ["with a closing that the clocks skip", { closes: "2027-03-14 02:30" }, "MA-103", "closes", /jump over/],
    ["without a team", { team: "" }, "MA-103", "team", /The cell “team” is empty/],
    ["with a team that nobody knows", { team: "Treasury" }, "MA-103", "team", /“Treasury”, which is not/],
    ["with a skill that nobody knows", { skills: "TypeScript; Cobol" }, "MA-103", "skills", /“Cobol”, which is not/],
    ["with an attestation that is none", { attestations: "unclassified; nice" }, "MA-103", "attestations", /“nice”; expected one of/],
    ["with hidden characters", { "title.en": "Ch\u200barts" }, "MA-106", "title.en", /hidden character/],
    ["with HTML", { "title.en": "<script>x</script>" }, "MA-106", "title.en", /HTML/],
    ["with a card number", { "title.en": "Pay 4111 1111 1111 1111" }, "MA-108", "title.en", /card number/],
    ["with a title that is too long", { "title.en": "x".repeat(101) }, "MA-105", "title.en", /101 characters/],
    ["with a text in one language only", { "body.fr": "Des mots" }, "MA-104", "body.en", /no part in English/],
    ["with a text that speaks both languages", { "body.en": "x\n# Français\ny", "body.fr": "z" }, "MA-104", "body.en", /begins another language/],
    ["with a classified text", { "body.en": "SECRET", "body.fr": "Mots" }, "MA-109", "body.en", /classification marking/],
    ["with a classified French text", { "body.en": "Words", "body.fr": "- un\n\nSECRET" }, "MA-109", "body.fr", /classification marking/],
    ["with a cell larger than any record", { "title.en": "x".repeat(70_000) }, "MA-101", "title.en", /70000 characters/],
    ["with an award without a price", { "award.supplier.name": "ACME" }, "MA-103", "award.price", /no column “award.price”/],
    ["with an award without a supplier", { "award.price": "1.00", "award.supplier.name": "" }, "MA-103", "award.supplier.name", /is empty/],
    ["with an award half told", { "award.payment_method": "paypal", "award.price": "1.00", "award.supplier.name": "A", "award.applications.received": "3" }, "MA-103", "award.applications.passed", /no column “award.applications.passed”/],
    ["with a ledger without an award", { "ledger.paid": "2027-03-01" }, "MA-103", "ledger.paid", /no award/],
    ["with an unknown way to pay", { "award.price": "1.00", "award.supplier.name": "A", "award.payment_method": "bitcoin" }, "MA-103", "award.payment_method", /“bitcoin”/],
    ["with a payment without a date", { "award.price": "1.00", "award.supplier.name": "A", "ledger.paid": "", "ledger.paid.amount": "1.00" }, "MA-103", "ledger.paid", /The cell “ledger.paid” is empty/],
    ["with an event on no day", { "award.price": "1.00", "award.supplier.name": "A", "ledger.paid": "2027-13-01" }, "MA-103", "ledger.paid", /a day that exists/],
    ["with an event's amount in words", { "award.price": "1.00", "award.supplier.name": "A", "ledger.paid": "2027-03-01", "ledger.paid.amount": "one" }, "MA-103", "ledger.paid.amount", /expected an amount/],
    ["that repeats what is not there", { repeats: "2025-001-nothing" }, "MA-103", "repeats", /earlier opportunity/],
  ])("%s", (_, change, rule, path, says) => {
    const [problem] = expectRefused(csvOf({ ...OPPORTUNITY, ...change }), [2, rule, path]);
    expect(problem?.message.en).toMatch(says);
  }); // prettier-ignore

  it("with too many cells, or too few", () => {
    const values = HEADER.map((name) => AWARDED[name]);
    const [few] = expectRefused(`${HEADER.join()}\n${values.slice(0, -1).join()}`, [2, "MA-103", ""]);
    expect(few?.message.en).toBe(`The row has ${HEADER.length - 1} cells, the first row ${HEADER.length}.`);
    expectRefused(`${HEADER.join()}\n${values.join()},`, [2, "MA-103", ""]);
  });

  it("with quotation marks that do not match", () => {
    const row = csvOf(OPPORTUNITY).split("\r\n")[1] ?? "";
    expectRefused(`${Object.keys(OPPORTUNITY).join()}\n${row.replace("Charts", '"Charts" of')}\n`, [
      2,
      "MA-103",
      "",
    ]);
  });

  it("with a word in a column that was likely meant to be another, or that is there twice, or that has no name", () => {
    const line = (name: string): string =>
      `${[...Object.keys(OPPORTUNITY), name].join()}\n${[...Object.values(OPPORTUNITY), "x"].join()}`;
    expectRefused(line("delivry"), [1, "MA-102", "delivry"], [2, "MA-102", "delivry"]);
    expectRefused(
      line("questions.asked"),
      [1, "MA-102", "questions.asked"],
      [2, "MA-102", "questions.asked"],
    );
    expectRefused(line(""), [2, "MA-102", ""]);
    expectRefused(line("team"), [1, "MA-102", "team"], [2, "MA-102", "team"], [2, "MA-102", "team"]);
  });

  it("for each thing that is wrong with it, in the order of its cells", () => {
    const row = {
      ref: "2027-101-charts",
      "title.en": "<b>",
      "title.fr": "",
      team: "x",
      price: "",
      posted: "1",
      closes: "2",
    };
    const problems = expectRefused(
      csvOf(row),
      [2, "MA-106", "title.en"],
      [2, "MA-104", "title.fr"],
      [2, "MA-103", "team"],
      [2, "MA-103", "price"],
      [2, "MA-103", "posted"],
      [2, "MA-103", "closes"], // prettier-ignore
    );
    expect(problems.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe("rows", () => {
  it("that are good are written beside those that are not", () => {
    const root = folderOf();
    const csv = csvOf(OPPORTUNITY, { ...AWARDED, ref: "2027-103-broken", "award.price": "" }, GOOD_NEIGHBOUR);
    const { written, refusedRows, problems } = imported(root, csv);
    expect({ written, refusedRows }).toEqual({
      written: { opportunities: 2, awards: 0, events: 0 },
      refusedRows: 1,
    });
    expect(problems).toMatchObject([{ line: 3, path: "award.price" }]);
    const names = Object.keys(contentsOf(root)).filter((name) => name.includes("2027-1"));
    expect(names).toEqual(["opportunities/2027-101-charts.md", "opportunities/2027-102-neighbour.md"]);
  });

  it("that take the ref or the number of an earlier row are refused, and the earlier one stays", () => {
    const root = folderOf();
    const again = { ...OPPORTUNITY, "title.en": "Others" };
    const { written, problems } = imported(
      root,
      csvOf(OPPORTUNITY, again, { ...again, ref: "2027-101-maps" }),
    );
    expect(written.opportunities).toBe(1);
    expect(problems.map(({ line, path, message }) => [line, path, message.en])).toEqual([
      [3, "ref", "“2027-101-charts” is the record of line 2 already."],
      [4, "ref", "The number 2027-101 belongs to 2027-101-charts already."],
    ]);
    expect(text(root, "opportunities/2027-101-charts.md")).toContain("Charts");
  });

  it("may repeat one another, and one that repeats a refused one is refused too", () => {
    const second = { ...GOOD_NEIGHBOUR, repeats: OPPORTUNITY["ref"] ?? "" };
    const third = { ...OPPORTUNITY, ref: "2027-103-third", repeats: "2027-102-neighbour" };
    expect(imported(folderOf(), csvOf(third, second, OPPORTUNITY)).written.opportunities).toBe(3);
    const { written, problems } = imported(
      folderOf(),
      csvOf(third, second, { ...OPPORTUNITY, price: "much" }),
    );
    expect(written.opportunities).toBe(0);
    expect(problems.map(({ line, path }) => [line, path])).toEqual([
      [2, "repeats"],
      [3, "repeats"],
      [4, "price"],
    ]);
  });

  it("are written without what stands in a column of somebody else's, which is told", () => {
    const root = folderOf();
    const { written, refusedRows, problems } = imported(
      root,
      csvOf({ ...OPPORTUNITY, "Vendor phone": "819" }),
    );
    expect([written.opportunities, refusedRows]).toEqual([1, 0]);
    expect(problems).toMatchObject([{ line: 1, path: "Vendor phone", rule: "MA-102" }]);
    expect(text(root, "opportunities/2027-101-charts.md")).not.toContain("819");
  });
});

describe("a folder", () => {
  it("whose programme or lists cannot be read takes nothing", () => {
    const root = folderOf(goodRecords({ [TEAMS]: "a: [" }));
    const before = contentsOf(root);
    expect(importInto(root, csvOf(OPPORTUNITY))).toMatchObject({
      kind: "folder-unreadable",
      problems: [{ file: TEAMS, rule: "MA-107" }],
    });
    expect(contentsOf(root)).toEqual(before);
  });
});
