import { relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { OwnTests } from "./own-tests.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const own = new OwnTests(ROOT);
const testsOf = (source: string): string[] =>
  own.of(resolve(ROOT, source)).map((file) => relative(ROOT, file).replaceAll("\\", "/"));

describe("the tests that are asked about a mutant", () => {
  it("are those of its rule", () => {
    expect(testsOf("src/guardrails/ma-201.ts")[0]).toBe("test/guardrails/ma-201.test.ts");
    expect(testsOf("src/guardrails/ma-201.ts")).not.toContain("test/guardrails/ma-301.test.ts");
  });

  it("are, of a rule with several files of tests, all of them", () => {
    expect(testsOf("src/guardrails/ma-605.ts")).toEqual(
      expect.arrayContaining(["test/guardrails/ma-605.test.ts", "test/guardrails/ma-605-chain.test.ts"]),
    );
  });

  it("are, where it has none of its name, those of what imports it", () => {
    expect(testsOf("src/guardrails/asking.ts")).toContain("test/guardrails/ma-703.test.ts");
  });

  it("are those of its folder, and those that import it", () => {
    expect(testsOf("src/payments/guards/chain.ts")).toContain("test/payments/guards.test.ts");
    expect(testsOf("src/repositories/merge.ts")).toContain("test/repositories/confirm.test.ts");
  });

  it("are none for a file that nobody knows", () => {
    expect(testsOf("src/guardrails/no-such-rule.ts")).toEqual([]);
  });
});
