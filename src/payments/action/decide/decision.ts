import type { Bilingual } from "../../../model/locale.ts";
import type { Deed } from "../deed.ts";
import type { Job } from "../facts.ts";

export interface Decision {
  /** The one job that has the permissions for it; none where nothing is to be done. */
  readonly job: Exclude<Job, "read"> | undefined;
  /** In their order. None is left once all is as it should be. */
  readonly deeds: readonly Deed[];
  /** Why nothing was recorded; empty where nothing speaks against it. */
  readonly refused: readonly Bilingual[];
  /** Whether a refusal is told nowhere but in the run itself, which fails so that somebody sees it. */
  readonly failed: boolean;
  /** Whether the default branch has what was asked for, so that the site is to be published anew. */
  readonly published: boolean;
}

export const NOTHING: Decision = { job: undefined, deeds: [], refused: [], failed: false, published: false };
