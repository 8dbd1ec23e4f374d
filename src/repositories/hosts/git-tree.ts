import type { RepositoryAddress } from "../../register/repository-address.ts";
import type { World } from "../host.ts";
import { readCommit } from "./git-objects.ts";
import { LONGEST_MS, MOST_FAILURES, TROUBLE, until, wayTo } from "./git-reach.ts";
import { withStore, type GitStore, type Got } from "./git-store.ts";
import { originsPatience } from "./origins-patience.ts";
import { turns, type Turns } from "./turns.ts";

export interface GitTreeOptions {
  readonly world: Pick<World, "ends">;
  /** Shared with the adapters; a commit takes one turn. */
  readonly turns?: Turns;
  /** The longest that one commit may take, in milliseconds. */
  readonly longest?: number;
  /** For a test: addresses whose host is `127.0.0.1:<port>` are asked by http. No other address ever is. */
  readonly loopback?: boolean;
}

/** Tells the Git id of the tree of a commit, 40 hexadecimal digits; undefined where nobody says. Never throws. */
export type TreeOf = (address: RepositoryAddress, commit: string) => Promise<string | undefined>;

/**
 * Has Git itself fetch a commit, in one conversation, and reads its tree from it. What a host sends in the place of a commit
 * is not believed: Git works out the id of all that it gets from the bytes, and the commit is looked up by its id.
 */
export function treeByGit(options: GitTreeOptions): TreeOf {
  const { turns: inTurn = turns(), longest = LONGEST_MS, loopback = false, world } = options;
  const patience = originsPatience(MOST_FAILURES);
  const ask = async (address: RepositoryAddress, commit: string): Promise<string | undefined> => {
    const host = patience.of(address.host);
    if (host.givenUp || world.ends?.aborted) return undefined;
    const { way, url } = wayTo(address, loopback);
    const told = await withStore(`${url}.git`, way, until(longest, world.ends), (store) =>
      treeIn(store, commit),
    );
    if (told.kind === "got") return host.answered(told.value);
    if (TROUBLE.includes(told.reason)) host.troubled(told.reason, undefined);
    else host.answered(undefined);
    return undefined;
  };
  // Where no folder can be made or written, nothing is known.
  return (address, commit) => inTurn(() => ask(address, commit).catch(() => undefined));
}

async function treeIn(store: GitStore, commit: string): Promise<Got<string | undefined>> {
  const fetched = await store.fetch([commit], "one");
  if (fetched.kind === "failed") return fetched;
  const objects = await store.objects([commit]);
  if (objects.kind === "failed") return objects;
  const object = objects.value.get(commit);
  return { kind: "got", value: object?.type === "commit" ? readCommit(object.bytes)?.tree : undefined };
}
