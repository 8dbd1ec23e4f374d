import type { Milestone } from "../model/measures.ts";
import type { LedgerState } from "../payments/state.ts";
import type { Award, Opportunity } from "../register/register.ts";
import { dateOf, type CalendarDate } from "../time/calendar.ts";

/** The day of each turning point that is recorded and has come. */
export type Milestones = Readonly<Record<Milestone, CalendarDate | undefined>>;

/**
 * When a purchase came to each of its turning points.
 *
 * The need is the day on which funds were reserved, the first that a record tells of it. The supplier was chosen on the day that the
 * award gives, without one on that which the opportunity planned, as the record format has it. Days of the ledger are those that
 * hold: of a delivery that was sent back and came again, the later one.
 * @param today what is dated later has not happened
 */
export function milestonesOf(
  opportunity: Opportunity,
  award: Award | undefined,
  state: LedgerState | undefined,
  today: CalendarDate,
): Milestones {
  const { days = {} } = state ?? {};
  const come = (day: CalendarDate | undefined): CalendarDate | undefined =>
    day !== undefined && day <= today ? day : undefined;
  return {
    need: come(opportunity.funds_reserved),
    posted: come(opportunity.posted),
    closed: come(dateOf(opportunity.closes)),
    selected: come(award && (award.awarded ?? opportunity.selection)),
    signed: come(award?.terms_signed),
    delivered: come(days.delivered),
    accepted: come(days.accepted),
    invoiced: come(days.invoiced),
    certified: come(days.certified),
    paid: come(days.paid),
  };
}
