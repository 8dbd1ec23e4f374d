import type { Program } from "../model/program.ts";
import { repositoryKey } from "../register/repository-key.ts";
import type { Award, Register } from "../register/register.ts";
import { readAddress, type AllowedHost, type ReadAddress } from "./address.ts";
import type { CommitQuestion } from "./host.ts";

/** A repository that awards link to, once, however many do and however each writes it. */
export interface LinkedRepository {
  readonly key: string;
  /** As the first award that names it writes it. */
  readonly address: string;
  readonly read: ReadAddress;
  /** The delivered commits that awards name in it, each once, sorted. */
  readonly commits: readonly CommitQuestion[];
}

/**
 * The repositories of a register's awards, by their keys. Demonstrations are left out: theirs are made up, as they are.
 */
export function linkedRepositories(register: Register, program: Program): readonly LinkedRepository[] {
  const hosts: readonly AllowedHost[] = program.repositories?.hosts ?? [];
  const found = new Map<string, { address: string; awards: Award[] }>();
  for (const award of realAwards(register)) {
    if (award.repository === undefined) continue;
    const key = repositoryKey(award.repository);
    const known = found.get(key);
    if (known) known.awards.push(award);
    else found.set(key, { address: award.repository, awards: [award] });
  }
  return [...found]
    .map(([key, { address, awards }]) => ({
      key,
      address,
      read: readAddress(address, hosts),
      commits: commitsOf(awards),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Awards that are not made up, by ref. */
export function realAwards(register: Register): readonly Award[] {
  return [...register.awards.values()]
    .filter(({ demonstration }) => demonstration !== true)
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

function commitsOf(awards: readonly Award[]): readonly CommitQuestion[] {
  const commits = new Map<string, CommitQuestion>();
  for (const { commit, pull_request: pullRequest } of awards) {
    if (commit === undefined) continue;
    // Of two awards for one commit, the one that knows its pull request.
    const known = commits.get(commit)?.pullRequest ?? pullRequest;
    commits.set(commit, known === undefined ? { commit } : { commit, pullRequest: known });
  }
  return [...commits.values()].sort((a, b) => (a.commit < b.commit ? -1 : 1));
}
