import { describe, expect, it } from "vitest";
import {
  AWARD,
  AWARDED,
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  swap,
  type Files,
} from "../register/memory-folder.ts";

// The rules that the loader applies itself (all cases of theirs are in test/register): each with a good, a bad and a borderline record.

describe.each<
  [
    rule: "MA-101" | "MA-102" | "MA-103" | "MA-107",
    bad: Files,
    file: string,
    at: string | [number, number],
    path: string,
    borderline: Files,
  ]
>([
  [
    "MA-101",
    goodRecords({ [AWARDED]: null }),
    AWARD,
    "supplier:",
    "",
    goodRecords({
      // Of another team, or it would be the same work twice (MA-402).
      [`opportunities/2027-999-${"a".repeat(71)}.md`]: String(goodRecords()[OPEN]).replace(
        "team: web-accessibility",
        "team: cloud-operations",
      ),
    }),
  ],
  [
    "MA-102",
    goodRecords({ [OPEN]: swap("hours: 60", "hour: 60") }),
    OPEN,
    "hour: 60",
    "hour",
    goodRecords({ [OPEN]: swap("hours: 60", "'hours': 60 # hour: 60") }),
  ],
  [
    "MA-103",
    goodRecords({ [OPEN]: swap('"6500.00"', '"6500.5"') }),
    OPEN,
    '"6500.5"',
    "price",
    goodRecords({ [OPEN]: swap('"6500.00"', "6500") }),
  ],
  [
    "MA-107",
    goodRecords({ [OPEN]: swap("hours: 60", "hours: &h 60") }),
    OPEN,
    "&h 60",
    "",
    goodRecords({ [OPEN]: swap("licence: MIT", "licence: MIT # &h *h !!h") }),
  ],
])("%s", (rule, bad, file, at, path, borderline) => {
  it("finds nothing in good records", () => {
    expect(problemsOf(goodRecords()).filter((problem) => problem.rule === rule)).toEqual([]);
  });

  it("finds a bad one, and its place", () => {
    expectOnly(bad, { rule, file, at, path });
  });

  it("lets one pass that is barely right", () => {
    expectOnly(borderline);
  });
});
