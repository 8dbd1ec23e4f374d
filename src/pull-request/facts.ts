import { sum, taxOn, type Cents } from "../model/money.ts";
import type { LocalText } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Changes } from "../register/changes.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { businessDaysBetween } from "../time/business-days.ts";
import { dateOf, daysBetween } from "../time/calendar.ts";

/** What a supplier of some regions would be paid, tax included. */
export interface Total {
  readonly regions: readonly LocalText[];
  readonly amount: Cents;
}

/** What follows from an opportunity's numbers, and is tedious to work out by hand. */
export interface Facts {
  readonly opportunity: Opportunity;
  /** From the least to the most; regions with one total are told together. None where no tax is charged. */
  readonly totals: readonly Total[];
  /** Hours a week between selection and delivery, to a tenth; undefined where the record does not say enough. */
  readonly pace: number | undefined;
  /** From the day of posting (which does not count) to that of closing (which does). */
  readonly businessDaysOpen: number;
  /** The last time for questions, where the programme takes any. */
  readonly questionsClose: string | undefined;
}

export function factsOf(opportunity: Opportunity, register: Register): Facts {
  const { posted, closes } = opportunity;
  return {
    opportunity,
    totals: totalsOf(opportunity.price, register.program),
    pace: paceOf(opportunity),
    businessDaysOpen: businessDaysBetween(posted, dateOf(closes), register.holidays),
    questionsClose: opportunity.questionsClose?.time,
  };
}

/** The opportunities that a change adds or edits, as far as they can be read, in the order of their files. */
export function changedOpportunities(register: Register, { paths }: Changes): readonly Opportunity[] {
  const changed = new Set(paths.flatMap((change) => (change.kind === "removed" ? [] : [change.path])));
  return [...register.opportunities.values()].filter(({ file }) => changed.has(file.path));
}

function totalsOf(price: Cents, { taxes = {} }: Program): Total[] {
  const regions = new Map<Cents, LocalText[]>();
  for (const { name, rate } of Object.values(taxes)) {
    const amount = sum([price, taxOn(price, rate)]);
    regions.set(amount, [...(regions.get(amount) ?? []), name]);
  }
  return [...regions].sort(([a], [b]) => a - b).map(([amount, names]) => ({ amount, regions: names }));
}

/** In calendar weeks, as guardrail MA-207 counts; on one day there is that day. */
function paceOf({ hours, selection, delivery }: Opportunity): number | undefined {
  if (hours === undefined || selection === undefined || delivery === undefined || delivery < selection)
    return undefined;
  return Math.round((hours * 70) / Math.max(1, daysBetween(selection, delivery))) / 10;
}
