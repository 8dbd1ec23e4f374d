import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/model/event.ts";
import { findRecords } from "../../src/register/find.ts";
import {
  AWARD,
  AWARDED,
  check,
  expectOnly,
  goodRecords,
  ledgerPath,
  LINK,
  memoryFolder,
  OPEN,
  PROGRAM,
  TEAMS,
  type Files,
} from "./memory-folder.ts";

/** Asserts that the whole file at a path is the one problem (MA-101). */
function expectWholeFile(files: Files, ...paths: readonly string[]): void {
  expectOnly(files, ...paths.map((file) => ({ rule: "MA-101", file, at: [1, 1], path: "" }) as const));
}

describe("a file that stands in the wrong place or has the wrong name is a problem", () => {
  it.each([
    ["an opportunity in capitals", "opportunities/2027-002-Open-Code.md"],
    ["an opportunity without a number", "opportunities/open-code.md"],
    ["an opportunity with accents", "opportunities/2027-002-marché.md"],
    ["an opportunity of another century", "opportunities/1999-002-open-code.md"],
    ["an opportunity with another ending", "opportunities/2027-002-open-code.markdown"],
    ["an opportunity with its ending in capitals", "opportunities/2027-002-open-code.MD"],
    ["an opportunity with two endings", "opportunities/2027-002-open-code.md.md"],
    ["a text among opportunities", "opportunities/README.md"],
    ["a file among awards", "awards/2027-001-date-picker.md"],
    ["another file in an award's folder", ledgerPath("notes.md")],
    ["an event that does not exist", ledgerPath("0007-celebrated.md")],
    ["an event without a number", ledgerPath("confirmed.md")],
    ["an event with a number of three digits", ledgerPath("007-confirmed.md")],
    ["an event with the number nought", ledgerPath("0000-committed.md")],
    ["an award in capitals", ledgerPath("AWARD.md")],
  ])("%s", (_, path) => {
    expectWholeFile(goodRecords({ [path]: "---\n---\n" }), path);
  });

  it.each([
    ["among opportunities", "opportunities/2027/2027-002-open-code.md", "opportunities/2027"],
    [
      "that is named as an opportunity",
      "opportunities/2027-002-open-code.md/x.md",
      "opportunities/2027-002-open-code.md",
    ],
    ["in an award's folder", ledgerPath("evidence/paper.md"), "awards/2026-004-azure-policies/evidence"],
    ["among awards, with another name", "awards/old/award.md", "awards/old"],
  ])("a folder %s", (_, path, folder) => {
    expectWholeFile(goodRecords({ [path]: "---\n---\n" }), folder);
  });

  it("a folder of events without an award", () => {
    expectWholeFile(goodRecords({ [AWARD]: null }), "awards/2026-004-azure-policies");
  });
});

describe("a link is never followed, and is a problem", () => {
  it.each([
    ["in place of an opportunity", "opportunities/2027-002-open-code.md"],
    ["in place of an award's folder", "awards/2027-001-date-picker"],
    ["in place of an event", ledgerPath("0007-confirmed.md")],
  ])("%s", (_, path) => {
    expectWholeFile(goodRecords({ [path]: LINK }), path);
  });

  it("in place of an award", () => {
    expectWholeFile(goodRecords({ [AWARD]: LINK }), AWARD);
  });

  it("in place of a list of names", () => {
    const { problems } = check(goodRecords({ [TEAMS]: LINK }));
    expect(problems.filter(({ file }) => file === TEAMS).map(({ rule, line }) => [rule, line])).toEqual([
      ["MA-101", 1],
    ]);
  });

  it("in place of the programme", () => {
    expectWholeFile(goodRecords({ [PROGRAM]: LINK }), PROGRAM);
  });

  it.each(["opportunities", "awards"])("in place of all %s", (part) => {
    const others = Object.entries(goodRecords()).filter(([path]) => path.startsWith("_data/"));
    expectWholeFile({ ...Object.fromEntries(others), [part]: LINK }, part);
  });

  it("in place of all data", () => {
    const others = Object.entries(goodRecords()).filter(([path]) => !path.startsWith("_data/"));
    const { problems } = check({ ...Object.fromEntries(others), _data: LINK });
    expect(problems.map(({ file }) => file)).toContain("_data");
  });

  it("and a file in place of a folder is one too", () => {
    const others = Object.entries(goodRecords()).filter(([path]) => !path.startsWith("awards/"));
    expectWholeFile({ ...Object.fromEntries(others), awards: "x" }, "awards");
  });
});

describe("what belongs to others is left alone", () => {
  it.each([
    "opportunities/.gitkeep",
    "awards/.DS_Store",
    ledgerPath(".gitkeep"),
    "README.md",
    "src/x.md",
    "_data/notes.json",
  ])("%s", (path) => {
    expectOnly(goodRecords({ [path]: "x" }));
  });
});

describe("what is found", () => {
  it("is nothing in an empty folder", () => {
    expect(findRecords(memoryFolder({}))).toEqual({ files: [], problems: [] });
  });

  it("is every record, by its place and name alone", () => {
    const { files } = findRecords(
      memoryFolder({ [AWARDED]: "", [AWARD]: "", [ledgerPath("0012-paid.md")]: "", [OPEN]: "" }),
    );
    expect(files).toEqual([
      { path: AWARDED, kind: "opportunity", ref: "2026-004-azure-policies" },
      { path: OPEN, kind: "opportunity", ref: "2027-001-date-picker" },
      {
        path: ledgerPath("0012-paid.md"),
        kind: "event",
        ref: "2026-004-azure-policies",
        number: 12,
        event: "paid",
      },
      { path: AWARD, kind: "award", ref: "2026-004-azure-policies" },
    ]);
  });

  it.each(EVENT_KINDS)("can be the event %s", (event) => {
    const { files } = findRecords(memoryFolder({ [AWARD]: "", [ledgerPath(`0001-${event}.md`)]: "" }));
    expect(files[0]).toMatchObject({ kind: "event", event, number: 1 });
  });
});
