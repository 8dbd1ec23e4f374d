import type { Program } from "../model/program.ts";
import type { Level } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { businessDaysBetween, type Holidays } from "../time/business-days.ts";
import { dateOf } from "../time/calendar.ts";

/** How long an opportunity is open, in business days (MA-204). */
export interface PostingTime {
  /** After the day of posting, up to that of closing. */
  readonly days: number;
  /** From as many on nothing is asked. */
  readonly enough: number;
  /** The number that it falls short of, if any: the least, or the better one. */
  readonly wanted: number;
  readonly short: Exclude<Level, "signal"> | undefined;
}

/** undefined where the programme has no number for it, and where closing comes before posting: that is for MA-203 to say. */
export function postingTime(
  { posted, closes }: Opportunity,
  { deadlines }: Program,
  holidays: Holidays,
): PostingTime | undefined {
  const { open_at_least: least, open_better: better } = deadlines ?? {};
  const closing = dateOf(closes);
  if ((least === undefined && better === undefined) || closing < posted) return undefined;
  const days = businessDaysBetween(posted, closing, holidays);
  const enough = Math.max(least ?? 0, better ?? 0);
  if (least !== undefined && days < least) return { days, enough, wanted: least, short: "error" };
  return { days, enough, wanted: enough, short: days < enough ? "warning" : undefined };
}
