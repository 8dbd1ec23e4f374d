import type { Milestone } from "../model/measures.ts";
import type { LedgerState } from "../payments/state.ts";
import type { Award, Opportunity } from "../register/register.ts";
import { dateOf, type CalendarDate } from "../time/calendar.ts";

/** The day of each turning point that is recorded and has come. */
export type Milestones = Readonly<Partial<Record<Milestone, CalendarDate>>>;

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
  const found: Record<Milestone, CalendarDate | undefined> = {
    need: opportunity.funds_reserved,
    posted: opportunity.posted,
    closed: dateOf(opportunity.closes),
    selected: award && (award.awarded ?? opportunity.selection),
    signed: award?.terms_signed,
    delivered: days.delivered,
    accepted: days.accepted,
    invoiced: days.invoiced,
    certified: days.certified,
    paid: days.paid,
  };
  return Object.fromEntries(Object.entries(found).filter(([, day]) => day !== undefined && day <= today));
}
