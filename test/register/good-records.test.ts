import { describe, expect, it } from "vitest";
import { statusesOf } from "../../src/register/status.ts";
import { check, goodRecords, memoryFolder, NOW } from "./memory-folder.ts";

// What all other tests stand on.

describe("the good records", () => {
  it("have no problem at all", () => {
    expect(check(goodRecords()).problems).toEqual([]);
  });

  it("are an open opportunity, and one whose award was paid", () => {
    const { register } = check(goodRecords());
    expect(register && [...statusesOf(register, NOW)]).toEqual([
      ["2026-004-azure-policies", "paid"],
      ["2027-001-date-picker", "open"],
    ]);
  });
});

describe("the folder in memory", () => {
  it("lists folders and files by name, as the one on disk", () => {
    const folder = memoryFolder({ "b.md": "", "a/c.md": "", "a/b/d.md": "" });
    expect([folder.list(""), folder.list("a"), folder.list("z")]).toEqual([
      [
        { name: "a", kind: "folder" },
        { name: "b.md", kind: "file" },
      ],
      [
        { name: "b", kind: "folder" },
        { name: "c.md", kind: "file" },
      ],
      [],
    ]);
  });
});
