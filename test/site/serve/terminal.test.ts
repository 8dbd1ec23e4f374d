import { describe, expect, it } from "vitest";
import { builtLine } from "../../../src/site/serve/terminal.ts";
import { problem } from "../../problems/make-problem.ts";

describe("the line after a build", () => {
  it("counts errors and warnings, and no signals, which are questions and nothing wrong", () => {
    const signals = [problem({ level: "signal" }), problem({ level: "signal" })];
    expect(builtLine(312, 640, signals)).toBe("Built 312 pages in 640 ms · 312 pages construites en 640 ms");
    expect(builtLine(312, 640, [problem(), problem({ level: "warning" }), ...signals])).toContain(
      "640 ms, 2 problems: npm run check · ",
    );
  });
});
