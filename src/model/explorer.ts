/** What the explorer of the dashboard can be asked, and the shape of the file that it reads (`/data/explorer.json`). */

import type { CalendarDate } from "../time/calendar.ts";

/** What a purchase is filtered and grouped by. */
export const ATTRIBUTES = [
  "team",
  "skill",
  "supplier",
  "region",
  "licence",
  "payment-method",
  "status",
] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** By what a measure is split. */
export const SPLITS = ["fiscal-year", "quarter", ...ATTRIBUTES] as const;

export type Split = (typeof SPLITS)[number];

/** What happened to purchases: each kind with its quarter and, but for those that are only counted, a number. */
export const FACTS = [
  "opportunities",
  "awards",
  "price",
  "committed",
  "paid",
  "applications",
  "days-to-pay",
] as const;

export type FactName = (typeof FACTS)[number];

/** What can be measured; a median stands beside the sum of the same facts where both say something. */
export const ASKABLE = [
  "committed",
  "paid",
  "price",
  "awards",
  "opportunities",
  "applications",
  "applications-each",
  "days-to-pay",
] as const;

export type Askable = (typeof ASKABLE)[number];

export interface HowMeasured {
  readonly facts: FactName;
  /** How many facts become one number. */
  readonly by: "count" | "sum" | "median";
  readonly unit: "cents" | "count" | "days";
}

export const HOW_MEASURED: Record<Askable, HowMeasured> = {
  committed: { facts: "committed", by: "sum", unit: "cents" },
  paid: { facts: "paid", by: "sum", unit: "cents" },
  price: { facts: "price", by: "sum", unit: "cents" },
  awards: { facts: "awards", by: "count", unit: "count" },
  opportunities: { facts: "opportunities", by: "count", unit: "count" },
  applications: { facts: "applications", by: "sum", unit: "count" },
  "applications-each": { facts: "applications", by: "median", unit: "count" },
  "days-to-pay": { facts: "days-to-pay", by: "median", unit: "days" },
};

/** What stands in a column in place of an index, where there is no name to lead to. */
export const NOT_KNOWN = -1;
/** The opportunity has no award, and so no supplier. */
export const NO_AWARD = -2;
/** The supplier’s name is not published, for a reason that is. No code is lower. */
export const WITHHELD = -3;

/** A key, and the name in English and in French; the French one is left out where it is the same. */
export type Named = readonly [key: string, en: string, fr?: string];

/** Facts of one kind, as columns of the same length. */
export interface FactColumns {
  /** The place of the purchase in the columns of purchases, less that of the fact before. */
  readonly purchase: readonly number[];
  /** Counted from `first_quarter`, which is 0; `NOT_KNOWN` where nobody knows the day. */
  readonly quarter: readonly number[];
  /** Cents, days or a count; null where it is not known. Left out of what is only counted. */
  readonly value?: readonly (number | null)[];
}

/** A quarter of a fiscal year. */
export interface Quarter {
  /** The calendar year in which the fiscal year begins. */
  readonly year: number;
  /** From 1 to 4. */
  readonly quarter: number;
}

/** The whole file: a column for each thing that is said of purchases, with places in lists of names. */
export interface ExplorerColumns {
  readonly version: 1;
  /** The day of the records, in the programme’s zone. */
  readonly as_of: CalendarDate;
  readonly currency: string;
  /** The month, from 1, in which the fiscal year begins. */
  readonly fiscal_year_starts: number;
  readonly first_quarter: Quarter;
  /** How many quarters there are, from the first in which something happened to the last. */
  readonly quarters: number;
  /** A number from fewer records than these says little. */
  readonly small_below: number;
  readonly names: Readonly<Record<Attribute, readonly Named[]>>;
  /** Each combination of skills that occurs, as places in `names.skill`. */
  readonly skill_sets: readonly (readonly number[])[];
  /**
   * Places in `names`, but of `skill` in `skill_sets`. `made-up` is 1 where the opportunity is a demonstration record, 2 where only
   * its award is, else 0.
   */
  readonly purchases: Readonly<Record<Attribute | "made-up", readonly number[]>>;
  readonly facts: Readonly<Record<FactName, FactColumns>>;
}
