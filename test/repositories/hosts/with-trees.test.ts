import { describe, expect, it } from "vitest";
import type { CommitFacts } from "../../../src/model/repositories.ts";
import type { Answer, CommitQuestion } from "../../../src/repositories/host.ts";
import { withTrees } from "../../../src/repositories/hosts/with-trees.ts";
import { question } from "../support/questions.ts";
import { NOW } from "../support/test-world.ts";

const COMMIT = "a".repeat(40);
const TREE = "b".repeat(40);
const EARLIER = { value: "c".repeat(40), seen: "2026-10-01T03:00:00Z", how: "git" } as const;
const fact = <T>(value: T) => ({ value, seen: NOW, how: "gitlab-api" }) as const;
const REACHABLE: CommitFacts = { reachable: fact(true), licence: fact("MIT") };

const confirmed = (
  facts: CommitFacts,
  repository: Extract<Answer, { facts: object }>["facts"] = {},
): Answer => ({
  verdict: "confirmed",
  facts: repository,
  commits: [{ verdict: "confirmed", commit: COMMIT, facts }],
});

/** What is made of an answer, and which trees Git was asked for. */
async function look(
  answer: Answer,
  { asked = { commit: COMMIT }, tree = TREE }: { asked?: CommitQuestion; tree?: string | null } = {},
): Promise<{ answer: Answer | undefined; asked: string[] }> {
  const places: string[] = [];
  const host = withTrees(
    { look: () => Promise.resolve([answer]) },
    ({ host: name, path }, commit) => {
      places.push(`${name}/${path} ${commit}`);
      return Promise.resolve(tree ?? undefined);
    },
    { now: () => NOW },
  );
  const [given] = await host.look([question("gitlab", "group/code", [asked])]);
  return { answer: given, asked: places };
}

describe("a host whose API does not tell trees", () => {
  it("says what Git says of a commit on the default branch", async () => {
    expect(await look(confirmed(REACHABLE))).toEqual({
      answer: confirmed({ ...REACHABLE, tree: { value: TREE, seen: NOW, how: "git" } }),
      asked: [`gitlab.com/group/code ${COMMIT}`],
    });
  });

  it("says the same of a commit of a repository of which nothing else is new", async () => {
    const { answer } = await look({ ...confirmed(REACHABLE), verdict: "unchanged" } as Answer);
    expect(answer).toHaveProperty(["commits", 0, "facts", "tree", "value"], TREE);
  });

  it("asks where the repository is now", async () => {
    const moved = { moved_to: fact("https://gitlab.com/new group/code.js") };
    expect((await look(confirmed(REACHABLE, moved))).asked).toEqual([
      `gitlab.com/new%20group/code.js ${COMMIT}`,
    ]);
  });

  it("asks nothing again of a tree that is known, and keeps when it was seen", async () => {
    expect(await look(confirmed(REACHABLE), { asked: { commit: COMMIT, tree: EARLIER } })).toEqual({
      answer: confirmed({ ...REACHABLE, tree: EARLIER }),
      asked: [],
    });
  });

  it.each<[string, Answer]>([
    ["a commit elsewhere than on the default branch", confirmed({ ...REACHABLE, reachable: fact(false) })],
    ["a commit of which that is not known", confirmed({ licence: fact("MIT") })],
    ["a commit whose tree the host tells", confirmed({ ...REACHABLE, tree: fact(TREE) })],
    [
      "a commit that is not there",
      {
        ...confirmed({}),
        commits: [{ verdict: "not-found", reason: "commit-not-found", commit: COMMIT }],
      } as Answer,
    ],
    ["a repository that is not there", { verdict: "not-found", reason: "not-found" }],
  ])("asks nothing of %s", async (_, said) => {
    expect(await look(said)).toEqual({ answer: said, asked: [] });
  });

  it("leaves the answer as it was where Git says nothing", async () => {
    expect((await look(confirmed(REACHABLE), { tree: null })).answer).toEqual(confirmed(REACHABLE));
  });
});
