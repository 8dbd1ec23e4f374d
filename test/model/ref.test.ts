import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRef, numberOf, recordOf, type Ref } from "../../src/model/ref.ts";

describe("a ref", () => {
  it.each(["2021-001-azure-marketplace-policies", "2027-999-a", "2099-000-r2-d2"])("can be %s", (text) => {
    expect(isRef(text)).toBe(true);
  });

  it.each([
    ["another century", "1999-001-open-code"],
    ["a number of two digits", "2027-01-open-code"],
    ["a number of four digits", "2027-0001-open-code"],
    ["no words", "2027-001"],
    ["a dash at its end", "2027-001-open-code-"],
    ["two dashes in a row", "2027-001-open--code"],
    ["capitals", "2027-001-Open-Code"],
    ["accents", "2027-001-marché"],
    ["a dot", "2027-001-open.code"],
    ["the file's ending", "2027-001-open-code.md"],
    ["a way out of its folder", "2027-001-../../etc"],
    ["a space", "2027-001-open code"],
    ["a line break", "2027-001-open\n"],
    ["nothing", ""],
  ])("cannot have %s", (_, text) => {
    expect(isRef(text)).toBe(false);
  });

  it("has at most 80 characters", () => {
    const longest = `2027-001-${"a".repeat(71)}`;
    expect([longest, `${longest}a`].map(isRef)).toEqual([true, false]);
  });

  it("is the same in a file's name, in an address and in small letters, whatever it is", () => {
    const nearlyRefs = fc.string({ unit: fc.constantFrom(..."2027-001-abé./%\\ \n:") });
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), nearlyRefs, fc.stringMatching(/^20\d\d-\d{3}-[a-z-]{1,9}$/)),
        (text) => {
          if (isRef(text)) expect([encodeURIComponent(text), text.toLowerCase()]).toEqual([text, text]);
        },
      ),
    );
  });

  it("is told from others by its year and number", () => {
    expect(numberOf("2021-001-azure-marketplace-policies" as Ref)).toBe("2021-001");
  });
});

describe("the record of a file", () => {
  it.each([
    ["opportunities/2027-001-date-picker.md", "2027-001-date-picker"],
    ["awards/2026-004-azure-policies/award.md", "2026-004-azure-policies"],
    ["awards/2026-004-azure-policies/0001-paid.md", "2026-004-azure-policies"],
    ["awards/2026-004-azure-policies", "2026-004-azure-policies"],
    ["_data/teams.yml", undefined],
    ["README.md", undefined],
  ])("%s is %s", (file, ref) => {
    expect(recordOf(file)).toBe(ref);
  });
});
