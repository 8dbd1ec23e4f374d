import { givenName } from "./facts.ts";
import type { Way } from "./git-policy.ts";
import { withStore, type GitStore, type Got } from "./git-store.ts";

/** Where a repository was found, and what its references say. */
export interface Found {
  readonly url: string;
  /** The commit that the default branch is at; undefined where the repository is empty, or its default branch is missing. */
  readonly head: string | undefined;
  readonly branch: string | undefined;
  readonly isEmpty: boolean;
}

/**
 * Asks a repository for its references. Most hosts know one with `.git` at its end and without; some know one of the
 * two only, or lead from one to the other.
 * @param url without `.git`
 */
export async function findRepository(url: string, way: Way, signal: AbortSignal): Promise<Got<Found>> {
  const findAt = (at: string): Promise<Got<Found>> =>
    withStore(at, way, signal, (store) => readReferences(store, at));
  const first = await findAt(`${url}.git`);
  if (first.kind === "got" || !["not-found", "redirected", "private"].includes(first.reason)) return first;
  const second = await findAt(url);
  return second.kind === "failed" && second.reason === "not-found" ? first : second;
}

async function readReferences(store: GitStore, url: string): Promise<Got<Found>> {
  const listed = await store.head();
  if (listed.kind === "failed") return listed;
  const head = /^([0-9a-f]{40})\tHEAD$/m.exec(listed.value)?.[1];
  const said = givenName.safeParse(/^ref: refs\/heads\/(.+)\tHEAD$/m.exec(listed.value)?.[1]);
  if (head !== undefined) return { kind: "got", value: { url, head, branch: said.data, isEmpty: false } };
  // Nothing is at HEAD: the repository is empty, or the branch that it names does not exist.
  const branches = await store.branches();
  if (branches.kind === "failed") return branches;
  const { printed, isGit } = branches.value;
  // Git takes any page for the list of a host of old, which is a file; one that lists nothing is no repository.
  if (printed === "" && !isGit) return { kind: "failed", reason: "answer-not-readable" };
  return { kind: "got", value: { url, head, branch: undefined, isEmpty: printed === "" } };
}
