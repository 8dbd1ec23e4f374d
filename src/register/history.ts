import type { Bilingual } from "../model/locale.ts";
import type { Ref } from "../model/ref.ts";
import type { Instant } from "../time/calendar.ts";
import type { Award, Opportunity, Register } from "./register.ts";

/** What a record says, with the lists by which it is understood. */
export interface RecordState {
  readonly opportunity: Opportunity;
  readonly award: Award | undefined;
  readonly catalogue: Pick<Register, "program" | "teams" | "skills" | "delegations">;
}

/** A record as it was from a moment on, until its next version. */
export type RecordVersion = { readonly from: Instant } & (
  | { readonly kind: "read"; readonly state: RecordState }
  /** There was no such file. */
  | { readonly kind: "absent" }
  /** What there was is not to be told: it cannot be understood, or holds something private. */
  | { readonly kind: "unreadable"; readonly reason: Bilingual }
);

/** How records came to be what they are, as far as that is known. */
export type History =
  | {
      readonly kind: "kept";
      /** The moment of the first commit: of what was before, Git knows nothing. */
      readonly begins: Instant;
      /** How many commits have changed records. */
      readonly commits: number;
      /** Every record that has ever been there, sorted. */
      readonly refs: readonly Ref[];
      /** The versions of a record, the oldest first, on moments that do not go back. Each call reads them again. */
      readonly versionsOf: (ref: Ref) => readonly RecordVersion[];
      /** When the programme's own lists were last changed (`_data/`). */
      readonly dataChanged: Instant | undefined;
    }
  /** Only what holds now is known, and why. */
  | { readonly kind: "unknown"; readonly reason: Bilingual };
