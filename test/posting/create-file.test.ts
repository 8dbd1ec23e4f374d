import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../import/support/folder.ts";
import { createFile } from "../../src/posting/create-file.ts";
import { draftOf, NoNumberLeft, type Draft } from "../../src/posting/draft.ts";
import { SECTIONS, wholeAnswers } from "./support/answers.ts";

/** A draft as it was made when there was one record. */
function draft(title: string): Draft {
  return draftOf(wholeAnswers({ title: { en: title, fr: title } }), {
    languages: ["en", "fr"],
    sections: SECTIONS,
    used: ["2027-001-date-picker"],
    year: "2027",
  });
}

describe("a new file", () => {
  it("has the draft’s own number where it is free, and nothing else is left", () => {
    const root = folderOf();
    const before = readdirSync(root);
    expect(createFile(root, draft("Maps"))).toBe("opportunities/2027-002-maps.md");
    expect(readFileSync(path.join(root, "opportunities/2027-002-maps.md"), "utf8")).toBe(draft("Maps").text);
    expect(readdirSync(root)).toEqual(before);
  });

  it("has the next number where others have written since the draft was made", () => {
    const root = folderOf();
    createFile(root, draft("Maps"));
    expect(createFile(root, draft("Charts"))).toBe("opportunities/2027-003-charts.md");
    expect(createFile(root, draft("Maps"))).toBe("opportunities/2027-004-maps.md");
  });

  it("leaves a number to who is writing with it, and their marker too", () => {
    const root = folderOf();
    writeFileSync(path.join(root, ".2027-002.taken"), "");
    expect(createFile(root, draft("Maps"))).toBe("opportunities/2027-003-maps.md");
    expect(existsSync(path.join(root, ".2027-002.taken"))).toBe(true);
  });

  it("is not made where no number is left, nor behind a link, and no marker stays", () => {
    const full = folderOf({ "_data/program.yml": "", "opportunities/2027-999-last.md": "" });
    expect(() => createFile(full, draft("Maps"))).toThrow(NoNumberLeft);
    const linked = folderOf({ "_data/program.yml": "" });
    symlinkSync(full, path.join(linked, "opportunities"));
    expect(() => createFile(linked, draft("Maps"))).toThrow("is not a folder");
    expect(readdirSync(linked).sort()).toEqual(["_data", "opportunities"]);
  });
});
