import type { Program } from "../model/program.ts";
import type { Opportunity } from "../register/register.ts";
import { daysBetween, type CalendarDate } from "../time/calendar.ts";

/** The pace that an opportunity asks of one person (MA-207). */
export interface Pace {
  readonly hours: number;
  readonly selection: CalendarDate;
  readonly delivery: CalendarDate;
  /** Calendar days between the two, and at least that one day. */
  readonly days: number;
  readonly hoursPerWeek: number;
  readonly most: number;
  readonly isTooFast: boolean;
}

/** undefined where the record or the programme does not say. That delivery comes before selection is for MA-203 to say. */
export function paceOf({ hours, selection, delivery }: Opportunity, { effort }: Program): Pace | undefined {
  if (!effort || hours === undefined || selection === undefined || delivery === undefined) return undefined;
  if (delivery < selection) return undefined;
  const days = Math.max(1, daysBetween(selection, delivery));
  const most = effort.hours_per_week;
  return {
    ...{ hours, selection, delivery, days, most },
    hoursPerWeek: (hours * 7) / days,
    isTooFast: hours * 7 > most * days,
  };
}
