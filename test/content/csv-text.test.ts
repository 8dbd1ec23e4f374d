import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOfText, textOfCell } from "../../src/content/csv-text.ts";

/** What Excel, LibreOffice or Google Sheets would begin a formula with. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom("'", "=", "-", "+", "@", " ", "\t", "\n", "\u200b", "\ufeff", "＝", "a", "é", "1"),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join("")),
);

describe("the text of a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["- a list", "'- a list"],
    ["'=1", "''=1"],
    ["  code", "'  code"],
    ["end ", "'end "],
    ["'tis", "'tis"],
    ["''", "''"],
    ["Ma Tante", "Ma Tante"],
  ])("%j is the cell %j", (words, cell) => {
    expect(cellOfText(words)).toBe(cell);
    expect(textOfCell(cell)).toBe(words);
  });

  it("comes back whatever it is, and runs nowhere", () => {
    fc.assert(
      fc.property(text, (words) => {
        const cell = cellOfText(words);
        expect(cell).not.toMatch(FORMULA);
        expect(textOfCell(cell)).toBe(words);
      }),
      { numRuns: 2000 },
    );
  });

  it("of a spreadsheet that people wrote is what they see, without the spaces around it", () => {
    expect(textOfCell("  Charts ")).toBe("Charts");
    expect(textOfCell("=HYPERLINK(x)")).toBe("=HYPERLINK(x)");
    expect(textOfCell("'s Gravenhage")).toBe("'s Gravenhage");
  });
});
