import { describe, expect, it } from "vitest";
import type { ConfirmedRepository, Reason, RepositoryFacts, Verdict } from "../../src/model/repositories.ts";
import { AWARD, expectOnly, fact, problemsOf, SEEN } from "../register/memory-folder.ts";
import { MADE_UP, seenAs, UNDELIVERED, withFacts } from "./support/linked-code.ts";

const rule = "MA-502";
const at = "https://github.com/example-gov/azure-policies";
const HERE = { rule, file: AWARD, at, path: "repository" } as const;

const gone = (verdict: Verdict, reason: Reason): Partial<ConfirmedRepository> => ({ verdict, reason });

describe("MA-502: a public repository", () => {
  it.each<[Verdict, Reason]>([
    ["not-found", "not-found"],
    ["private", "private"],
    ["legal", "legal"],
  ])("is asked for where the host says: %s", (verdict, reason) => {
    expectOnly(seenAs(gone(verdict, reason)), HERE);
    expectOnly(seenAs(gone(verdict, reason), UNDELIVERED), { ...HERE, level: "warning" });
  });

  it("says when it was there last", () => {
    const [problem] = problemsOf(
      seenAs({ ...gone("not-found", "not-found"), checked: "2027-01-20T16:00:00Z" }),
    );
    expect(problem?.message.en).toBe(
      "Looked for on 2027-01-20: The host knows no repository at this address; a private one looks the same from outside. It was last confirmed on 2027-01-20.",
    );
  });

  it.each<[string, RepositoryFacts]>([
    ["not public", { public: fact(false) }],
    ["disabled", { disabled: fact(true) }],
    ["empty", { empty: fact(true) }],
  ])("is wanted of delivered code: %s", (_, facts) => {
    expectOnly(withFacts(facts), HERE);
  });

  it("may be empty before anything is delivered", () => {
    expect(problemsOf(withFacts({ empty: fact(true) }, UNDELIVERED))).toEqual([]);
    expectOnly(withFacts({ disabled: fact(true) }, UNDELIVERED), { ...HERE, level: "warning" });
  });

  it.each<[string, RepositoryFacts]>([
    ["archived", { archived: fact(true) }],
    ["moved", { moved_to: fact("https://github.com/example-gov/policies") }],
  ])("is pointed out where it is %s", (_, facts) => {
    expectOnly(withFacts(facts), { ...HERE, level: "warning" });
  });

  it.each<[Verdict, Reason]>([
    ["unreachable", "timeout"],
    ["unreachable", "rate-limited"],
  ])("is still so where the host did not answer: %s, %s", (verdict, reason) => {
    expect(problemsOf(seenAs({ verdict, reason, checked: SEEN }))).toEqual([]);
    expectOnly(seenAs({ verdict, reason, facts: { archived: fact(true) } }), { ...HERE, level: "warning" });
  });

  it("is not asked of a demonstration", () => {
    expect(problemsOf(seenAs(gone("not-found", "not-found"), { [AWARD]: MADE_UP }))).toEqual([]);
  });
});
