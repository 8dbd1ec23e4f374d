import type { Register } from "../../../register/register.ts";
import { addBusinessDays, isBusinessDay } from "../../../time/business-days.ts";
import type { CalendarDate } from "../../../time/calendar.ts";
import type { Standing } from "../../standing.ts";
import type { Comment } from "../facts/tracking.ts";
import { onceMarker } from "../markers.ts";
import { dueReminder, lateReminder, refusalReminder, waitReminder } from "../words/reminders.ts";

/** Business days before the last day of something in time, on which it is said that it comes near. */
const NEAR = 5;

/**
 * What is to be said today, and has not been said yet: each reminder has a marker of its own, so that it is said once. Where
 * several days were missed, the last step alone is told. Nobody is reminded on a day off.
 * While there is a dispute, what waits is the dispute itself, with the same steps, and no payment.
 */
export function dueReminders(
  standing: Standing,
  comments: readonly Comment[],
  { program: { payments }, holidays }: Pick<Register, "program" | "holidays">,
  today: CalendarDate,
): readonly string[] {
  if (!isBusinessDay(today, holidays)) return [];
  const isSaid = (marker: string): boolean => comments.some(({ body }) => body.startsWith(marker));
  const whenIs: WhenIs = (due) =>
    today > due ? "late" : today >= addBusinessDays(due, -NEAR, holidays) ? "near" : undefined;
  return [
    ...waiting(
      standing,
      [...(payments?.remind_after ?? [])].sort((a, b) => a - b),
      isSaid,
    ),
    ...refusing(standing, isSaid, whenIs),
    ...paying(standing, payments?.pay_within ?? 0, isSaid, whenIs),
  ];
}

type IsSaid = (marker: string) => boolean;
type WhenIs = (due: CalendarDate) => "near" | "late" | undefined;

/** MA-608: one for the furthest step that is reached, unless it or a further one was told. */
function waiting({ wait }: Standing, steps: readonly number[], isSaid: IsSaid): string[] {
  if (!wait) return [];
  const markerOf = (step: number): string =>
    onceMarker(
      "reminder",
      wait.disputed ? "dispute" : wait.for,
      `since=${wait.countedFrom}`,
      `after=${step}`,
    );
  const step = steps[wait.reminders.reached - 1];
  if (step === undefined || steps.some((one) => one >= step && isSaid(markerOf(one)))) return [];
  return [waitReminder(markerOf(step), wait)];
}

/** MA-607: one when the last day to send an invoice back comes near; once it has passed, nothing can be done about it. */
function refusing({ interest, wait }: Standing, isSaid: IsSaid, whenIs: WhenIs): string[] {
  const due = interest?.lastDayToRefuse;
  if (due === undefined || wait?.for !== "certified" || wait.disputed || whenIs(due) !== "near") return [];
  const marker = onceMarker("refusal", `due=${due}`, "near");
  return isSaid(marker) ? [] : [refusalReminder(marker, due)];
}

/** MA-607: one when the last day in time comes near, one when it has passed. */
function paying({ interest, wait }: Standing, within: number, isSaid: IsSaid, whenIs: WhenIs): string[] {
  // What was ended, or has come back to be invoiced anew, has nothing to pay.
  if (!interest || interest.paid !== undefined || !wait || wait.disputed) return [];
  const { due } = interest;
  const markerOf = (when: "near" | "late"): string => onceMarker("interest", `due=${due}`, when);
  switch (whenIs(due)) {
    case "late":
      return isSaid(markerOf("late")) ? [] : [lateReminder(markerOf("late"), due)];
    case "near":
      return isSaid(markerOf("near")) ? [] : [dueReminder(markerOf("near"), due, within)];
    case undefined:
      return [];
  }
}
