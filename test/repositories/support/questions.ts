import type { HostKind } from "../../../src/model/repositories.ts";
import type { Answer, CommitAnswer, CommitQuestion, Question } from "../../../src/repositories/host.ts";

const HOST_OF: Readonly<Record<HostKind, string>> = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org",
  git: "git.example.org",
};

/** A question about a repository of a kind of host, and commits of it. */
export function question(
  kind: HostKind,
  path: string,
  commits: readonly (string | CommitQuestion)[] = [],
  more: { readonly host?: string; readonly etag?: string } = {},
): Question {
  return {
    address: { kind, host: more.host ?? HOST_OF[kind], path },
    commits: commits.map((one) => (typeof one === "string" ? { commit: one } : one)),
    etag: more.etag,
  };
}

/** A commit id of one digit, forty times. */
export function commitId(digit: string): string {
  return digit.repeat(40);
}

/** What each fact says, without when and how. */
export function values(facts: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]: [string, { value: unknown }]) => [name, fact.value]),
  );
}

/** The facts of a confirmed commit; the failure of another. */
export function commitSaid(answer: CommitAnswer | undefined): unknown {
  return answer?.verdict === "confirmed" ? values(answer.facts) : answer?.reason;
}

export function confirmed(answer: Answer | undefined): Extract<Answer, { verdict: "confirmed" }> {
  if (answer?.verdict !== "confirmed") throw new Error(`Not confirmed: ${JSON.stringify(answer)}`);
  return answer;
}
