import type { Register } from "./register.ts";

/** What happened to a file between two revisions. A rename is told as one, where the content is nearly the same. */
export type ChangedPath =
  | { readonly kind: "added" | "edited" | "removed"; readonly path: string }
  | { readonly kind: "renamed"; readonly from: string; readonly path: string };

/** What changed since a revision, for the rules that compare. Paths are from the content folder, with "/" (`../` leaves it). */
export interface Changes {
  /**
   * The register as it was at that revision, with the records only that have changed since: what has not changed needs no
   * comparing, and ten thousand records need not be read twice.
   */
  readonly before: Register;
  readonly paths: readonly ChangedPath[];
}

/** The path of a changed file as it was before; undefined where it is new. */
export function wasAt(change: ChangedPath): string | undefined {
  if (change.kind === "added") return undefined;
  return change.kind === "renamed" ? change.from : change.path;
}
