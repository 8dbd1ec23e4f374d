import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/guardrails/index.ts";
import type { Rule } from "../../src/guardrails/rule.ts";
import { recordOf } from "../../src/model/ref.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import type { Register } from "../../src/register/register.ts";
import { anyRegister } from "../indicators/support/random-registers.ts";
import { goodRecords, NOW, PROGRAM, registerOf, withoutPostingRules } from "../register/memory-folder.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");

function countsOf(register: Register, id: string): Record<string, number> {
  const rule = RULES.find((one) => one.id === id);
  const judged = rule?.judged(register, register.program, NOW) ?? {};
  return Object.fromEntries(Object.entries(judged).map(([kind, files]) => [kind, files.length]));
}

/** The records in which a rule found something without having judged them. */
function foundElsewhere(rule: Rule, register: Register): string[] {
  const judged = Object.values(rule.judged(register, register.program, NOW)).flat();
  const records = new Set(judged.map((file) => recordOf(file.path) ?? file.path));
  return (
    rule
      .check(register, register.program, NOW)
      .map(({ file }) => recordOf(file) ?? file)
      // The programme's own files are no record of anyone.
      .filter((record) => !record.startsWith("_data/") && !records.has(record))
  );
}

describe("the records that a rule says it has judged", () => {
  it("hold every record in which it finds something", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        expect(
          RULES.flatMap((rule) => foundElsewhere(rule, register).map((record) => [rule.id, record])),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
    const loaded = loadRegister(openFolder(PROJECT));
    if (loaded.kind !== "register") throw new Error("the product’s own records cannot be read");
    const { register } = loaded;
    expect(RULES.flatMap((rule) => foundElsewhere(rule, register))).toEqual([]);
  });

  it("are those that have what it asks about", () => {
    const register = registerOf(goodRecords());
    expect(countsOf(register, "MA-201")).toEqual({ opportunity: 2 });
    expect(countsOf(register, "MA-210")).toEqual({ opportunity: 2, award: 1 });
    // One of the two is still open, and the other had a question.
    expect(countsOf(register, "MA-214")).toEqual({ opportunity: 1 });
    expect(countsOf(register, "MA-307")).toEqual({ award: 1 });
    expect(countsOf(register, "MA-503")).toEqual({ award: 1 });
    expect(countsOf(register, "MA-605")).toEqual({ event: 6 });
    expect(countsOf(register, "MA-701")).toEqual({ exception: 0 });
  });

  it("are none where the programme does without the rule", () => {
    const register = registerOf(goodRecords({ [PROGRAM]: withoutPostingRules }));
    expect(["MA-202", "MA-204", "MA-206", "MA-211", "MA-502"].map((id) => countsOf(register, id))).toEqual([
      { opportunity: 0 },
      { opportunity: 0 },
      {},
      {},
      { award: 0 },
    ]);
  });

  it("are none in an empty register", () => {
    const { [PROGRAM]: program = "" } = goodRecords();
    const register = registerOf({ [PROGRAM]: program });
    for (const rule of RULES) {
      const { file: files = [], ...records } = rule.judged(register, register.program, NOW);
      expect([rule.id, ...Object.values(records).flat()]).toEqual([rule.id]);
      expect(files.length).toBeLessThanOrEqual(1);
    }
  });
});
