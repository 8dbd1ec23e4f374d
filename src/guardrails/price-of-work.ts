import { toCents, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Opportunity } from "../register/register.ts";

/** What the estimated work is worth at the lowest suggested rate (MA-202). */
export interface PriceOfWork {
  readonly hours: number;
  /** Hours that every contract takes beside the work. */
  readonly overhead: number;
  readonly rate: Cents;
  readonly least: Cents;
  readonly isTooLow: boolean;
}

/** undefined where the record or the programme does not say. */
export function priceOfWork({ price, hours }: Opportunity, { effort }: Program): PriceOfWork | undefined {
  if (!effort || hours === undefined) return undefined;
  const { lowest_rate: rate, overhead_hours: overhead } = effort;
  const least = toCents(Math.min(Number.MAX_SAFE_INTEGER, rate * (hours + overhead)));
  return { hours, overhead, rate, least, isTooLow: price < least };
}
