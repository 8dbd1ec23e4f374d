import { describe, expect, it } from "vitest";
import { COMPUTED_COLUMNS } from "../../src/import/computed-columns.ts";
import { readHeader } from "../../src/import/header.ts";
import { frenchFaults } from "../i18n/french-faults.ts";

function header(...cells: string[]): ReturnType<typeof readHeader> {
  return readHeader({ line: 1, lastLine: 1, cells, quotesMatch: true }, "records.csv");
}

describe("a column that is not known", () => {
  it.each([
    ["titel.en", "title.en"],
    ["Title.EN", "title.en"],
    ["title", "title.en"],
    ["delivry", "delivery"],
    ["award.suplier.name", "award.supplier.name"],
    ["award.supplier", "award.supplier.name"],
    ["ledger.payed", "ledger.paid"],
    ["ledger.paid.date", "ledger.paid"],
    ["body", "body.en"],
    ["closed", "closes"],
  ])("is told with the name that was likely meant: %s, %s", (written, meant) => {
    const { problems, cells } = header("ref", written);
    expect(problems).toMatchObject([
      { rule: "MA-102", level: "error", file: "records.csv", line: 1, column: 2, path: written },
    ]);
    expect(problems[0]?.message.en).toContain(`“${written}” is not known`);
    expect(problems[0]?.tip.en).toContain(`Did you mean “${meant}”?`);
    expect(problems[0]?.tip.fr).toContain(`Vouliez-vous écrire « ${meant} » ?`);
    expect(cells[1]?.kind).toBe("unusable");
  });

  it.each(["notes", "Vendor phone", "reference number", "id", "\u001b[31m::error::x"])(
    "is told without one where none is near: %j",
    (written) => {
      const { problems, cells } = header("ref", written);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.tip.en).not.toContain("Did you mean");
      expect(JSON.stringify(problems)).not.toMatch(/\\u001b/);
      expect(cells[1]?.kind).toBe("foreign");
    },
  );

  it.each([
    ["questions[0].question.en", "questions"],
    ["amendments.date", "amendments"],
    ["award.reused_by[1].name.en", "award.reused_by"],
  ])("is told with the list that it is a part of: %s", (written, list) => {
    const { problems, cells } = header("ref", written);
    expect(problems[0]?.message.en).toContain(`“${written}” is not known: such a list does not fit`);
    expect(problems[0]?.tip.en).toContain(`the column “${list}”`);
    expect(cells[1]?.kind).toBe("unusable");
  });

  it("is not told where the site works it out: a download is imported without it", () => {
    const { problems, cells } = header("ref", ...COMPUTED_COLUMNS);
    expect(problems).toEqual([]);
    expect(new Set(cells.slice(1).map(({ kind }) => kind))).toEqual(new Set(["computed"]));
  });

  it("is told once where two have one name", () => {
    const { problems, cells } = header("ref", "price", "team", "price");
    expect(problems).toMatchObject([{ rule: "MA-102", line: 1, column: 4, path: "price" }]);
    expect(cells.map(({ kind }) => kind)).toEqual(["imported", "unusable", "imported", "unusable"]);
  });

  it("is nothing where it has no name, for spreadsheets pad their tables", () => {
    expect(header("ref", "", "").problems).toEqual([]);
  });

  it("is told in good French", () => {
    const { problems } = header("ref", "titel.en", "notes", "questions.asked", "price", "price");
    expect(problems).toHaveLength(4);
    for (const { message, tip } of problems) {
      expect(frenchFaults(message.fr)).toEqual([]);
      expect(frenchFaults(tip.fr)).toEqual([]);
    }
  });
});
