import type { Program } from "../model/program.ts";
import type { Award, Register } from "../register/register.ts";
import { allowedHosts, readAddress, type ReadAddress } from "../register/repository-address.ts";
import { repositoryKey } from "../register/repository-key.ts";
import type { CommitQuestion } from "./host.ts";

/** A repository that awards link to, once, however many do and however each writes it. */
export interface LinkedRepository {
  readonly key: string;
  /** As the first award writes it whose spelling may be asked; where none may, as the first one does. */
  readonly address: string;
  readonly read: ReadAddress;
  /** The delivered commits that awards name in it, each once, sorted. */
  readonly commits: readonly CommitQuestion[];
}

/**
 * The repositories of a register's awards, by their keys. Demonstrations are left out: theirs are made up, as they are.
 */
export function linkedRepositories(register: Register, program: Program): readonly LinkedRepository[] {
  const hosts = allowedHosts(program);
  const found = new Map<string, Named & { readonly awards: Award[] }>();
  for (const award of realAwards(register)) {
    const { repository: address } = award;
    if (address === undefined) continue;
    const key = repositoryKey(address, hosts);
    const read = readAddress(address, hosts);
    const known = found.get(key);
    const awards = [...(known?.awards ?? []), award];
    // One odd spelling must not keep a good one from being asked.
    const isBetter = known?.read.kind !== "address" && read.kind === "address";
    found.set(key, known === undefined || isBetter ? { address, read, awards } : { ...known, awards });
  }
  return [...found]
    .map(([key, { address, read, awards }]) => ({ key, address, read, commits: commitsOf(awards) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

type Named = Pick<LinkedRepository, "address" | "read">;

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
