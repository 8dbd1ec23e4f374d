import type { Askable, Attribute, Split } from "../model/explorer.ts";

/** What is asked of the data. */
export interface Question {
  readonly measure: Askable;
  readonly split: Split;
  /** The first and the last quarter that count; undefined where no end is set. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The code that an attribute must have: a place in its names, or what stands in place of one. */
  readonly filters: ReadonlyMap<Attribute, number>;
  /** Whether records that are made up count too. */
  readonly madeUp: boolean;
}
