import type { Bilingual } from "../model/locale.ts";
import type { ConfirmedCommit, ConfirmedRepository, Fact } from "../model/repositories.ts";
import type { AllowedHost } from "../register/repository-address.ts";
import { repositoryKey } from "../register/repository-key.ts";
import { FACT_WORDS, factValue } from "./facts-words.ts";
import { verdictName } from "./reasons.ts";

/** Something that is otherwise than it was, of a repository or of a commit in it. */
export interface Change {
  readonly address: string;
  readonly commit?: string;
  readonly what: Bilingual;
  /** undefined where nothing was known before. */
  readonly from: Bilingual | undefined;
  readonly to: Bilingual;
}

/**
 * What is otherwise than it was, in the order of the file; moments at which it was seen are no change.
 * @param before by key
 * @param hosts the programme's, by which keys are made
 */
export function changesBetween(
  before: ReadonlyMap<string, ConfirmedRepository>,
  after: readonly ConfirmedRepository[],
  hosts: readonly AllowedHost[],
): readonly Change[] {
  return after.flatMap((repository) => {
    const known = before.get(repositoryKey(repository.address, hosts));
    const { address } = repository;
    return [
      ...changesOf(known, repository).map((change) => ({ address, ...change })),
      ...repository.commits.flatMap((commit) =>
        changesOf(
          known?.commits.find((one) => one.commit === commit.commit),
          commit,
        ).map((change) => ({ address, commit: commit.commit, ...change })),
      ),
    ];
  });
}

type Looked = ConfirmedRepository | ConfirmedCommit;
type Facts = Readonly<Record<string, Fact<unknown> | undefined>>;

/** Of what nobody had looked at before, the verdict says enough. */
function changesOf(before: Looked | undefined, after: Looked): Pick<Change, "what" | "from" | "to">[] {
  const verdict = {
    what: VERDICT,
    from: before && verdictName(before.verdict),
    to: verdictName(after.verdict),
  };
  const facts = before?.facts ? changedFacts(before.facts, after.facts ?? {}) : [];
  return before?.verdict === after.verdict ? facts : [verdict, ...facts];
}

function changedFacts(before: Facts, after: Facts): Pick<Change, "what" | "from" | "to">[] {
  return Object.entries(FACT_WORDS).flatMap(([name, what]) => {
    const [from, to] = [before[name]?.value, after[name]?.value];
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ what, from: factValue(name, from), to: factValue(name, to) }];
  });
}

const VERDICT: Bilingual = { en: "what came of looking", fr: "résultat de la vérification" };
