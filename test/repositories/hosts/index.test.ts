import { describe, expect, it } from "vitest";
import type { HostKind } from "../../../src/model/repositories.ts";
import type { Host, Question } from "../../../src/repositories/host.ts";
import { allHosts, hostOf, type Adapters } from "../../../src/repositories/hosts/index.ts";
import { question } from "../support/questions.ts";

/** Adapters that remember what they were asked, and answer with the path as the branch. */
function adapters(): { asked: [HostKind, string[]][]; all: Adapters } {
  const asked: [HostKind, string[]][] = [];
  const of = (kind: HostKind): Host => ({
    look: (questions: readonly Question[]) => {
      asked.push([kind, questions.map(({ address }) => address.path)]);
      return Promise.resolve(
        questions.map(({ address }) => ({
          verdict: "confirmed" as const,
          facts: { default_branch: { value: address.path, seen: "", how: "git" as const } },
          commits: [],
        })),
      );
    },
  });
  return {
    asked,
    all: { github: of("github"), gitlab: of("gitlab"), bitbucket: of("bitbucket"), git: of("git") },
  };
}

describe("the adapter that answers", () => {
  it("is the one of the kind of host", () => {
    const { all } = adapters();
    for (const kind of ["github", "gitlab", "bitbucket", "git"] as const)
      expect(hostOf(all)(kind)).toBe(all[kind]);
  });

  it("is asked once for all of its kind, and the answers come in the order of the questions", async () => {
    const { asked, all } = adapters();
    const questions = [
      question("git", "1"),
      question("github", "2"),
      question("git", "3"),
      question("gitlab", "4"),
    ];
    const answers = await allHosts(all).look(questions);
    expect(answers.map((one) => one.verdict === "confirmed" && one.facts.default_branch?.value)).toEqual([
      "1",
      "2",
      "3",
      "4",
    ]);
    expect(asked.sort()).toEqual([
      ["git", ["1", "3"]],
      ["github", ["2"]],
      ["gitlab", ["4"]],
    ]);
  });

  it("leaves no question without an answer, even where it gave too few", async () => {
    const { all } = adapters();
    const silent = { ...all, git: { look: () => Promise.resolve([]) } };
    const answers = await allHosts(silent).look([question("git", "1"), question("github", "2")]);
    expect(answers).toMatchObject([
      { verdict: "unreachable", reason: "answer-not-readable" },
      { verdict: "confirmed" },
    ]);
  });
});
