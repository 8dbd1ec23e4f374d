import type { RecordState } from "../../register/history.ts";
import { awardedOn } from "../../register/status.ts";
import type { CalendarDate, Instant } from "../../time/calendar.ts";
import { startOfDay } from "../../time/zone.ts";

/**
 * The moments between two others at which a record comes to say something else although nobody has changed it: it was written
 * before the day on which it opens, a supplier is chosen, a payment is made. In their order, each once.
 * @param after they are later than this
 * @param until and not later than this
 */
export function turningPoints(state: RecordState, after: Instant, until: Instant): readonly Instant[] {
  const { opportunity, award, catalogue } = state;
  const days: readonly (CalendarDate | undefined)[] = [
    opportunity.posted,
    opportunity.funds_reserved,
    opportunity.cancelled?.date,
    opportunity.closed_without_award?.date,
    ...(opportunity.amendments ?? []).map(({ date }) => date),
    ...(opportunity.questions ?? []).flatMap(({ asked, answered }) => [asked, answered]),
    ...(award ? [awardedOn(opportunity, award), award.terms_signed] : []),
    ...(award?.amendments ?? []).map(({ date }) => date),
    ...(award?.ledger ?? []).map(({ date }) => date),
  ];
  const points = new Set(
    days.flatMap((day) => {
      const at = day === undefined ? undefined : startOfDay(day, catalogue.program.time_zone);
      return at !== undefined && at > after && at <= until ? [at] : [];
    }),
  );
  return [...points].sort((a, b) => a - b);
}
