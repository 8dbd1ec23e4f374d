import { describe, expect, it } from "vitest";
import { postingData } from "../../src/posting/site-data.ts";
import {
  AWARDED,
  goodRecords,
  memoryFolder,
  NOW,
  OPEN,
  problemsOf,
  registerOf,
  REPOSITORIES,
  swap,
  type Files,
} from "../register/memory-folder.ts";
import { judge } from "../../src/guardrails/judge.ts";
import { loadRegister } from "../../src/register/load.ts";

/** What hosts said of repositories is of no use to whoever writes an opportunity, and long. */
function withoutConfirmations(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== REPOSITORIES));
}

describe("what the form loads", () => {
  it("is every file that people write, as it was written", () => {
    const files = goodRecords();
    expect(postingData(registerOf(files))).toEqual({
      files: withoutConfirmations(files),
      names: ["2026-004-azure-policies", "2027-001-date-picker"],
      records: 2,
    });
  });

  it("is judged as the files are", () => {
    const files = goodRecords({ [OPEN]: swap('"6500.00"', '"9999.00"') });
    const loaded = loadRegister(memoryFolder(postingData(registerOf(files)).files));
    const problems = loaded.kind === "register" ? judge(loaded.register, NOW) : loaded.problems;
    expect(problems).toEqual(problemsOf(withoutConfirmations(files)));
    expect(problems.length).toBeGreaterThan(0);
  });

  it("has the latest records where there is no room for all, and the names of all", () => {
    const { files, names, records } = postingData(registerOf(goodRecords()), 2500);
    expect({ names: names.length, records }).toEqual({ names: 2, records: 1 });
    expect(Object.keys(files)).toContain(OPEN);
    expect(Object.keys(files)).not.toContain(AWARDED);
    expect(Object.keys(files).filter((path) => path.startsWith("awards/"))).toEqual([]);
  });
});
