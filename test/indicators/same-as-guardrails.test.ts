import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writePath } from "../../src/content/record-file.ts";
import { RULES } from "../../src/guardrails/index.ts";
import { INDICATORS } from "../../src/indicators/index.ts";
import type { RuleId } from "../../src/problems/problem.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import type { Register } from "../../src/register/register.ts";
import { NOW, registerOf, goodRecords } from "../register/memory-folder.ts";
import { anyRegister } from "./support/random-registers.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");

const asked: readonly RuleId[] = [...new Set(INDICATORS.map(({ rule }) => rule))];

/** Where the indicators of a rule ask, and where the rule itself finds something. */
function placesOf(register: Register, rule: RuleId): { indicators: string[]; guardrail: string[] } {
  const readings = INDICATORS.filter((one) => one.rule === rule).flatMap((one) => [
    ...one.measure(register, NOW),
  ]);
  const flagged = readings
    .filter((one) => one.flagged)
    .map(({ told }) => `${told.file.path} ${writePath(told.path)}`);
  const problems = RULES.filter(({ id }) => id === rule).flatMap((one) =>
    one.check(register, register.program, NOW),
  );
  return {
    indicators: [...new Set(flagged)].sort(),
    guardrail: [...new Set(problems.map(({ file, path: field }) => `${file} ${field}`))]
      // A question that was never answered is told at each of them, and counted once.
      .filter((place) => rule !== "MA-214" || !place.includes("questions[") || isFirst(place, problems))
      .sort(),
  };
}

function isFirst(place: string, problems: readonly { file: string; path: string }[]): boolean {
  const [file = "", field] = place.split(" ");
  return problems.find((one) => one.file === file)?.path === field;
}

describe("what an indicator flags", () => {
  it.each(asked)("is what %s finds, in any register", (rule) => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { indicators, guardrail } = placesOf(register, rule);
        expect(indicators).toEqual(guardrail);
      }),
      { numRuns: 60 },
    );
  });

  it.each(asked)("is what %s finds in the records that come with the product", (rule) => {
    const loaded = loadRegister(openFolder(PROJECT));
    if (loaded.kind !== "register") throw new Error("the product’s own records cannot be read");
    const { indicators, guardrail } = placesOf(loaded.register, rule);
    expect(indicators).toEqual(guardrail);
  });

  it("is found by these registers at all: each rule finds something in some of them", () => {
    const found = new Set<RuleId>();
    for (const register of fc.sample(anyRegister, { numRuns: 60, seed: 7 }))
      for (const rule of asked) if (placesOf(register, rule).guardrail.length > 0) found.add(rule);
    expect([...found].sort()).toEqual([...asked].sort());
  });

  it("is nothing in good records", () => {
    const register = registerOf(goodRecords());
    expect(
      INDICATORS.flatMap((one) => [...one.measure(register, NOW)].filter(({ flagged }) => flagged)),
    ).toEqual([]);
  });
});

describe("a value that rests on too few", () => {
  it("asks nothing, and is given all the same", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        for (const one of INDICATORS)
          for (const { tooFew, flagged, value } of one.measure(register, NOW))
            if (tooFew)
              expect({ flagged, known: value !== undefined }).toEqual({ flagged: false, known: true });
      }),
      { numRuns: 40 },
    );
  });
});
