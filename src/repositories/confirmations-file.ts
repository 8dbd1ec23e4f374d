import {
  commitFacts,
  repositoryFacts,
  type ConfirmedCommit,
  type ConfirmedRepository,
  type Fact,
} from "../model/repositories.ts";

/**
 * The text of `_data/repositories.json`, which is published as well: every part in one order, so that the same knowledge
 * gives the same bytes.
 */
export function confirmationsFile(repositories: Iterable<ConfirmedRepository>): string {
  return `${JSON.stringify({ repositories: [...repositories].map(inOrder) }, null, 2)}\n`;
}

function inOrder({ address, etag, facts, commits, ...rest }: ConfirmedRepository): object {
  return {
    address,
    ...lookedOf(rest),
    etag,
    facts: facts && factsInOrder(Object.keys(repositoryFacts.shape), facts),
    commits: commits.map(commitInOrder),
  };
}

function commitInOrder({ commit, facts, ...rest }: ConfirmedCommit): object {
  return {
    commit,
    ...lookedOf(rest),
    facts: facts && factsInOrder(Object.keys(commitFacts.shape), facts),
  };
}

function lookedOf({
  checked,
  verdict,
  reason,
  confirmed,
}: Pick<ConfirmedRepository, "checked" | "verdict" | "reason" | "confirmed">): object {
  return { checked, verdict, reason, confirmed };
}

function factsInOrder(
  names: readonly string[],
  facts: Readonly<Record<string, Fact<unknown> | undefined>>,
): object {
  return Object.fromEntries(
    names.flatMap((name) => {
      const fact = facts[name];
      return fact ? [[name, { value: fact.value, seen: fact.seen, how: fact.how }]] : [];
    }),
  );
}
