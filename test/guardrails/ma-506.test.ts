import { describe, expect, it } from "vitest";
import type { RepositoryFacts } from "../../src/model/repositories.ts";
import { AWARD, expectOnly, fact, problemsOf } from "../register/memory-folder.ts";
import { MADE_UP, UNDELIVERED, withFacts } from "./support/linked-code.ts";

const HERE = {
  rule: "MA-506",
  level: "signal",
  file: AWARD,
  at: "https://github.com/example-gov/azure-policies",
  path: "repository",
} as const;

describe("MA-506: code that can be found", () => {
  it.each<[string, RepositoryFacts]>([
    ["a README", { readme: fact(false) }],
    ["publiccode.yml", { publiccode: fact("absent") }],
    ["a valid publiccode.yml", { publiccode: fact("invalid") }],
  ])("is a question where the repository has no %s", (_, facts) => {
    expectOnly(withFacts(facts), HERE);
  });

  it("is one for each that is missing", () => {
    expectOnly(withFacts({ readme: fact(false), publiccode: fact("absent") }), HERE, HERE);
  });

  it("is none where a host does not tell, before a delivery, or in a demonstration", () => {
    const missing: RepositoryFacts = { readme: fact(false), publiccode: fact("absent") };
    expect(problemsOf(withFacts({ archived: fact(false) }))).toEqual([]);
    expect(problemsOf(withFacts(missing, UNDELIVERED))).toEqual([]);
    expect(problemsOf(withFacts(missing, { [AWARD]: MADE_UP }))).toEqual([]);
  });
});
