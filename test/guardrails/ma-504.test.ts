import { describe, expect, it } from "vitest";
import type { Reason } from "../../src/model/repositories.ts";
import { AWARD, CONFIRMED, expectOnly, fact, problemsOf } from "../register/memory-folder.ts";
import { MADE_UP, withCommit, withCommitFacts } from "./support/linked-code.ts";

const rule = "MA-504";
const HERE = { rule, file: AWARD, at: "0123456789abcdef0123456789abcdef01234567", path: "commit" } as const;
const licence = CONFIRMED.commits[0]?.facts?.licence;

describe("MA-504: the delivered commit", () => {
  it("is on the default branch, or it may be a fork's", () => {
    expectOnly(withCommitFacts({ reachable: fact(false, "github-compare") }), HERE);
  });

  it.each<Reason>(["commit-not-found", "not-a-commit"])("is in the repository: %s", (reason) => {
    expectOnly(withCommit({ verdict: "not-found", reason }), HERE);
  });

  it("says when it was there last", () => {
    const [problem] = problemsOf(withCommit({ verdict: "not-found", reason: "commit-not-found" }));
    expect(problem?.message.fr).toBe(
      "Vérification du 2027-01-20 : Le dépôt ne contient pas ce commit. La dernière confirmation date du 2027-01-20.",
    );
  });

  it("is looked at by a person where the host cannot tell", () => {
    expectOnly(withCommit({ facts: licence ? { licence } : {} }), { ...HERE, level: "warning" });
  });

  it("is not a question where the host did not answer, nor in a demonstration", () => {
    expect(problemsOf(withCommit({ verdict: "unreachable", reason: "host-error" }))).toEqual([]);
    expect(problemsOf(withCommitFacts({ reachable: fact(false) }, { [AWARD]: MADE_UP }))).toEqual([]);
  });
});
