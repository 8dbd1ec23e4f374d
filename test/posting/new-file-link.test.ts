import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_LINK, newFileLink } from "../../src/posting/new-file-link.ts";

const SOURCE = "https://github.com/example-gov/micro-acquisition/blob/main/";
const PATH = "opportunities/2027-001-maps.md";

describe("the link to the host’s page for a new file", () => {
  it("fills it in", () => {
    expect(newFileLink(SOURCE, PATH, "---\na: é & #\n---\n")).toEqual({
      kind: "filled",
      address:
        "https://github.com/example-gov/micro-acquisition/new/main/opportunities?filename=2027-001-maps.md&value=---%0Aa%3A+%C3%A9+%26+%23%0A---%0A",
    });
  });

  it("keeps the folder of the records and the branch", () => {
    const link = newFileLink("https://github.com/o/r.x/blob/v1.0/content/en/", PATH, "");
    expect(link).toMatchObject({
      address: "https://github.com/o/r.x/new/v1.0/content/en/opportunities?filename=2027-001-maps.md&value=",
    });
  });

  it("brings back every text, or says that it is too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 3000 }), (text) => {
        const link = newFileLink(SOURCE, PATH, text.toWellFormed());
        if (link.kind === "unknown-host") throw new Error("the host is known");
        const { searchParams, origin } = new URL(link.address);
        expect([origin, searchParams.get("filename")]).toEqual(["https://github.com", "2027-001-maps.md"]);
        expect(link.address.length).toBeLessThanOrEqual(LONGEST_LINK);
        expect(searchParams.get("value")).toBe(link.kind === "filled" ? text.toWellFormed() : null);
      }),
    );
  });

  it("is too long from one character on", () => {
    const empty = newFileLink(SOURCE, PATH, "");
    const room = LONGEST_LINK - (empty.kind === "filled" ? empty.address.length : 0);
    expect([
      newFileLink(SOURCE, PATH, "a".repeat(room)).kind,
      newFileLink(SOURCE, PATH, "a".repeat(room + 1)).kind,
    ]).toEqual(["filled", "too-long"]);
  });

  it.each([
    undefined,
    "https://gitlab.com/o/r/-/blob/main/",
    "https://github.com/o/r/tree/main/",
    "https://github.com.example.org/o/r/blob/main/",
    "https://github.com/o/r/blob/main",
  ])("is not known for %s", (source) => {
    expect(newFileLink(source, PATH, "x")).toEqual({ kind: "unknown-host" });
  });
});
