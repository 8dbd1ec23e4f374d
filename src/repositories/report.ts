import type { Bilingual } from "../model/locale.ts";
import type { ConfirmedRepository } from "../model/repositories.ts";
import type { Register } from "../register/register.ts";
import { allowedHosts } from "../register/repository-address.ts";
import type { ArchiveRequest } from "./archive.ts";
import { changesBetween, type Change } from "./changes.ts";
import { reasonWords, verdictName } from "./reasons.ts";

/** What a run has found, for a person to read. */
export interface RunReport {
  /** Repositories that awards link to. */
  readonly linked: number;
  /** Those of them that were asked about. */
  readonly asked: number;
  readonly confirmed: number;
  readonly changes: readonly Change[];
  readonly failed: readonly Failed[];
  /** What came of asking the archive of public code; undefined where nobody asked. */
  readonly archived?: readonly ArchiveRequest[];
}

/** A repository, or a commit in it, that could not be confirmed. */
export interface Failed {
  readonly address: string;
  readonly commit?: string;
  readonly verdict: Bilingual;
  readonly reason: Bilingual;
}

/**
 * What a run has found.
 * @param register with what was known before
 * @param after what is known now
 * @param asked how many repositories were asked about
 */
export function reportOf(
  { repositories, program }: Pick<Register, "repositories" | "program">,
  after: readonly ConfirmedRepository[],
  asked: number,
): RunReport {
  return {
    linked: after.length,
    asked,
    confirmed: after.filter(({ verdict }) => verdict === "confirmed").length,
    changes: changesBetween(repositories, after, allowedHosts(program)),
    failed: after.flatMap(failuresOf),
  };
}

function failuresOf(repository: ConfirmedRepository): Failed[] {
  const { address, commits } = repository;
  return [
    ...(repository.verdict === "confirmed" ? [] : [{ address, ...wordsOf(repository) }]),
    ...commits.flatMap((one) =>
      one.verdict === "confirmed" ? [] : [{ address, commit: one.commit, ...wordsOf(one) }],
    ),
  ];
}

function wordsOf(looked: Parameters<typeof reasonWords>[0]): Pick<Failed, "verdict" | "reason"> {
  return { verdict: verdictName(looked.verdict), reason: reasonWords(looked) };
}
