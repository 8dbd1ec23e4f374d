import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRef } from "../../src/model/ref.ts";
import { nextRef, slugOf } from "../../src/posting/ref.ts";

describe("the words of a name", () => {
  it.each([
    ["Accessible date picker", "accessible-date-picker"],
    ["Élan vital à l’œuvre", "elan-vital-a-l-oeuvre"],
    ["The team’s maps, the team's data", "the-teams-maps-the-teams-data"],
    ["C++ / C#: “tools” & more…", "c-c-tools-more"],
    ["🎉 Party 🎉 planner 🎉", "party-planner"],
    ["½ price", "1-2-price"],
    ["straße, Łódź, Ærø", "strasse-lodz-aero"],
    ["--- leading dashes", "leading-dashes"],
    ["🎉", "opportunity"],
    ["日本語", "opportunity"],
    ["", "opportunity"],
  ])("%s becomes %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("are cut between two of them, at 50 characters", () => {
    expect(slugOf(`${"word ".repeat(10)}end`)).toBe("word-".repeat(10).slice(0, -1));
    expect(slugOf(`${"a".repeat(45)} bcde`)).toBe(`${"a".repeat(45)}-bcde`);
    expect(slugOf(`${"a".repeat(45)} bcdef`)).toBe("a".repeat(45));
    expect(slugOf("a".repeat(60))).toBe("a".repeat(50));
  });
});

describe("the name of a new record", () => {
  it.each([
    [[], "2027-001-maps"],
    [["2027-001-a", "2026-040-b"], "2027-002-maps"],
    [["2027-001-a", "2027-007-gap", "2027-002-b"], "2027-008-maps"],
    [["README.md", ".gitkeep", "2027-05-not-a-ref"], "2027-001-maps"],
    [["2027-998-a"], "2027-999-maps"],
  ])("takes the number after the highest of its year: %j gives %s", (used, ref) => {
    expect(nextRef("2027", "Maps", used)).toBe(ref);
  });

  it("is not to be had where the year has no number left", () => {
    expect(nextRef("2027", "Maps", ["2027-999-a"])).toBeUndefined();
  });

  it("is a ref, whatever the title", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (title) => {
        expect(isRef(nextRef("2027", title, []) ?? "")).toBe(true);
      }),
    );
  });
});
