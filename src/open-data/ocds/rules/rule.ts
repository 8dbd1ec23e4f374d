import type { Bilingual } from "../../../model/locale.ts";
import type { Content } from "../model.ts";

/** What a rule of consistency has against what would be published. */
export interface Fault {
  readonly rule: string;
  /** Where it stands: `contracts/implementation/transactions`. */
  readonly path: string;
  readonly message: Bilingual;
}

/** A process as it would be published, and the date of the release that says so. */
export interface Published {
  readonly content: Content;
  /** A date with an offset. */
  readonly date: string;
}

/** One thing that must be consistent, whatever the schema allows (after the checks of the Pelican tool). */
export type ConsistencyRule = (published: Published) => readonly Fault[];

/** A fault where something does not hold. */
export function unless(holds: boolean, rule: string, path: string, message: Bilingual): readonly Fault[] {
  return holds ? [] : [{ rule, path, message }];
}
