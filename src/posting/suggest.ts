import type { Program } from "../model/program.ts";
import { addBusinessDays, type Holidays } from "../time/business-days.ts";
import { wallTime, weekday, type CalendarDate, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import type { Answers } from "./answers.ts";

/** Business days, as a first proposal that a team changes. */
const UNTIL_POSTED = 2;
/** GUARDRAILS MA-204 wants ten days open; two more leave room for a Friday or a holiday. */
const OPEN = 12;
const UNTIL_SELECTED = 4;
const UNTIL_DELIVERED = 20;
const CLOSING_TIME = "14:00";
const FRIDAY = 5;

/** Answers that can be proposed before anything is known of the work. */
export type SuggestedAnswers = Pick<Answers, "posted" | "closes" | "selection" | "delivery" | "licence">;

/** Answers that are right for most: dates that the rules allow, and the programme's licence. */
export function suggestedAnswers(program: Program, holidays: Holidays, now: Instant): SuggestedAnswers {
  const later = (date: CalendarDate, days: number): CalendarDate => addBusinessDays(date, days, holidays);
  const posted = later(dayAt(now, program.time_zone), UNTIL_POSTED);
  const open = later(posted, OPEN);
  const closing = weekday(open) === FRIDAY ? later(open, 1) : open;
  const selection = later(closing, UNTIL_SELECTED);
  return {
    posted,
    closes: wallTime(closing, CLOSING_TIME),
    selection,
    delivery: later(selection, UNTIL_DELIVERED),
    licence: program.licences?.default ?? "",
  };
}
