import { describe, expect, it } from "vitest";
import { toldOfChange } from "../../src/pull-request/signals.ts";
import { problem } from "../problems/make-problem.ts";

const TOUCHED = "awards/2027-001-a/award.md";
const changes = { paths: [{ kind: "edited", path: TOUCHED }] } as const;

describe("what a pull request is told", () => {
  it("is every error and warning, and the signals of the files that it touches", () => {
    const all = [
      problem({ level: "error" }),
      problem({ level: "warning" }),
      problem({ level: "signal", file: TOUCHED }),
      problem({ level: "signal" }),
    ];
    expect(toldOfChange(all, changes)).toEqual(all.slice(0, 3));
    expect(toldOfChange(all, { paths: [] })).toEqual(all.slice(0, 2));
  });

  it("is everything, where it is not known what has changed", () => {
    const all = [problem({ level: "signal" })];
    expect(toldOfChange(all, undefined)).toEqual(all);
  });
});
