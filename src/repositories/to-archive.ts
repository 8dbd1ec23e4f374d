import type { ConfirmedRepository } from "../model/repositories.ts";
import { readAddress, urlOf, type AllowedHost } from "../register/repository-address.ts";
import { isOpenToAll } from "./open-to-all.ts";
import { archivedCommit } from "./swhid.ts";

/** A repository that the archive of public code should keep, and the names of what was delivered in it. */
export interface ToArchive {
  /** In full, and nothing but the repository's. */
  readonly address: string;
  readonly names: readonly string[];
}

/** Public code that was delivered, by what is known of linked repositories. */
export function toArchive(
  known: readonly ConfirmedRepository[],
  hosts: readonly AllowedHost[],
): readonly ToArchive[] {
  return known.flatMap((repository) => {
    const { address, commits } = repository;
    const read = readAddress(address, hosts);
    const delivered = commits.filter((one) => one.verdict === "confirmed");
    if (read.kind === "refused" || !isOpenToAll(repository) || delivered.length === 0) return [];
    return [
      { address: urlOf(read.address), names: delivered.map(({ commit }) => archivedCommit(commit).id) },
    ];
  });
}
