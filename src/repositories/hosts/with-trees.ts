import type { CommitFacts } from "../../model/repositories.ts";
import type { RepositoryAddress } from "../../register/repository-address.ts";
import type { Answer, CommitAnswer, CommitQuestion, Host, Question, World } from "../host.ts";
import { known, seen } from "./facts.ts";
import type { TreeOf } from "./git-tree.ts";

/**
 * A host whose API does not tell the trees of commits, with what Git says of them: once for each commit that the default
 * branch holds, and never again, for what a commit holds cannot change. Where Git says nothing, nothing is said, and the rest
 * of the answer stands.
 */
export function withTrees(host: Host, treeOf: TreeOf, { now }: Pick<World, "now">): Host {
  return {
    async look(questions) {
      const answers = await host.look(questions);
      return Promise.all(
        answers.map(async (answer, n) => {
          const question = questions[n];
          return question ? await completed(answer, question) : answer;
        }),
      );
    },
  };

  async function completed(answer: Answer, { address, commits: asked }: Question): Promise<Answer> {
    if (!("commits" in answer)) return answer;
    const moved = "facts" in answer ? answer.facts.moved_to?.value : undefined;
    const place = moved === undefined ? address : placeOf(moved, address);
    const commits = await Promise.all(
      answer.commits.map((one) =>
        withTree(
          one,
          asked.find(({ commit }) => commit === one.commit),
          place,
        ),
      ),
    );
    return { ...answer, commits };
  }

  async function withTree(
    answer: CommitAnswer,
    asked: CommitQuestion | undefined,
    place: RepositoryAddress,
  ): Promise<CommitAnswer> {
    if (answer.verdict !== "confirmed" || answer.facts.tree || answer.facts.reachable?.value !== true)
      return answer;
    const tree: Pick<CommitFacts, "tree"> = asked?.tree
      ? { tree: asked.tree }
      : known("tree", await treeOf(place, answer.commit), seen("git", now()));
    return { ...answer, facts: { ...answer.facts, ...tree } };
  }
}

/** Where a host says that a repository is now: Git is not led there. @param moved as its adapter wrote it, on the same host */
function placeOf(moved: string, address: RepositoryAddress): RepositoryAddress {
  return { ...address, path: new URL(moved).pathname.slice(1) };
}
