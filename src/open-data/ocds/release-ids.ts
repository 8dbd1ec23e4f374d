import { fingerprint } from "./identifiers.ts";
import { numberOf, type Ref } from "../../model/ref.ts";
import type { JsonObject } from "./json.ts";
import type { Amendment, Content, Tag } from "./model.ts";

/**
 * Gives releases of one process their ids. An id is made from what the release says and not from a commit or a date: who rebases the
 * history, or clones it elsewhere, publishes the same releases under the same ids, and two releases with one id say the same.
 */
export class ReleaseIds {
  readonly #given = new Map<string, number>();

  /** @param ref of the record; its number stands in the id, for people */
  next(ref: Ref, tag: readonly Tag[], said: JsonObject): string {
    const id = `${numberOf(ref)}-${fingerprint(JSON.stringify([ref, tag, said]))}`;
    const times = (this.#given.get(id) ?? 0) + 1;
    this.#given.set(id, times);
    // What was taken back may be said again.
    return times === 1 ? id : `${id}-${times}`;
  }
}

/** The releases before and in which an amendment was made: by their ids, where history knows them. */
export interface Amended {
  readonly amendsReleaseID: string;
  readonly releaseID: string;
}

/** Amendments by their ids, each list on its own. */
export interface KnownAmendments {
  readonly tender: Map<string, Amended | undefined>;
  readonly contract: Map<string, Amended | undefined>;
}

/** A process whose amendments name the releases before and in which they were made. */
export function linkAmendments(content: Content, { tender, contract }: KnownAmendments): Content {
  const linked = (known: KnownAmendments["tender"], list: readonly Amendment[] | undefined) =>
    list?.map((amendment) => ({ ...amendment, ...known.get(amendment.id) }));
  return {
    ...content,
    tender: { ...content.tender, amendments: linked(tender, content.tender.amendments) },
    contracts: content.contracts?.map((one) => ({ ...one, amendments: linked(contract, one.amendments) })),
  };
}

/** Remembers amendments that were not known: where there was no release before, nothing is known of what they changed. */
export function learnAmendments(
  content: Content,
  known: KnownAmendments,
  amended: Amended | undefined,
): void {
  for (const { id } of content.tender.amendments ?? [])
    if (!known.tender.has(id)) known.tender.set(id, amended);
  for (const { id } of content.contracts?.[0]?.amendments ?? [])
    if (!known.contract.has(id)) known.contract.set(id, amended);
}
