import { describe, expect, it } from "vitest";
import type { ConfirmedRepository } from "../../src/model/repositories.ts";
import { instantOf } from "../../src/time/calendar.ts";
import {
  AWARD,
  confirmations,
  CONFIRMED,
  expectOnly,
  expectProblems,
  goodRecords,
  problemsOf,
  PROGRAM,
  REPOSITORIES,
  type Files,
} from "../register/memory-folder.ts";
import { MADE_UP, seenAs, UNDELIVERED, withCommit } from "./support/linked-code.ts";

const rule = "MA-505";
const LINKED = "https://github.com/example-gov/azure-policies";
const level = "warning";
const COMMIT_ID = "0123456789abcdef0123456789abcdef01234567";
const HERE = { rule, level, file: AWARD, at: LINKED, path: "repository" } as const;
const after = (days: number) => instantOf(Date.parse(CONFIRMED.checked) + days * 86_400_000);

/** What the rule says at a moment, when other rules have more to say. */
function expectAt(days: number, files: Files, ...wanted: Parameters<typeof expectProblems>[2][]): void {
  const problems = problemsOf(files, after(days)).filter((problem) => problem.rule === rule);
  expectProblems(files, problems, ...wanted);
}

describe("MA-505: confirmed not long ago", () => {
  it("is at most the programme's number of days", () => {
    expectAt(30, goodRecords());
    expectAt(30.99, goodRecords());
    expectAt(31, goodRecords(), HERE);
  });

  it("says how old it is, and why there is nothing newer", () => {
    const failed = seenAs({ verdict: "unreachable", reason: "timeout", checked: "2027-03-01T08:00:00Z" });
    const [problem] = problemsOf(failed, after(41)).filter((one) => one.rule === rule);
    expect(problem?.message.en).toBe(
      "The repository was last confirmed on 2027-01-20, 41 days ago; at most 30 days are good. The host took too long to answer.",
    );
  });

  it("counts from the last good answer, and not from the last look", () => {
    const failed = { verdict: "unreachable", reason: "timeout", checked: "2027-02-19T08:00:00Z" } as const;
    expectAt(30, seenAs(failed));
    expectAt(31, seenAs(failed), HERE);
  });

  it("is asked of a repository that nobody has looked at", () => {
    const other: ConfirmedRepository = { ...CONFIRMED, address: "https://github.com/a/b", commits: [] };
    expectOnly(goodRecords({ [REPOSITORIES]: confirmations(other) }), HERE);
    expectOnly(goodRecords({ [REPOSITORIES]: confirmations(other), ...UNDELIVERED }), HERE);
  });

  it.each([
    ["nobody has looked for", { commits: [] }],
    [
      "the host could not be asked for",
      {
        commits: [
          {
            commit: "0123456789abcdef0123456789abcdef01234567",
            checked: CONFIRMED.checked,
            verdict: "unreachable",
            reason: "rate-limited",
          },
        ],
      },
    ],
  ] satisfies [string, Partial<ConfirmedRepository>][])(
    "is asked of a delivered commit that %s",
    (_, seen) => {
      expectOnly(seenAs(seen), {
        ...HERE,
        at: "0123456789abcdef0123456789abcdef01234567",
        path: "commit",
      });
    },
  );

  it("does not repeat what the host says of a repository or a commit that is gone", () => {
    const gone = { verdict: "not-found", reason: "not-found" } as const;
    expectAt(31, seenAs(gone));
    expectAt(0, seenAs({ ...gone, commits: [] }));
    expectAt(0, withCommit({ verdict: "not-found", reason: "commit-not-found" }));
  });

  it.each([
    ["there is no file", null],
    ["the file is empty", confirmations()],
  ])("is said once, and not for each award, where %s", (_, content) => {
    const files = goodRecords({ [REPOSITORIES]: content });
    expectOnly(files, { rule, level, file: PROGRAM, at: "repositories:", path: "repositories" });
  });

  it("is no moment that is still to come, of a repository or of its commit", () => {
    const checked = "2099-01-01T00:00:00Z";
    expectAt(0, seenAs({ checked }), HERE);
    expectAt(0, seenAs({ verdict: "unreachable", reason: "timeout", confirmed: checked }), HERE);
    expectAt(0, withCommit({ checked }), { ...HERE, at: COMMIT_ID, path: "commit" });
    const [problem] = problemsOf(seenAs({ checked }), after(0)).filter((one) => one.rule === rule);
    expect(problem?.message.en).toBe(
      "The repository is said to have been looked at on 2098-12-31, a day that is still to come.",
    );
  });

  it("is not a question where all is made up", () => {
    expect(problemsOf(goodRecords({ [REPOSITORIES]: null, [AWARD]: MADE_UP }))).toEqual([]);
  });
});
