import type { Bilingual } from "../../model/locale.ts";
import type { Ref } from "../../model/ref.ts";
import type { RecordState, RecordVersion } from "../../register/history.ts";
import type { Instant } from "../../time/calendar.ts";
import { contentOf } from "./content.ts";
import { changedSections } from "./difference.ts";
import { isSame } from "./json.ts";
import type { Release } from "./merge.ts";
import type { Content } from "./model.ts";
import { universal } from "./moments.ts";
import { processAt, type Publication } from "./process.ts";
import { learnAmendments, linkAmendments, ReleaseIds, type KnownAmendments } from "./release-ids.ts";
import { inconsistencies } from "./rules/all.ts";
import { tagsOf } from "./tags.ts";
import { turningPoints } from "./turning-points.ts";

/** A state of a record of which no release tells, and why. */
export interface LeftOut {
  readonly at: Instant;
  readonly reason: Bilingual;
}

export interface ProcessReleases {
  /** The oldest first. */
  readonly releases: readonly Release[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The releases of one process: one for each time that what its record says has changed, because somebody changed it or because a
 * day came of which it speaks. The same versions at the same moment give the same releases.
 * @param versions the oldest first, on moments that do not go back
 */
export function releasesOf(
  ref: Ref,
  versions: readonly RecordVersion[],
  publication: Publication,
  now: Instant,
): ProcessReleases {
  const writer = new ProcessWriter(ref);
  const leftOut: LeftOut[] = [];
  for (const [index, version] of versions.entries()) {
    // A clock that runs ahead publishes nothing from the future.
    const from = earlier(version.from, now);
    const until = earlier(versions[index + 1]?.from ?? now, now);
    if (version.kind === "absent") continue;
    if (version.kind === "unreadable") {
      leftOut.push({ at: from, reason: version.reason });
      continue;
    }
    for (const at of [from, ...turningPoints(version.state, from, until)])
      leftOut.push(...writer.tell(contentAt(version.state, publication, at), at));
  }
  return { releases: writer.releases, leftOut };
}

function contentAt(state: RecordState, publication: Publication, at: Instant): Content {
  return contentOf(processAt(state, publication, at));
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** Writes the releases of one process, one after the other. */
class ProcessWriter {
  readonly releases: Release[] = [];
  readonly #ids = new ReleaseIds();
  readonly #amendments: KnownAmendments = { tender: new Map(), contract: new Map() };
  readonly ref: Ref;
  #told: Content | undefined;
  #seen: Content | undefined;

  constructor(ref: Ref) {
    this.ref = ref;
  }

  /** Adds a release, where there is something new to tell; what contradicts itself is not told, and the reasons are given. */
  tell(seen: Content, at: Instant): readonly LeftOut[] {
    if (isSame(this.#seen, seen)) return [];
    this.#seen = seen;
    const date = universal(at);
    const content = linkAmendments(seen, this.#amendments);
    const faults = inconsistencies({ content, date });
    if (faults.length > 0) return faults.map(({ message }) => ({ at, reason: message }));
    if (isSame(this.#told, content)) return [];
    this.#add(content, date);
    return [];
  }

  #add(content: Content, date: string): void {
    const { ocid } = content;
    const tag = tagsOf(this.#told, content);
    const id = this.#ids.next(this.ref, tag, changedSections(this.#told, content));
    const before = this.releases.at(-1)?.id;
    learnAmendments(
      content,
      this.#amendments,
      before === undefined ? undefined : { amendsReleaseID: before, releaseID: id },
    );
    // An amendment names the release that tells of it, whose id is known only now.
    const told = linkAmendments(content, this.#amendments);
    this.releases.push({ ocid, id, date, tag, ...changedSections(this.#told, told) });
    this.#told = told;
  }
}
