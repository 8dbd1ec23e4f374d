import type { Award, Opportunity, Register } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import { businessDaysBetween, isBusinessDay, type Holidays } from "../time/business-days.ts";
import { dateOf, type CalendarDate, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";

/** A step between two days, and how many business days it took (MA-308). */
export interface Step {
  readonly from: CalendarDate;
  /** undefined where it has not been taken, or nobody wrote when. */
  readonly to: CalendarDate | undefined;
  /** What it took, or has taken up to today; undefined where nobody knows. */
  readonly days: number | undefined;
}

/** From closing to the choice of a supplier. */
export function stepToAward(award: Award, opportunity: Opportunity, { holidays }: Register): Step {
  const [from, to] = [dateOf(opportunity.closes), awardedOn(opportunity, award)];
  return { from, to, days: businessDaysTaken(from, to, holidays) };
}

/** From there to signed terms. An award with a ledger is past signing: a day that is missing there is for MA-305 to tell. */
export function stepToSignature(
  award: Award,
  opportunity: Opportunity,
  { holidays, program }: Register,
  now: Instant,
): Step {
  const from = awardedOn(opportunity, award);
  const to = award.terms_signed;
  const until = to ?? (award.ledger.length > 0 ? undefined : dayAt(now, program.time_zone));
  return { from, to, days: until && businessDaysTaken(from, until, holidays) };
}

/** What is done on a day off is done as late as on the next business day: `from` + this number is that day. */
function businessDaysTaken(from: CalendarDate, to: CalendarDate, holidays: Holidays): number {
  const begun = to > from && !isBusinessDay(to, holidays) ? 1 : 0;
  return businessDaysBetween(from, to, holidays) + begun;
}
